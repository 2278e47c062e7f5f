import type { OutgoingCard } from '../../../operations/ports.ts';
import { absentListCard } from './absent-list-card.ts';
import type { AdaptiveCard } from './render-card.ts';
import { todayLink } from './tab-link.ts';

export const ADAPTIVE_CARD_TYPE = 'application/vnd.microsoft.card.adaptive';

/** A message that holds one card. The summary is what a notification shows, so it counts and never names. */
export interface CardMessage {
  readonly type: 'message';
  readonly summary: string;
  readonly attachments: { readonly contentType: typeof ADAPTIVE_CARD_TYPE; readonly content: AdaptiveCard }[];
}

export function cardMessage({ deliveryId, content }: OutgoingCard, teamsAppId: string): CardMessage {
  const { view } = content;
  const card = absentListCard(view, deliveryId, todayLink(teamsAppId, view.yearGroup));
  return {
    type: 'message',
    summary: String(card['fallbackText']),
    attachments: [{ contentType: ADAPTIVE_CARD_TYPE, content: card }],
  };
}
