import { OWN_VIEWS_MAX } from '../../../domain/own-view.ts';
import type { AdaptiveCard } from './render-card.ts';

/**
 * Lets Teams ask for each of these people's own view of a card, by itself and whenever the card is edited (microsoft.md
 * 2.2). Without people the card has no refresh: an empty list would still offer it by hand.
 */
export function withOwnViews(
  card: AdaptiveCard,
  verb: string,
  data: object,
  personIds: readonly string[],
): AdaptiveCard {
  if (personIds.length === 0) return card;
  if (personIds.length > OWN_VIEWS_MAX) throw new RangeError(`A card refreshes for ${OWN_VIEWS_MAX} people at most.`);
  const userIds = personIds.map((personId) => `8:orgid:${personId}`);
  return { ...card, refresh: { action: { type: 'Action.Execute', title: 'Refresh', verb, data }, userIds } };
}
