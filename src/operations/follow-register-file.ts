import type { SchoolSession } from '../domain/calendar/school-session.ts';
import type { School } from '../domain/school.ts';
import type { PlannedRegisterFile } from './plan-register-file.ts';
import type { Records } from './records.ts';
import { refreshAbsentLists } from './refresh-absent-lists.ts';

/** What a new register or roll sets going: lists that may now be ready, cards that are out of date, cases to open. */
export async function followRegisterFile(
  records: Records,
  school: School,
  { plan, sessionsToday, changesEarlierDays, today }: PlannedRegisterFile,
  now: Date,
): Promise<void> {
  const { schoolId } = school;
  for (const session of sessionsToday) {
    await records.marks.markRead(schoolId, today, session, now);
    await bringUpToDate(records, school, { on: today, session });
  }
  if (plan.kind === 'roll' && plan.added.length + plan.updated.length + plan.left.length > 0) {
    for (const session of ['AM', 'PM'] as const) {
      const isRead = (await records.marks.readAt(schoolId, today, session)) !== null;
      if (isRead) await bringUpToDate(records, school, { on: today, session });
    }
  }
  if (changesEarlierDays) await records.jobs.enqueue('open-cases', { schoolId });
}

async function bringUpToDate(
  records: Records,
  { schoolId, yearGroups }: School,
  session: SchoolSession,
): Promise<void> {
  await records.jobs.enqueue('decide-absent-lists', { schoolId, ...session });
  await refreshAbsentLists(records, schoolId, session, yearGroups);
}
