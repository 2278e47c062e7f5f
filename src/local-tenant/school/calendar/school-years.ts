import { dateOfDay, dayNumber, schoolYearOf, weekdayOfDay, weekdayOnOrBefore } from './day-number.ts';
import { rememberEach } from '../remember-each.ts';
import { inventCalendar } from './invent-calendar.ts';
import type { SchoolCalendarFile } from './school-calendar-file.ts';

export interface SchoolDay {
  readonly on: string;
  readonly day: number;
  /** 1 is Monday and 5 is Friday. */
  readonly weekday: number;
  readonly month: number;
  readonly hasMorning: boolean;
  readonly hasAfternoon: boolean;
}

/** A school year worked out once. */
export interface SchoolYear {
  readonly schoolYear: number;
  readonly calendar: SchoolCalendarFile;
  /** Days with a session, in order. */
  readonly days: readonly SchoolDay[];
  /** The position of a date in `days`, or undefined on a day without sessions. */
  readonly positionOf: ReadonlyMap<string, number>;
  /** The Monday from which Year 11 are on study leave. */
  readonly studyLeaveFrom: string;
  /** The last Friday in June, on which Year 11 leave. */
  readonly leaversLeaveOn: string;
}

export interface SchoolYears {
  of(schoolYear: number): SchoolYear;
  dayAt(on: string): SchoolDay | undefined;
  schoolDayAfter(on: string): string;
  schoolDayBefore(on: string): string;
}

/** School years on demand, each worked out at most once. */
export function createSchoolYears(): SchoolYears {
  const of = rememberEach(workOut);
  const dayAt = (on: string): SchoolDay | undefined => {
    const { days, positionOf } = of(schoolYearOf(on));
    return days[positionOf.get(on) ?? -1];
  };
  const stepFrom = (on: string, step: 1 | -1): string => {
    let day = dayNumber(on) + step;
    while (dayAt(dateOfDay(day)) === undefined) day += step;
    return dateOfDay(day);
  };
  return { of, dayAt, schoolDayAfter: (on) => stepFrom(on, 1), schoolDayBefore: (on) => stepFrom(on, -1) };
}

function workOut(schoolYear: number): SchoolYear {
  const calendar = inventCalendar(schoolYear);
  const days = schoolDays(calendar);
  const leaversLeaveOn = weekdayOnOrBefore(5, dayNumber(`${schoolYear + 1}-06-30`));
  return {
    schoolYear,
    calendar,
    days,
    positionOf: new Map(days.map(({ on }, position) => [on, position])),
    studyLeaveFrom: dateOfDay(leaversLeaveOn - 11),
    leaversLeaveOn: dateOfDay(leaversLeaveOn),
  };
}

function schoolDays({ terms, inset, bankHolidays }: SchoolCalendarFile): SchoolDay[] {
  const days: SchoolDay[] = [];
  for (const { start, end, halfTerm } of terms) {
    for (let day = dayNumber(start); day <= dayNumber(end); day += 1) {
      const on = dateOfDay(day);
      const weekday = weekdayOfDay(day);
      const inHalfTerm = on >= halfTerm.start && on <= halfTerm.end;
      if (weekday > 5 || inHalfTerm || bankHolidays.includes(on) || inset.includes(on)) continue;
      const closed = inset.find((entry) => typeof entry !== 'string' && entry.date === on);
      const closedSession = typeof closed === 'object' ? closed.session : null;
      days.push({
        on,
        day,
        weekday,
        month: Number(on.slice(5, 7)),
        hasMorning: closedSession !== 'AM',
        hasAfternoon: closedSession !== 'PM',
      });
    }
  }
  return days;
}
