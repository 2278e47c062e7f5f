import { dayNumber, type IsoDate } from '../calendar/iso-date.ts';
import type { SchoolDays } from '../calendar/school-days.ts';
import { HALF_DAYS_IN_A_YEAR, schoolYearOf } from '../calendar/school-session.ts';

/**
 * School days and school weeks numbered through all the years that are known, so that a rule may span terms and school
 * years (domain.md 2.1). A school week is one with at least one session for the whole school. Made once for a school.
 */
export interface LegalCalendar {
  readonly days: SchoolDays;
  /** Of each school year, for each day from 1 August: its place in `days.all`, or `NO_SCHOOL`. */
  readonly dayIndexes: ReadonlyMap<number, Uint16Array>;
  /** Of each of `days.all`: the place of its week in `days.weeks`. */
  readonly weekIndexes: Uint16Array;
}

export const NO_SCHOOL = 0xffff;

export function createLegalCalendar(days: SchoolDays): LegalCalendar {
  const dayIndexes = new Map<number, Uint16Array>();
  for (const [index, on] of days.all.entries()) {
    const schoolYear = schoolYearOf(on);
    const ofYear = dayIndexes.get(schoolYear) ?? new Uint16Array(HALF_DAYS_IN_A_YEAR / 2).fill(NO_SCHOOL);
    ofYear[dayNumber(on) - dayNumber(`${schoolYear}-08-01`)] = index;
    dayIndexes.set(schoolYear, ofYear);
  }
  const weekIndexes = days.weeks.flatMap((week, index) => week.days.map(() => index));
  return { days, dayIndexes, weekIndexes: Uint16Array.from(weekIndexes) };
}

/** Place in `days.all` of the last school day up to a date; -1 before the first. */
export function dayIndexUpTo({ days }: LegalCalendar, on: IsoDate): number {
  return days.between(BEFORE_EVERY_DATE, on) - 1;
}

const BEFORE_EVERY_DATE = '0000-01-01';
