import type { School } from '../domain/school.ts';
import { calendarFor } from '../domain/school.ts';
import { isSession } from '../domain/calendar/school-calendar.ts';
import type { SchoolSession } from '../domain/calendar/school-session.ts';
import { instantOf, schoolTime } from '../operations/school-time.ts';
import type { SchoolMoment } from './timetable.ts';

/** A moment of a school's day that has come. */
export interface DueMoment extends SchoolSession {
  readonly moment: SchoolMoment;
  readonly school: School;
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
): DueMoment[] {
  return schools.flatMap((school) => {
    const { on } = schoolTime(school, until);
    const calendar = calendarFor(school, on);
    if (calendar === undefined) return [];
    return moments.flatMap((moment) => {
      const { session } = moment;
      const at = instantOf(school, on, school.sessions[session][moment.time]);
      return after < at && at <= until && isSession(calendar, on, session) ? [{ moment, school, on, session }] : [];
    });
  });
}
