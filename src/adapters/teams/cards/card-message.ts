import type { CardKind, CardViews, KindContent } from '../../../operations/cards/card-kinds.ts';
import type { OutgoingCard } from '../../../operations/ports.ts';
import { absentListCard } from './absent-list-card.ts';
import { endOfDayCard, registersMissingCard, secondCallsCard, welcomeBackCard } from './day-cards.ts';
import { ladderOverdueCard } from './ladder-overdue-card.ts';
import { briefingCard } from './briefing-card.ts';
import { briefingWaitsCard } from './briefing-waits-card.ts';
import { clearedCard } from './cleared-card.ts';
import { actionCard, actionEscalatedCard } from './action-card.ts';
import { actionDigestCard } from './action-digest-card.ts';
import { targetsCard, weeklySummaryCard } from './week-cards.ts';
import { messagesDueCard } from './messages-due-card.ts';
import { notDoneCard } from './not-done-card.ts';
import { welcomeCard } from './welcome-card.ts';
import type { AdaptiveCard } from './render-card.ts';
import { tabLink, todayLink } from './tab-link.ts';

export const ADAPTIVE_CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** A message that holds one card. The summary is what a notification shows, so it counts and never names. */
export interface CardMessage {
  readonly type: 'message';
  readonly summary: string;
  readonly attachments: { readonly contentType: typeof ADAPTIVE_CARD_TYPE; readonly content: AdaptiveCard }[];
}

export function cardMessage({ deliveryId, content }: OutgoingCard, teamsAppId: string): CardMessage {
  const card =
    content.kind === 'cleared'
      ? clearedCard(content.view, deliveryId)
      : renderedCard(content, { deliveryId, teamsAppId });
  return {
    type: 'message',
    summary: String(card['fallbackText']),
    attachments: [{ contentType: ADAPTIVE_CARD_TYPE, content: card }],
  };
}

/** What a card needs besides its view: the delivery that its buttons name, and the app that its links open. */
export interface CardContext {
  readonly deliveryId: string;
  readonly teamsAppId: string;
}

type CardRenderer<Kind extends CardKind> = (view: CardViews[Kind], context: CardContext) => AdaptiveCard;

const RENDERERS: { readonly [Kind in CardKind]: CardRenderer<Kind> } = {
  'absent-list': (view, { deliveryId, teamsAppId }) =>
    // Whatever else is at hand, a channel gets no reason.
    absentListCard({ ...view, reasons: null }, deliveryId, todayLink(teamsAppId, view.yearGroup)),
  'weekly-summary': (view, { deliveryId }) => weeklySummaryCard(view, deliveryId),
  targets: (view, { deliveryId }) => targetsCard(view, deliveryId),
  briefing: (view, { deliveryId }) => briefingCard(view, deliveryId),
  'briefing-waits': (view, { deliveryId, teamsAppId }) =>
    briefingWaitsCard(view, deliveryId, tabLink(teamsAppId, 'briefings')),
  action: (view, { deliveryId }) => actionCard(view, deliveryId),
  'action-digest': (view, { deliveryId }) => actionDigestCard(view, deliveryId),
  'action-escalated': (view, { deliveryId }) => actionEscalatedCard(view, deliveryId),
  'not-done': (view, { deliveryId }) => notDoneCard(view, deliveryId),
  'ladder-overdue': (view, { deliveryId, teamsAppId }) =>
    ladderOverdueCard(view, deliveryId, tabLink(teamsAppId, 'today')),
  'messages-due': (view, { deliveryId, teamsAppId }) => messagesDueCard(view, deliveryId, tabLink(teamsAppId, 'today')),
  'registers-missing': (view, { deliveryId }) => registersMissingCard(view, deliveryId),
  'welcome-back': (view, { deliveryId }) => welcomeBackCard(view, deliveryId),
  welcome: (view, { deliveryId }) => welcomeCard(view, deliveryId),
  'end-of-day': (view, { deliveryId, teamsAppId }) => endOfDayCard(view, deliveryId, tabLink(teamsAppId, 'today')),
  'second-calls': (view, { deliveryId, teamsAppId }) => secondCallsCard(view, deliveryId, tabLink(teamsAppId, 'today')),
};

/** One view of a kind, where the kind is known apart from it. */
export function renderedView<Kind extends CardKind>(
  kind: Kind,
  view: CardViews[Kind],
  context: CardContext,
): AdaptiveCard {
  const render: CardRenderer<Kind> = RENDERERS[kind];
  return render(view, context);
}

function renderedCard<Kind extends CardKind>(content: KindContent<Kind>, context: CardContext): AdaptiveCard {
  const render: CardRenderer<Kind> = RENDERERS[content.kind];
  return render(content.view, context);
}
