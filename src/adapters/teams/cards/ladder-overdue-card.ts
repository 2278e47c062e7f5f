import { counted } from '../../../domain/counted.ts';
import type { LadderRow } from '../../../domain/first-day/ladder-view.ts';
import type { LadderOverdueView } from '../../../operations/cards/card-kinds.ts';
import { plainText } from './plain-text.ts';
import { readTemplate } from './read-template.ts';
import { renderCard, type AdaptiveCard } from './render-card.ts';
import { schoolDate } from './school-words.ts';

const template = readTemplate('ladder-overdue');

/** As many as a person can act on from a card; on a day with more, something else is wrong. */
const MOST_SHOWN = 15;

/** For the safeguarding lead, and then senior leaders, in their own chat: who is on a step that nobody has done in time. */
export function ladderOverdueCard(
  { on, told, rows, mayDecide }: LadderOverdueView,
  deliveryId: string,
  tabLink: string,
): AdaptiveCard {
  const isDone = rows.length === 0;
  return renderCard('ladder-overdue', template, {
    deliveryId,
    title: isDone
      ? '✓ Nothing on the first-day ladder is overdue'
      : `! First-day ladder: ${counted(rows.length, 'step')} overdue`,
    when: told === 'senior-leader' ? `${schoolDate(on)}, half an hour and more past the time` : schoolDate(on),
    pupils: rows.slice(0, MOST_SHOWN).map(pupilOf),
    hasMore: rows.length > MOST_SHOWN,
    more: `and ${counted(rows.length - MOST_SHOWN, 'more pupil')}.`,
    advice: isDone
      ? 'Nothing need be done.'
      : 'Record each contact on the year group’s list or in the tab: it takes the pupil to the next step, and this card follows.',
    offersDecision: mayDecide && !isDone,
    tabLink,
  });
}

function pupilOf({ name, form, step, dueTime, tried, usualCaller, reasons }: LadderRow) {
  const facts = [`due at ${dueTime}`, `tried: ${tried}`];
  if (usualCaller !== null) facts.push(`${usualCaller} usually reaches this family`);
  if (reasons !== null && reasons.length > 0) facts.push(reasons.join(', '));
  return { name: plainText(name), form: plainText(form), step: plainText(step), facts: plainText(facts.join(' · ')) };
}
