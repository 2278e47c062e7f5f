import type { School } from '../domain/school.ts';
import type { Records } from './records.ts';
import { refreshAbsentLists } from './refresh-absent-lists.ts';
import { latestSession } from './school-time.ts';

/** Lists that were ready, or were given up, while there was nowhere to post them. */
export async function sendWhatIsDue(records: Records, school: School, now: Date): Promise<void> {
  const session = latestSession(school, now);
  if (session === null) return;
  const { schoolId, yearGroups } = school;
  await refreshAbsentLists(records, schoolId, session, yearGroups);
  await records.jobs.enqueue('decide-absent-lists', { schoolId, ...session });
}
