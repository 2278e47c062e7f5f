import type { GroupMember } from './closed-groups.ts';
import { weekdayOf, type IsoDate } from './iso-date.ts';
import { daysOff, sessionMask, sessionMaskOf, type SchoolCalendar } from './school-calendar.ts';
import { HALF_DAYS_IN_A_YEAR, halfDayIndex, schoolYearOf, sessionAt, type SchoolSession } from './school-session.ts';

/**
 * The sessions of one school year in order, each with its place in the week. Made once and used for every pupil: figures
 * walk along it and never meet a weekend or a holiday. A position is a place in these arrays, 0 being the first session.
 */
export interface SchoolSessions {
  readonly schoolYear: number;
  /** Half-day index of each session (school-session.ts): where its mark lies in a year of marks. */
  readonly halfDays: Uint16Array;
  /** 1 is Monday. */
  readonly weekdays: Uint8Array;
  /** The year's school days and school weeks by number from 0. A school week is one with at least one session. */
  readonly days: Uint16Array;
  readonly weeks: Uint16Array;
  /** The date of each school day. */
  readonly dates: readonly IsoDate[];
  /** Five numbers for each school day, and for the end: how many Mondays to Fridays there were before it. */
  readonly daysByWeekday: Uint16Array;
  /** For each half day, the position of the session then, or else of the next one. */
  readonly positionFrom: Uint16Array;
}

/** Positions of sessions, from the first up to and without the end. */
export interface Span {
  readonly first: number;
  readonly end: number;
}

export function sessionsOf(calendar: SchoolCalendar): SchoolSessions {
  return sessionsOfMask(calendar.schoolYear, sessionMask(calendar));
}

/** For each pupil the sessions of their own form and year group; pupils who were never kept away share one object. */
export function createSessionsFinder(calendar: SchoolCalendar): (pupil: GroupMember) => SchoolSessions {
  const ofSchool = sessionsOf(calendar);
  if (daysOff(calendar).every(({ groups }) => groups.length === 0)) return () => ofSchool;
  const found = new Map<string, SchoolSessions>();
  return (pupil) => {
    const key = `${pupil.yearGroup} ${pupil.form}`;
    const known = found.get(key) ?? sessionsOfMask(calendar.schoolYear, sessionMaskOf(calendar, pupil));
    found.set(key, known);
    return known;
  };
}

/** The sessions from one date to another, both included; dates outside the school year reach to its ends. */
export function spanOf(sessions: SchoolSessions, from: IsoDate, to: IsoDate): Span {
  const first = positionFrom(sessions, { on: from, session: 'AM' });
  return { first, end: Math.max(first, positionAfter(sessions, { on: to, session: 'PM' })) };
}

export function wholeYear({ halfDays }: SchoolSessions): Span {
  return { first: 0, end: halfDays.length };
}

/** The position of a session, or of the next one. */
export function positionFrom(sessions: SchoolSessions, at: SchoolSession): number {
  const year = schoolYearOf(at.on);
  if (year !== sessions.schoolYear) return year < sessions.schoolYear ? 0 : sessions.halfDays.length;
  return sessions.positionFrom[halfDayIndex(at)] ?? 0;
}

/** The position after a session, or after the last one before. */
export function positionAfter(sessions: SchoolSessions, at: SchoolSession): number {
  const year = schoolYearOf(at.on);
  if (year !== sessions.schoolYear) return year < sessions.schoolYear ? 0 : sessions.halfDays.length;
  return sessions.positionFrom[halfDayIndex(at) + 1] ?? sessions.halfDays.length;
}

/** Throws outside the year's sessions. */
export function sessionAtPosition(
  { schoolYear, halfDays, days, dates }: SchoolSessions,
  position: number,
): SchoolSession {
  const halfDay = halfDays[position];
  const on = dates[days[position] ?? -1];
  if (halfDay === undefined || on === undefined) throw new RangeError(`${schoolYear} has no session ${position}.`);
  return { on, session: halfDay % 2 === 1 ? 'PM' : 'AM' };
}

/** @param mask 1 for each half day with a session (school-calendar.ts). */
export function sessionsOfMask(schoolYear: number, mask: Uint8Array): SchoolSessions {
  const halfDays = Uint16Array.from([...mask.keys()].filter((index) => mask[index] === 1));
  const positionFrom = new Uint16Array(HALF_DAYS_IN_A_YEAR + 1).fill(halfDays.length);
  for (let index = HALF_DAYS_IN_A_YEAR - 1, position = halfDays.length; index >= 0; index -= 1) {
    if (mask[index] === 1) position -= 1;
    positionFrom[index] = position;
  }
  const firstWeekday = weekdayOf(`${schoolYear}-08-01`) - 1;
  const dayOf = (halfDay: number) => Math.floor(halfDay / 2);
  const weekOf = (halfDay: number) => Math.floor((dayOf(halfDay) + firstWeekday) / 7);
  const weekdays = Uint8Array.from(halfDays, (halfDay) => ((dayOf(halfDay) + firstWeekday) % 7) + 1);
  const days = numbered(halfDays, dayOf);
  return {
    schoolYear,
    halfDays,
    weekdays,
    days,
    dates: datesOf(schoolYear, halfDays, days),
    daysByWeekday: countByWeekday(days, weekdays),
    weeks: numbered(halfDays, weekOf),
    positionFrom,
  };
}

function datesOf(schoolYear: number, halfDays: Uint16Array, days: Uint16Array): IsoDate[] {
  const dates: IsoDate[] = [];
  for (const [position, halfDay] of halfDays.entries()) {
    dates[days[position] ?? 0] ??= sessionAt(schoolYear, halfDay).on;
  }
  return dates;
}

function countByWeekday(days: Uint16Array, weekdays: Uint8Array): Uint16Array {
  const counts = new Uint16Array(((days.at(-1) ?? -1) + 2) * 5);
  for (const [position, day] of days.entries()) {
    if (days[position - 1] === day) continue;
    for (let weekday = 0; weekday < 5; weekday += 1) counts[(day + 1) * 5 + weekday] = counts[day * 5 + weekday] ?? 0;
    const at = (day + 1) * 5 + (weekdays[position] ?? 1) - 1;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

/** Numbers from 0 that go up by one where the value changes. */
function numbered(halfDays: Uint16Array, valueOf: (halfDay: number) => number): Uint16Array {
  let number = -1;
  let last = -1;
  return halfDays.map((halfDay) => {
    const value = valueOf(halfDay);
    if (value !== last) number += 1;
    last = value;
    return number;
  });
}
