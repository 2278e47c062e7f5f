import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { School } from '../../domain/school.ts';
import type { DayCardNeeds } from './ask-for-registers.ts';
import { peopleWithChat } from '../people-with-chat.ts';
import { returningPupils } from './returning-pupils.ts';
import { tellPeople } from './tell-people.ts';

/** In the morning, to each tutor with somebody to look out for. Gives how many tutors were told now. */
export function sendWelcomeBack({ database, clock }: DayCardNeeds) {
  return (school: School, on: IsoDate): Promise<number> =>
    database.inTransaction(async (records) => {
      const returning = await returningPupils(records, school, on);
      const tutors = (await peopleWithChat(records, school, ['tutor'])).filter(({ forms }) =>
        returning.some(({ form }) => forms.includes(form)),
      );
      const subject = { kind: 'welcome-back', on } as const;
      const key = `welcome-back/${school.schoolId}/${on}`;
      return await tellPeople(records, school.schoolId, tutors, { subject, key, late: false }, clock());
    });
}
