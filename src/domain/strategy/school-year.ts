import { bankHolidaysOfSchoolYear } from '../calendar/bank-holidays.ts';
import { halfTermsOf, termDaysOf, type HalfTerm, type TermDays } from '../calendar/half-terms.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { SchoolCalendar } from '../calendar/school-calendar.ts';
import { createSchoolDays, type SchoolDays } from '../calendar/school-days.ts';

/** One school year as cadences look at it: worked out once for all provisions. */
export interface SchoolYear {
  readonly schoolYear: number;
  readonly calendar: SchoolCalendar;
  /** Of this year alone. */
  readonly days: SchoolDays;
  /** Of every year whose calendar is known, for what reaches into the next. */
  readonly allDays: SchoolDays;
  readonly terms: readonly TermDays[];
  readonly halfTerms: readonly HalfTerm[];
  /** By the calendar and by the rules: August has no school day, and so its calendar often names none. */
  readonly bankHolidays: ReadonlySet<IsoDate>;
  readonly governorsMeetOn: readonly IsoDate[];
}

/** Calendars without a single school day are passed over. */
export function schoolYearsOf(calendars: readonly SchoolCalendar[], governorsMeetOn: readonly IsoDate[]): SchoolYear[] {
  const allDays = createSchoolDays(calendars);
  return calendars
    .toSorted((a, b) => a.schoolYear - b.schoolYear)
    .map((calendar) => ({
      schoolYear: calendar.schoolYear,
      calendar,
      days: createSchoolDays([calendar]),
      allDays,
      terms: termDaysOf(calendar),
      halfTerms: halfTermsOf(calendar),
      bankHolidays: new Set([...calendar.bankHolidays, ...bankHolidaysOfSchoolYear(calendar.schoolYear)]),
      governorsMeetOn,
    }))
    .filter(({ days }) => days.all.length > 0);
}
