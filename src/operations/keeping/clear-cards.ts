import { addDays, type IsoDate } from '../../domain/calendar/iso-date.ts';
import { createSchoolDays } from '../../domain/calendar/school-days.ts';
import { keepingOf } from '../../domain/keeping/retention.ts';
import type { School } from '../../domain/school.ts';
import { CLEARED_KINDS } from '../cards/cleared-content.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../records.ts';
import { instantOf } from '../school-time.ts';

export interface ClearCardsNeeds {
  readonly database: Database;
  readonly clock: Clock;
}

/** Edits of old cards stay behind the day's own cards, and far below what Teams allows in one channel. */
const APART_MS = 250;

/**
 * Takes the names off cards that have been out for the school's number of school days, each once: which, is decided
 * with the jobs that edit them in one transaction. Gives how many.
 */
export function clearCards({ database, clock }: ClearCardsNeeds) {
  return async (school: School, on: IsoDate): Promise<number> => {
    const before = clearedBefore(school, on);
    if (before === null) return 0;
    return await database.inTransaction(async ({ deliveries, jobs }) => {
      const cleared = await deliveries.clearBefore(school.schoolId, CLEARED_KINDS, before, clock());
      for (const [index, wanted] of cleared.entries()) {
        await jobs.enqueue('send-delivery', wanted, { afterMs: index * APART_MS });
      }
      return cleared.length;
    });
  };
}

/** Cards from before this instant have been out long enough; null where the calendar does not reach so far back. */
export function clearedBefore(school: School, on: IsoDate): Date | null {
  const days = createSchoolDays(school.calendars);
  const from = days.isSchoolDay(on) ? on : days.lastUpTo(on);
  const lastToClear = from === null ? null : days.add(from, -keepingOf(school).cardSchoolDays);
  return lastToClear === null ? null : instantOf(school, addDays(lastToClear, 1), '00:00');
}
