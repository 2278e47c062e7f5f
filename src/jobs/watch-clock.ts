import { isSession } from '../domain/calendar/school-calendar.ts';
import { addDays, weekdayOf, type IsoDate } from '../domain/calendar/iso-date.ts';
import type { SessionName } from '../domain/calendar/school-session.ts';
import { calendarFor, type School } from '../domain/school.ts';
import { instantOf, schoolTime } from '../operations/school-time.ts';
import type { SchoolMoment } from './timetable.ts';

/** A moment of a school's day that has come. */
export interface DueMoment {
  readonly moment: SchoolMoment;
  readonly school: School;
  readonly on: IsoDate;
  readonly dueAt: Date;
}

/**
 * Moments that came after one instant and not after another, of the day of the second. A gap of days makes up today's
 * moments and no earlier day's: an absent list of yesterday is of no use to anybody.
 */
export function momentsBetween(
  moments: readonly SchoolMoment[],
  schools: readonly School[],
  after: Date,
  until: Date,
  ofDay: typeof momentsOf = momentsOf,
): DueMoment[] {
  return schools.flatMap((school) => {
    const { on } = schoolTime(school, until);
    return ofDay(moments, school, on).filter(({ dueAt }) => after < dueAt && dueAt <= until);
  });
}

/** All moments of a school's day, in the table's order; none on a day without sessions. */
export function momentsOf(moments: readonly SchoolMoment[], school: School, on: IsoDate): DueMoment[] {
  const sessions = sessionsOn(school, on);
  if (sessions.length === 0) return [];
  return moments.flatMap((moment) => {
    const time = timeOf(moment, school, on, sessions);
    return time === null ? [] : [{ moment, school, on, dueAt: instantOf(school, on, time) }];
  });
}

/** The same, remembered for each school until its next day: whoever looks each second asks again and again. */
export function rememberDays(): typeof momentsOf {
  const days = new WeakMap<School, { readonly on: IsoDate; readonly due: DueMoment[] }>();
  return (moments, school, on) => {
    const known = days.get(school);
    if (known?.on === on) return known.due;
    const due = momentsOf(moments, school, on);
    days.set(school, { on, due });
    return due;
  };
}

/** "08:45", or null where the moment does not come on that day. */
function timeOf(
  { at, days }: SchoolMoment,
  school: School,
  on: IsoDate,
  sessions: readonly SessionName[],
): string | null {
  if (days === 'last-school-day-of-week' && !isLastOfWeek(school, on)) return null;
  if ('message' in at) return school.messageTimes[at.message];
  return sessions.includes(at.session) ? later(school.sessions[at.session][at.time], at.plusMinutes ?? 0) : null;
}

/** A time of the same day; null where it would be past midnight. */
function later(time: string, minutes: number): string | null {
  const all = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) + minutes;
  if (all >= 24 * 60) return null;
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
}

function sessionsOn(school: School, on: IsoDate): SessionName[] {
  const calendar = calendarFor(school, on);
  return calendar === undefined ? [] : (['AM', 'PM'] as const).filter((session) => isSession(calendar, on, session));
}

function isLastOfWeek(school: School, on: IsoDate): boolean {
  const daysLeft = Array.from({ length: 7 - weekdayOf(on) }, (_, index) => addDays(on, index + 1));
  return daysLeft.every((day) => sessionsOn(school, day).length === 0);
}
