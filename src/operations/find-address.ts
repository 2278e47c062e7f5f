import type { CardAddress } from './ports.ts';
import type { Records } from './records.ts';
import type { DeliveryPlace } from './records/delivery-store.ts';

/** Where Teams takes cards for a place; nowhere while the app is not installed there, with what to do about it. */
export async function findAddress(
  { places }: Records,
  place: DeliveryPlace,
): Promise<{ readonly kind: 'at'; readonly to: CardAddress } | { readonly kind: 'nowhere'; readonly detail: string }> {
  if (place.kind === 'channel') {
    const installation = await places.installation(place.teamId);
    if (installation === null) return { kind: 'nowhere', detail: NOT_IN_TEAM };
    return { kind: 'at', to: { kind: 'channel', ...installation, channelId: place.channelId } };
  }
  const chat = await places.chatOf(place.personId);
  if (chat === null) return { kind: 'nowhere', detail: NOT_IN_CHAT };
  const { serviceUrl, tenantId, conversationId } = chat;
  return { kind: 'at', to: { kind: 'chat', serviceUrl, tenantId, conversationId } };
}

const NOT_IN_TEAM =
  'The app is not installed in the Team. Add it to the Team; until then the list is in the Every Session tab.';
/** The reason kept with a card that was given up before it was sent. */
export const NOT_IN_CHAT =
  'This person has not installed the app. Install it for all staff with a setup policy of the Teams admin centre; until then the card is in the Every Session tab.';
