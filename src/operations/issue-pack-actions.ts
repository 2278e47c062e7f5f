import { randomUUID } from 'node:crypto';
import { staffOfRoles } from '../domain/actions/staff-of-role.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { School } from '../domain/school.ts';
import { dueBetween, type Occurrence } from '../domain/strategy/occurrences.ts';
import { completeAction, recordAction } from './issue-action.ts';
import type { Clock } from './ports.ts';
import type { Database } from './records.ts';

/**
 * Gives the staff what the school's strategy assigns and has opened, each occurrence once. What is daily is the day's own
 * work (the first-day ladder, the absent lists) and makes no action.
 */
export function issuePackActions({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return async (school: School, on: IsoDate): Promise<void> => {
    const { calendars, strategy } = school;
    const provisions = strategy.provisions.filter(({ does }) => does === 'assigns');
    const due = dueBetween({ provisions, calendars, from: on, to: on }).filter(({ cadence }) => cadence !== 'daily');
    for (const occurrence of due) await issueOne(database, school, occurrence, clock());
  };
}

async function issueOne(database: Database, school: School, occurrence: Occurrence, now: Date): Promise<void> {
  const owners = staffOfRoles(school.staff, occurrence.roles);
  if (owners.length === 0) return;
  const action = completeAction(school, {
    actionId: randomUUID(),
    title: occurrence.title,
    note: '',
    provisionId: occurrence.provisionId,
    occurrenceKey: occurrence.key,
    pupilIds: [],
    ownerIds: owners.map(({ personId }) => personId),
    issuedBy: null,
    issuedAt: now,
    dueOn: occurrence.dueOn,
  });
  await database.inTransaction((records) => recordAction(records, school, action));
}
