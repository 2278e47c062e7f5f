import type { HappeningKind } from '../../../domain/actions/action-event.ts';
import type { ActionView } from '../../../domain/actions/action-view.ts';
import { counted } from '../../../domain/counted.ts';
import { listWithin } from './list-within.ts';
import { mentionOf, withMentions } from './mention-people.ts';
import { plainText } from './plain-text.ts';
import { readTemplate } from './read-template.ts';
import { renderCard, type AdaptiveCard } from './render-card.ts';
import { schoolDate } from './school-words.ts';

const template = readTemplate('action');
/** About seventy names: whoever has more of them works from the tab, which lists them all. */
const PUPILS_BYTES_MAX = 2_400;
const REFRESH_MAX = 60;
/** More are named, and not mentioned: a card mentions those who do it, not a staff room. */
const MENTIONS_MAX = 20;

/** An action, with what its reader may do to it as it stands; edited as it goes on. */
export function actionCard(view: ActionView, deliveryId: string): AdaptiveCard {
  return withRefresh(rendered(view, deliveryId, HEADINGS[view.phase], true), view);
}

/** What the card will say, in a preview: nobody answers it there. */
export function actionCardBody(view: ActionView, deliveryId: string): readonly unknown[] {
  const { body } = rendered({ ...view, may: [] }, deliveryId, HEADINGS[view.phase], false);
  return Array.isArray(body) ? body : [];
}

/** The same for a line manager, without the buttons: it is still its owners' to answer. */
export function actionEscalatedCard(view: ActionView, deliveryId: string): AdaptiveCard {
  const heading = isToBeDone(view) ? '! An overdue action of your colleagues' : HEADINGS[view.phase];
  return rendered(view, deliveryId, heading, false);
}

const HEADINGS: Readonly<Record<ActionView['phase'], string>> = {
  open: 'Action',
  accepted: '✓ Action, accepted',
  done: '✓ Action, done',
  declined: '✗ Action, declined',
  withdrawn: '– Action, withdrawn',
};

function rendered(view: ActionView, deliveryId: string, heading: string, hasButtons: boolean): AdaptiveCard {
  const toBeDone = isToBeDone(view);
  const may = (kind: HappeningKind) => hasButtons && view.may.includes(kind);
  const mentioned = hasButtons && toBeDone ? view.owners.slice(0, MENTIONS_MAX) : [];
  const card = renderCard('action', template, {
    deliveryId,
    heading,
    summary: heading,
    actionId: view.actionId,
    revision: String(view.revision),
    title: plainText(view.title),
    hasOwners: view.owners.length > 0,
    owners: ownersText(view, mentioned.length > 0),
    due: view.isOverdue && toBeDone ? `! Overdue: due ${schoolDate(view.dueOn)}` : `Due ${schoolDate(view.dueOn)}`,
    dueColour: view.isOverdue && toBeDone ? 'Attention' : 'Default',
    hasNote: view.note !== '',
    note: plainText(view.note),
    hasPupils: view.pupilCount > 0,
    pupils: pupilsText(view),
    lines: linesOf(view).map((line) => ({ line })),
    mayAccept: may('accepted'),
    mayDo: may('done'),
    mayDecline: may('declined'),
    mayHandOver: may('handed-over'),
    mayWithdraw: may('withdrawn'),
    mayReview: may('reviewed'),
    mayReopen: may('reopened'),
  });
  return withMentions(card, mentioned);
}

/** Their client asks for the card anew when it comes into view, by which they have seen it (microsoft.md 2.2). */
function withRefresh(card: AdaptiveCard, { actionId, unseenBy }: ActionView): AdaptiveCard {
  if (unseenBy.length === 0) return card;
  const action = { type: 'Action.Execute', title: 'Show', verb: 'action/see', data: { verb: 'action/see', actionId } };
  const userIds = unseenBy.slice(0, REFRESH_MAX).map((personId) => `8:orgid:${personId}`);
  return { ...card, refresh: { action, userIds } };
}

function isToBeDone({ phase }: ActionView): boolean {
  return phase === 'open' || phase === 'accepted';
}

/** Names without a mention lose the marks all the same: they stand in a TextBlock. */
function ownersText({ owners }: ActionView, mentions: boolean): string {
  const names = owners
    .slice(0, MENTIONS_MAX)
    .map((owner) => (mentions ? mentionOf(owner) : mentionOf(owner).slice(4, -5)));
  const left = owners.length - names.length;
  return left > 0 ? `${names.join(', ')} and ${left} more` : names.join(', ');
}

function pupilsText({ pupils, pupilCount }: ActionView): string {
  if (pupils.length === 0) return counted(pupilCount, 'pupil');
  return listWithin(
    PUPILS_BYTES_MAX,
    pupils.map(({ name, form }) => `${plainText(name)} (${plainText(form)})`),
  );
}

function linesOf(view: ActionView): string[] {
  const name = (text: string | null) => plainText(text ?? '');
  const withWords = (line: string) => (view.words === '' ? line : `${line}: ${plainText(view.words)}`);
  return [
    view.issuedBy === null ? 'From the school’s strategy' : `From ${name(view.issuedBy)}`,
    ...(view.phase === 'accepted' ? [`Accepted by ${name(view.acceptedBy)}`] : []),
    ...(view.phase === 'done' ? [withWords(`${name(view.closedBy)}: ${name(view.outcome)}`)] : []),
    ...(view.isReviewed ? ['Reviewed for what it changed'] : []),
    ...(view.phase === 'declined' ? [withWords(`Declined by ${name(view.closedBy)}`)] : []),
    ...(view.phase === 'withdrawn' ? [`Withdrawn by ${name(view.closedBy)}`] : []),
    ...(isToBeDone(view) && view.toldTo.length > 0 ? [`Told of it: ${view.toldTo.map(plainText).join(', ')}`] : []),
  ];
}
