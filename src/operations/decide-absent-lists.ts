import { calendarFor, type School } from '../domain/school.ts';
import { isSession } from '../domain/calendar/school-calendar.ts';
import type { SchoolSession } from '../domain/calendar/school-session.ts';
import { cutOffOf, loadAbsentLists } from './cards/load-absent-list.ts';
import type { Clock } from './ports.ts';
import { intendCard } from './intend-card.ts';
import type { Database, Records } from './records.ts';
import { schoolTime } from './school-time.ts';

export interface DecideAbsentListsNeeds {
  readonly database: Database;
  readonly clock: Clock;
  /** Minutes after its time from which a list is marked as late. */
  readonly lateAfterMinutes: number;
}

export interface AbsentListDecision {
  /** Year groups whose card was decided now. */
  readonly decided: readonly number[];
  /** Year groups still waiting for registers. */
  readonly waiting: readonly number[];
}

/**
 * Decides which year groups' absent lists are ready, and records each decision with the job that will send it. Asked
 * again, it decides only what has become ready since: a card that was decided before is left as it is.
 */
export function decideAbsentLists({ database, clock, lateAfterMinutes }: DecideAbsentListsNeeds) {
  return (school: School, session: SchoolSession): Promise<AbsentListDecision> =>
    database.inTransaction(async (records) => {
      // A register that is coming in is seen whole, or it sees the card and asks for it to be brought up to date.
      await records.marks.lock(school.schoolId);
      const now = clock();
      if (!isOfTheDay(school, session, now)) return { decided: [], waiting: [] };
      const lists = await loadAbsentLists(records, school, session, now);
      const ready = [...lists].filter(([, list]) => list.kind === 'ready').map(([yearGroup]) => yearGroup);
      const waiting = [...lists.keys()].filter((yearGroup) => !ready.includes(yearGroup));
      const due = await cutOffOf(records, school, session);
      const late = now.getTime() - due.getTime() > lateAfterMinutes * 60_000;
      const decided = await intendEach(records, school, session, ready, { now, late });
      return { decided, waiting };
    });
}

/** Yesterday's register may still change, and no channel is told of it: only the day's own sessions make cards. */
function isOfTheDay(school: School, { on, session }: SchoolSession, now: Date): boolean {
  const calendar = calendarFor(school, on);
  const today = schoolTime(school, now);
  return (
    calendar !== undefined &&
    isSession(calendar, on, session) &&
    today.on === on &&
    today.time >= school.sessions[session].opensAt
  );
}

async function intendEach(
  records: Records,
  school: School,
  { on, session }: SchoolSession,
  yearGroups: readonly number[],
  { now, late }: { now: Date; late: boolean },
): Promise<number[]> {
  const decided: number[] = [];
  for (const channel of await records.places.channels(school.schoolId)) {
    const { channelId, teamId, yearGroup } = channel;
    if (yearGroup === null || !yearGroups.includes(yearGroup)) continue;
    const key = `absent-list/${school.schoolId}/${on}/${session}/${channelId}`;
    const subject = { kind: 'absent-list', on, session, yearGroup } as const;
    const place = { kind: 'channel', teamId, channelId } as const;
    const { schoolId } = school;
    if (await intendCard(records, { key, schoolId, subject, place, late }, now)) decided.push(yearGroup);
  }
  return decided;
}
