import type { SchoolSession } from '../../domain/calendar/school-session.ts';
import type { School } from '../../domain/school.ts';
import { peopleWithChat } from '../people-with-chat.ts';
import { schoolTime } from '../school-time.ts';
import type { DayCardNeeds } from './ask-for-registers.ts';
import { onStep } from './ladder-rows.ts';
import { loadLadder } from './load-ladder.ts';
import { tellPeople } from './tell-people.ts';

/**
 * Asks the attendance officers, or the champion where no officer has the app, to send the first message to the families of
 * pupils missed in a session: one card each. Gives how many people were asked now.
 */
export function askForMessages({ database, clock }: DayCardNeeds) {
  return (school: School, { on, session }: SchoolSession): Promise<number> =>
    database.inTransaction(async (records) => {
      const now = clock();
      if (schoolTime(school, now).on !== on) return 0;
      const isDue = onStep(await loadLadder(records, school, on, now)).some(
        ({ standing }) => standing.step.does === 'message' && standing.session === session,
      );
      if (!isDue) return 0;
      const officers = await peopleWithChat(records, school, ['attendance-officer']);
      const people = officers.length > 0 ? officers : await peopleWithChat(records, school, ['attendance-champion']);
      const subject = { kind: 'messages-due', on, session } as const;
      const key = `messages-due/${school.schoolId}/${on}/${session}`;
      return await tellPeople(records, school.schoolId, people, { subject, key, late: false }, now);
    });
}
