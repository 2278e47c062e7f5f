import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { School } from '../../domain/school.ts';
import { peopleWithChat } from '../people-with-chat.ts';
import type { ClosingEntry } from '../records/ladder-store.ts';
import { schoolTime } from '../school-time.ts';
import type { DayCardNeeds } from './ask-for-registers.ts';
import { escalationOf } from './day-statement.ts';
import { tellOfSteps } from './escalate-overdue.ts';
import { onStep } from './ladder-rows.ts';
import { loadLadder, type LadderEntry } from './load-ladder.ts';
import { tellPeople } from './tell-people.ts';

/**
 * Closes the day: tells the safeguarding lead of whoever nobody has in hand, keeps how each unexplained absence stands, by
 * whom and when, and sends those who answer for the day how it ended. A day is closed once.
 */
export function closeDay({ database, clock }: DayCardNeeds) {
  return (school: School, on: IsoDate): Promise<number> =>
    database.inTransaction(async (records) => {
      const { schoolId } = school;
      await records.marks.lock(schoolId);
      const now = clock();
      if (schoolTime(school, now).on === on) {
        const open = onStep(await loadLadder(records, school, on, now)).filter(
          (entry) => escalationOf(school, entry) === null,
        );
        const telling = { on, told: 'safeguarding-lead', roles: ['safeguarding-lead'], now } as const;
        await tellOfSteps(records, school, telling, open);
      }
      const entries = await loadLadder(records, school, on, now);
      await records.ladder.close(schoolId, {
        on,
        closedAt: now,
        entries: entries.map((entry) => closingEntry(school, entry)),
      });
      const people = await peopleWithChat(records, school, [
        'attendance-officer',
        'attendance-champion',
        'senior-leader',
      ]);
      const subject = { kind: 'end-of-day', on } as const;
      const key = `end-of-day/${schoolId}/${on}`;
      return await tellPeople(records, schoolId, people, { subject, key, late: false }, now);
    });
}

function closingEntry(school: School, entry: LadderEntry): ClosingEntry {
  const { pupilId } = entry.pupil;
  if (entry.standing.kind === 'ended') {
    const { by, who, at } = entry.standing;
    return { pupilId, ended: by, who, at };
  }
  const escalation = escalationOf(school, entry);
  if (escalation === null) return { pupilId, ended: 'open', who: null, at: null };
  return { pupilId, ended: 'escalated', who: escalation.to, at: escalation.at };
}
