import type { SchoolSessions, Span } from '../calendar/school-sessions.ts';
import { forEachRun, gapsOf, isMissedAt, type Gaps } from './gaps.ts';

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

const LONG_RUN_DAYS = 5;

export function weekdayProfile(marks: Uint8Array, sessions: SchoolSessions, span: Span): WeekdayProfile {
  return weekdayProfileOf(gapsOf(marks, sessions, span));
}

export function weekdayProfileOf(gaps: Gaps): WeekdayProfile {
  const possibleDays = weekdaysWithin(gaps.sessions, gaps.span);
  const missedDays = [0, 0, 0, 0, 0];
  let onlyMornings = 0;
  let onlyAfternoons = 0;
  const missedInRun: number[] = [];
  forEachRun(gaps, (from, to) => {
    missedInRun.length = 0;
    for (let place = from; place <= to; place += 1) {
      const day = dayAt(gaps, place, to);
      if (day.isMissed) missedInRun.push(day.weekday);
      else if (!day.isAttendedInPart) add(possibleDays, day.weekday, -1);
      if (day.isMissed && day.isAttendedInPart) {
        if (day.isMorning) onlyMornings += 1;
        else onlyAfternoons += 1;
      }
      place = day.lastPlace;
    }
    if (missedInRun.length < LONG_RUN_DAYS) for (const weekday of missedInRun) add(missedDays, weekday, 1);
  });
  return { possibleDays, missedDays, onlyMornings, onlyAfternoons };
}

/** The profiles of many pupils as one: the school's own pattern, against which a pupil's is held. */
export function addProfiles(profiles: Iterable<WeekdayProfile>): WeekdayProfile {
  const possibleDays = [0, 0, 0, 0, 0];
  const missedDays = [0, 0, 0, 0, 0];
  let onlyMornings = 0;
  let onlyAfternoons = 0;
  for (const profile of profiles) {
    for (const [weekday, days] of profile.possibleDays.entries()) add(possibleDays, weekday, days);
    for (const [weekday, days] of profile.missedDays.entries()) add(missedDays, weekday, days);
    onlyMornings += profile.onlyMornings;
    onlyAfternoons += profile.onlyAfternoons;
  }
  return { possibleDays, missedDays, onlyMornings, onlyAfternoons };
}

interface DayOfRun {
  /** 0 is Monday. */
  readonly weekday: number;
  readonly lastPlace: number;
  readonly isMissed: boolean;
  /** The day's other session is not of the run, and so was attended. */
  readonly isAttendedInPart: boolean;
  readonly isMorning: boolean;
}

/** The day that begins at a place of a run. */
function dayAt(gaps: Gaps, place: number, lastPlaceOfRun: number): DayOfRun {
  const { positions, span, sessions } = gaps;
  const { days, weekdays, halfDays } = sessions;
  const position = positions[place] ?? 0;
  const weekday = (weekdays[position] ?? 1) - 1;
  const hasSecond = place < lastPlaceOfRun && days[position + 1] === days[position];
  const isMorning = (halfDays[position] ?? 0) % 2 === 0;
  const other = isMorning ? position + 1 : position - 1;
  const isOtherOfDay = !hasSecond && other >= span.first && other < span.end && days[other] === days[position];
  return {
    weekday,
    lastPlace: hasSecond ? place + 1 : place,
    isMissed: isMissedAt(gaps, place) || (hasSecond && isMissedAt(gaps, place + 1)),
    isAttendedInPart: isOtherOfDay,
    isMorning,
  };
}

function weekdaysWithin({ days, daysByWeekday }: SchoolSessions, { first, end }: Span): number[] {
  if (first >= end) return [0, 0, 0, 0, 0];
  const from = (days[first] ?? 0) * 5;
  const to = ((days[end - 1] ?? 0) + 1) * 5;
  return [0, 1, 2, 3, 4].map((weekday) => (daysByWeekday[to + weekday] ?? 0) - (daysByWeekday[from + weekday] ?? 0));
}

function add(counts: number[], weekday: number, by: number): void {
  counts[weekday] = (counts[weekday] ?? 0) + by;
}
