import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { School } from '../domain/school.ts';
import { cardName } from './cards/card-name.ts';
import { IN_DOUBT } from './locate-card.ts';
import type { Clock } from './ports.ts';
import type { Database } from './records.ts';
import { instantOf, schoolTime } from './school-time.ts';

/** A card of today that is not where it should be. */
export interface UnsentCard {
  readonly deliveryId: string;
  /** "Year 9, AM". */
  readonly what: string;
  /** `failed`: given up, until somebody sends it again. `waiting`: not out yet. `out-of-date`: out, with a change to come. */
  readonly state: 'failed' | 'waiting' | 'out-of-date';
  /** In plain words; null where nothing went wrong so far. */
  readonly reason: string | null;
  /** Nobody knows whether it arrived, and the app cannot look: sent again as it is, it would only fail again. */
  readonly isInDoubt: boolean;
}

/** Today's cards that failed or are still to go out: one of an earlier day is of no more use. */
export function readUnsent({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return async (school: School): Promise<{ readonly on: IsoDate; readonly cards: readonly UnsentCard[] }> => {
    const { on } = schoolTime(school, clock());
    const unsent = await database.records.deliveries.unsent(school.schoolId, instantOf(school, on, '00:00'));
    const cards = unsent.map(({ deliveryId, subject, state, detail }) => ({
      deliveryId,
      what: cardName(subject),
      state: STATES[state],
      reason: detail,
      isInDoubt: state === 'failed' && detail?.startsWith(IN_DOUBT) === true,
    }));
    return { on, cards };
  };
}

const STATES = { intended: 'waiting', sending: 'waiting', posted: 'out-of-date', failed: 'failed' } as const;
