import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { School } from '../../domain/school.ts';
import { peopleWithChat } from '../people-with-chat.ts';
import { schoolTime } from '../school-time.ts';
import type { DayCardNeeds } from './ask-for-registers.ts';
import { loadLadder } from './load-ladder.ts';
import { minutesOfDay } from './minutes-of-day.ts';
import { secondCalls } from './second-calls.ts';
import { tellPeople } from './tell-people.ts';

/** So long before its time a call is put before those who make it. */
const MINUTES_AHEAD = 60;

/**
 * Reminds the attendance officers, once a day each, of families that were reached and are to be rung again because it may
 * bring the pupil in later that day. Gives how many people were reminded now.
 */
export function askForSecondCalls({ database, clock }: DayCardNeeds) {
  return (school: School, on: IsoDate): Promise<number> =>
    database.inTransaction(async (records) => {
      const now = clock();
      if (schoolTime(school, now).on !== on) return 0;
      const soon = minutesOfDay(school, on, now) + MINUTES_AHEAD;
      const calls = secondCalls(await loadLadder(records, school, on, now));
      if (!calls.some(({ at }) => at <= soon)) return 0;
      const people = await peopleWithChat(records, school, ['attendance-officer']);
      const subject = { kind: 'second-calls', on } as const;
      const key = `second-calls/${school.schoolId}/${on}`;
      return await tellPeople(records, school.schoolId, people, { subject, key, late: false }, now);
    });
}
