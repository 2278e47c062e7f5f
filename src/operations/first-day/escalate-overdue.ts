import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import { OVERDUE_AFTER_MINUTES } from '../../domain/first-day/ladder-standing.ts';
import type { Role } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { CardSubjects } from '../cards/card-kinds.ts';
import type { Clock } from '../ports.ts';
import type { Database, Records } from '../records.ts';
import { refreshCards } from '../refresh-cards.ts';
import { schoolTime } from '../school-time.ts';
import { onStep, type EntryOnStep } from './ladder-rows.ts';
import { loadLadder } from './load-ladder.ts';
import { minutesOfDay } from './minutes-of-day.ts';
import { peopleWithChat } from '../people-with-chat.ts';
import { tellPeople } from './tell-people.ts';

export interface EscalateOverdueNeeds {
  readonly database: Database;
  readonly clock: Clock;
}

type Told = CardSubjects['ladder-overdue']['told'];

const NOTHING_SAID = { by: 'the app', byPersonId: null, seenToBy: null, note: '' } as const;

/** Who is told, and how many minutes after the step was due. */
const LEVELS: readonly { readonly told: Told; readonly afterMinutes: number; readonly roles: readonly Role[] }[] = [
  { told: 'safeguarding-lead', afterMinutes: OVERDUE_AFTER_MINUTES, roles: ['safeguarding-lead'] },
  { told: 'senior-leader', afterMinutes: OVERDUE_AFTER_MINUTES + 30, roles: ['senior-leader'] },
];

/**
 * Tells the safeguarding lead of steps that are overdue, and senior leaders of those that still are half an hour later:
 * each pupil and step once. Gives how many were told of now.
 */
export function escalateOverdue({ database, clock }: EscalateOverdueNeeds) {
  return (school: School, on: IsoDate): Promise<number> =>
    database.inTransaction(async (records) => {
      await records.marks.lock(school.schoolId);
      const now = clock();
      if (schoolTime(school, now).on !== on) return 0;
      await refreshCards(records, { schoolId: school.schoolId, kind: 'ladder-overdue', about: [{ on }] });
      const entries = onStep(await loadLadder(records, school, on, now));
      let count = 0;
      for (const { told, afterMinutes, roles } of LEVELS) {
        const overdueSince = minutesOfDay(school, on, now) - afterMinutes;
        const overdue = entries.filter(({ standing }) => standing.dueAt < overdueSince);
        count += await tellOfSteps(records, school, { on, told, roles, now }, overdue);
      }
      return count;
    });
}

interface Telling {
  readonly on: IsoDate;
  readonly told: Told;
  readonly roles: readonly Role[];
  readonly now: Date;
}

/** Tells people of a role of pupils on a step, each pupil and step once. Gives how many were told of now. */
export async function tellOfSteps(
  records: Records,
  school: School,
  { on, told, roles, now }: Telling,
  overdue: readonly EntryOnStep[],
): Promise<number> {
  const { schoolId } = school;
  const people = await peopleWithChat(records, school, roles);
  if (people.length === 0) return 0;
  const isNew: EntryOnStep[] = [];
  for (const entry of overdue) {
    const { pupil, standing } = entry;
    const eventId = `${on}/${pupil.pupilId}/${standing.step.id}/${standing.dueAt}/${told}`;
    const event = { eventId, pupilId: pupil.pupilId, on, step: standing.step.id, what: `told-${told}` } as const;
    const isRecorded = await records.ladder.record(schoolId, { ...event, ...NOTHING_SAID, at: now });
    if (isRecorded) isNew.push(entry);
  }
  if (isNew.length === 0) return 0;
  const wave = Math.max(...isNew.map(({ standing }) => standing.dueAt));
  const subject = { kind: 'ladder-overdue', on, told } as const;
  const key = `ladder-overdue/${schoolId}/${on}/${told}/${wave}`;
  await tellPeople(records, schoolId, people, { subject, key, late: false }, now);
  return isNew.length;
}
