import type { ActionDigestView, DigestItem } from '../../../domain/actions/action-view.ts';
import { counted } from '../../../domain/counted.ts';
import { plainText } from './plain-text.ts';
import { readTemplate } from './read-template.ts';
import { renderCard, type AdaptiveCard } from './render-card.ts';
import { schoolDate } from './school-words.ts';

const template = readTemplate('action-digest');
const ITEMS_MAX = 10;

/** A person's actions in the morning, what matters most first. Names no pupil: it may be read over a shoulder. */
export function actionDigestCard(view: ActionDigestView, deliveryId: string): AdaptiveCard {
  const groups = [
    { heading: '! Overdue', items: view.overdue },
    { heading: 'Due today', items: view.dueToday },
    { heading: 'Not looked at yet', items: view.unseen },
  ].filter(({ items }) => items.length > 0);
  const shown = groups.map(({ heading, items }) => ({ heading, items: items.slice(0, ITEMS_MAX).map(itemOf) }));
  const cut = groups.reduce((count, { items }) => count + Math.max(0, items.length - ITEMS_MAX), 0);
  const moreCount = view.laterCount + cut;
  const title = groups.length === 0 ? '✓ Your actions are seen to' : 'Your actions today';
  return renderCard('action-digest', template, {
    deliveryId,
    title,
    summary: title,
    when: schoolDate(view.on),
    groups: shown,
    hasMore: moreCount > 0,
    more: `And ${counted(moreCount, 'more action')} with you.`,
  });
}

function itemOf({ title, dueOn, coverFor }: DigestItem) {
  const forWhom = coverFor === null ? '' : `, for ${plainText(coverFor)}, who is away`;
  return { what: plainText(title), detail: ` · due ${schoolDate(dueOn)}${forWhom}` };
}
