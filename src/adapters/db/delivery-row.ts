import { sql, type Selectable } from 'kysely';
import type { Delivery, DeliveryPlace, DeliverySettlement } from '../../operations/records/delivery-store.ts';
import { cardSubject } from './card-subject.ts';
import type { Tables } from './tables.ts';

export function settledColumns(settlement: DeliverySettlement, now: Date) {
  switch (settlement.kind) {
    case 'posted':
    case 'edited':
    case 'unchanged':
      return {
        state: 'posted' as const,
        activity_id: settlement.activityId,
        posted_revision: settlement.revision,
        posted_content_hash: settlement.contentHash,
        attempt_count: 0,
        detail: null,
        ...(settlement.kind === 'posted' ? { posted_at: now } : {}),
        ...(settlement.kind === 'edited' ? { edited_at: now } : {}),
      };
    case 'again':
    case 'unknown': {
      const otherwise = settlement.kind === 'again' ? 'intended' : 'sending';
      // A card that is out can be edited twice without harm, so there is no doubt to remember.
      const state = sql<Delivery['state']>`case when activity_id is null then ${otherwise} else 'posted' end`;
      return { detail: settlement.detail, lease_until: settlement.notBefore, state };
    }
    case 'put-off':
      return {
        lease_until: settlement.notBefore,
        state: sql<Delivery['state']>`case when activity_id is null then 'intended' else 'posted' end`,
        attempt_count: sql<number>`greatest(attempt_count - 1, 0)`,
      };
    case 'failed':
      return { detail: settlement.detail, state: 'failed' as const };
  }
}

export function deliveryOf(row: Selectable<Tables['delivery']>): Delivery {
  return {
    deliveryId: row.delivery_id,
    key: row.key,
    schoolId: row.school_id,
    subject: cardSubject.parse({ ...(row.subject as object), kind: row.kind }),
    place: placeOf(row),
    state: row.state,
    wantedRevision: row.wanted_revision,
    postedRevision: row.posted_revision,
    postedContentHash: row.posted_content_hash,
    activityId: row.activity_id,
    attemptCount: row.attempt_count,
    firstAttemptAt: row.first_attempt_at,
    late: row.late,
    detail: row.detail,
    intendedAt: row.intended_at,
    isCleared: row.cleared_at !== null,
  };
}

export function placeColumns(place: DeliveryPlace) {
  return place.kind === 'channel'
    ? { team_id: place.teamId, channel_id: place.channelId, person_id: null }
    : { team_id: null, channel_id: null, person_id: place.personId };
}

function placeOf({ key, team_id, channel_id, person_id }: Selectable<Tables['delivery']>): DeliveryPlace {
  if (person_id !== null) return { kind: 'person', personId: person_id };
  if (team_id === null || channel_id === null) throw new Error(`The delivery ${key} has no place.`);
  return { kind: 'channel', teamId: team_id, channelId: channel_id };
}
