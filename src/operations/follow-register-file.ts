import type { SchoolSession } from '../domain/calendar/school-session.ts';
import type { School } from '../domain/school.ts';
import type { PlannedRegisterFile } from './plan-register-file.ts';
import type { Records } from './records.ts';

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
  { deliveries, jobs }: Records,
  { schoolId, yearGroups }: School,
  { on, session }: SchoolSession,
): Promise<void> {
  await jobs.enqueue('decide-absent-lists', { schoolId, on, session });
  const stale = await deliveries.wantRefresh(schoolId, on, session, yearGroups);
  for (const deliveryId of stale) await jobs.enqueue('send-delivery', { deliveryId });
}
