import type { SchoolSession } from '../../domain/calendar/school-session.ts';
import type { School } from '../../domain/school.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../records.ts';
import { schoolTime } from '../school-time.ts';
import { missingRegisters } from './missing-registers.ts';
import { peopleWithChat } from '../people-with-chat.ts';
import { tellPeople } from './tell-people.ts';

export interface DayCardNeeds {
  readonly database: Database;
  readonly clock: Clock;
}

/**
 * Asks those whose register is not in: each form's tutors, and the attendance officers, who ask in the tutors' place
 * where a tutor has not installed the app. Gives how many people were asked now.
 */
export function askForRegisters({ database, clock }: DayCardNeeds) {
  return (school: School, { on, session }: SchoolSession): Promise<number> =>
    database.inTransaction(async (records) => {
      const now = clock();
      const missing = await missingRegisters(records, school, on, session);
      if (missing.length === 0 || schoolTime(school, now).on !== on) return 0;
      const tutors = (await peopleWithChat(records, school, ['tutor'])).filter(({ forms }) =>
        missing.some(({ form }) => forms.includes(form)),
      );
      const officers = await peopleWithChat(records, school, ['attendance-officer']);
      const people = new Map([...tutors, ...officers].map((person) => [person.personId, person]));
      const subject = { kind: 'registers-missing', on, session } as const;
      const key = `registers-missing/${school.schoolId}/${on}/${session}`;
      return await tellPeople(records, school.schoolId, [...people.values()], { subject, key, late: false }, now);
    });
}
