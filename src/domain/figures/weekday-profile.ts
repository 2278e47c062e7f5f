import type { SchoolSessions, Span } from '../calendar/school-sessions.ts';
import { endOfRun, exceptionsOf, isMissedAt, nextRun, type Exceptions } from './exceptions.ts';

/**
 * Days by weekday, Monday first, of one pupil or of many together. The days of a run of absence of a school week or more
 * are left out of those missed: it touches every weekday alike and says nothing about any of them.
 */
export interface WeekdayProfile {
  /** Days that the pupil attended or missed, in whole or in part. */
  readonly possibleDays: readonly number[];
  /** Days of which a session was missed. */
  readonly missedDays: readonly number[];
  /** Days of which only the morning, or only the afternoon, was missed and the other half attended. */
  readonly onlyMornings: number;
  readonly onlyAfternoons: number;
}

const WEEKDAYS = 5;
const LONG_RUN_DAYS = 5;

export function weekdayProfile(marks: Uint8Array, sessions: SchoolSessions, span: Span): WeekdayProfile {
  return weekdayProfileOf(exceptionsOf(marks, sessions, span));
}

export function weekdayProfileOf(exceptions: Exceptions): WeekdayProfile {
  const possibleDays = weekdaysWithin(exceptions.sessions, exceptions.span);
  const missedDays = [0, 0, 0, 0, 0];
  const halves = { onlyMornings: 0, onlyAfternoons: 0 };
  for (let from = nextRun(exceptions, 0); from < exceptions.positions.length;) {
    const to = endOfRun(exceptions, from);
    takeRun(exceptions, from, to, possibleDays, missedDays, halves);
    from = nextRun(exceptions, to + 1);
  }
  return { possibleDays, missedDays, ...halves };
}

/** The profiles of many pupils as one: the school's own pattern, against which a pupil's is held. */
export function addProfiles(profiles: Iterable<WeekdayProfile>): WeekdayProfile {
  const possibleDays = [0, 0, 0, 0, 0];
  const missedDays = [0, 0, 0, 0, 0];
  let onlyMornings = 0;
  let onlyAfternoons = 0;
  for (const profile of profiles) {
    for (let weekday = 0; weekday < WEEKDAYS; weekday += 1) {
      add(possibleDays, weekday, profile.possibleDays[weekday]);
      add(missedDays, weekday, profile.missedDays[weekday]);
    }
    onlyMornings += profile.onlyMornings;
    onlyAfternoons += profile.onlyAfternoons;
  }
  return { possibleDays, missedDays, onlyMornings, onlyAfternoons };
}

/** A day of which the other half is not of the run was attended in that half. */
function takeRun(
  exceptions: Exceptions,
  from: number,
  to: number,
  possibleDays: number[],
  missedDays: number[],
  halves: { onlyMornings: number; onlyAfternoons: number },
): void {
  const { positions, sessions } = exceptions;
  const { days, weekdays, halfDays } = sessions;
  let missedCount = 0;
  for (let place = from; place <= to; place += 1) {
    const position = positions[place] ?? 0;
    const weekday = (weekdays[position] ?? 1) - 1;
    const isWhole = place < to && days[position + 1] === days[position];
    const isMissed = isMissedAt(exceptions, place) || (isWhole && isMissedAt(exceptions, place + 1));
    const isAttendedInPart = !isWhole && hasOtherHalf(exceptions, position);
    if (isWhole) place += 1;
    if (isMissed) {
      if (missedCount < LONG_RUN_DAYS) runDays[missedCount] = weekday;
      missedCount += 1;
      if (isAttendedInPart && (halfDays[position] ?? 0) % 2 === 0) halves.onlyMornings += 1;
      else if (isAttendedInPart) halves.onlyAfternoons += 1;
    } else if (!isAttendedInPart) add(possibleDays, weekday, -1);
  }
  if (missedCount >= LONG_RUN_DAYS) return;
  for (let index = 0; index < missedCount; index += 1) add(missedDays, runDays[index] ?? 0, 1);
}

/** Weekdays of the run at hand, until it is long. */
const runDays = new Uint8Array(LONG_RUN_DAYS);

/** Whether the day of a session has its other session within the span. */
function hasOtherHalf({ sessions: { days, halfDays }, span }: Exceptions, position: number): boolean {
  const other = (halfDays[position] ?? 0) % 2 === 0 ? position + 1 : position - 1;
  return other >= span.first && other < span.end && days[other] === days[position];
}

function weekdaysWithin({ days, daysByWeekday }: SchoolSessions, { first, end }: Span): number[] {
  const counts = [0, 0, 0, 0, 0];
  if (first >= end) return counts;
  const from = (days[first] ?? 0) * WEEKDAYS;
  const to = ((days[end - 1] ?? 0) + 1) * WEEKDAYS;
  for (let weekday = 0; weekday < WEEKDAYS; weekday += 1) {
    counts[weekday] = (daysByWeekday[to + weekday] ?? 0) - (daysByWeekday[from + weekday] ?? 0);
  }
  return counts;
}

function add(counts: number[], weekday: number, by = 0): void {
  counts[weekday] = (counts[weekday] ?? 0) + by;
}
