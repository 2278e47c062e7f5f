import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { School } from '../../domain/school.ts';
import type { DayCardNeeds } from './ask-for-registers.ts';
import { peopleWithChat } from '../people-with-chat.ts';
import { tellPeople } from './tell-people.ts';

/** At the end of the day, to those who answer for it: who was absent, and how each unexplained absence ended. */
export function closeDay({ database, clock }: DayCardNeeds) {
  return (school: School, on: IsoDate): Promise<number> =>
    database.inTransaction(async (records) => {
      const roles = ['attendance-officer', 'attendance-champion', 'senior-leader'] as const;
      const people = await peopleWithChat(records, school, roles);
      const subject = { kind: 'end-of-day', on } as const;
      const key = `end-of-day/${school.schoolId}/${on}`;
      return await tellPeople(records, school.schoolId, people, { subject, key, late: false }, clock());
    });
}
