import type { SchoolSession } from '../domain/calendar/school-session.ts';
import { refreshLadderCards } from './first-day/refresh-ladder-cards.ts';
import type { Records } from './records.ts';
import { refreshCards } from './refresh-cards.ts';

/**
 * Asks for the absent lists of a session that are out to be brought up to date, with the jobs that do it; and for the
 * cards in people's chats that follow the same registers and contacts.
 */
export async function refreshAbsentLists(
  records: Records,
  schoolId: string,
  { on, session }: SchoolSession,
  yearGroups: readonly number[],
): Promise<void> {
  const about = yearGroups.map((yearGroup) => ({ on, session, yearGroup }));
  await refreshCards(records, { schoolId, kind: 'absent-list', about });
  await refreshCards(records, { schoolId, kind: 'registers-missing', about: [{ on, session }] });
  await refreshLadderCards(records, schoolId, on);
}
