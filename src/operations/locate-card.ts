import type { School } from '../domain/school.ts';
import type { CardReader, Clock, ReadPlace } from './ports.ts';
import type { Database } from './records.ts';
import type { Delivery, DeliveryPlace } from './records/delivery-store.ts';

export interface LocateCardNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly reader: CardReader;
  readonly school: (schoolId: string) => School;
}

/** Where a delivery's card is; without an activity it is certain that it is nowhere. */
export type CardPlace =
  | { readonly kind: 'at'; readonly activityId: string | null }
  | { readonly kind: 'unknown'; readonly detail: string; readonly retryAfterMs: null }
  | { readonly kind: 'failed'; readonly detail: string };

/**
 * A channel's messages carry Teams' time, not ours, and our clock may have been put right since the first attempt: look
 * half a day further back. A page more to read is cheap; a card that is not found is sent twice.
 */
const CLOCK_SLACK_MS = 12 * 3_600_000;

/** How the words of a delivery begin that a person has to look for. */
export const IN_DOUBT = 'Nobody saw whether this card arrived';

/** Looks for the card in its channel or chat if an attempt's end was not seen, and adopts it for the delivery where it is found. */
export async function locateCard(
  { database, clock, reader, school }: LocateCardNeeds,
  { deliveryId, schoolId, place, state, activityId, firstAttemptAt }: Delivery,
): Promise<CardPlace> {
  if (activityId !== null || state !== 'sending') return { kind: 'at', activityId };
  const since = new Date((firstAttemptAt ?? clock()).getTime() - CLOCK_SLACK_MS);
  const found = await reader.findCard(readPlaceOf(place, school(schoolId)), deliveryId, since);
  switch (found.kind) {
    case 'found':
      await database.records.deliveries.adopt(deliveryId, found.activityId, clock());
      return { kind: 'at', activityId: found.activityId };
    case 'absent':
      return { kind: 'at', activityId: null };
    case 'try-later':
      return { kind: 'unknown', detail: found.detail, retryAfterMs: null };
    case 'cannot-look':
      return {
        kind: 'failed',
        detail: `${IN_DOUBT}, and ${LOOK[place.kind](found.detail)}`,
      };
  }
}

const LOOK: Readonly<Record<DeliveryPlace['kind'], (why: string) => string>> = {
  channel: (why) =>
    `the channel cannot be read (${why}). Look in the channel; if the card is not there, tell the year group by other means. The list is in the Every Session tab.`,
  person: (why) =>
    `the person’s chat with the app cannot be read (${why}). Ask whether the card is there; if not, it can be sent again from the page Today. What it says is in the Every Session tab.`,
};

function readPlaceOf(place: DeliveryPlace, { teamGroupId }: School): ReadPlace {
  return place.kind === 'person' ? place : { kind: 'channel', teamGroupId, channelId: place.channelId };
}
