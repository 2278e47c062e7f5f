import { sessionMask, type SchoolCalendar } from '../calendar/school-calendar.ts';

/** The sessions of a school year before and after a change of calendar; null where the year has none of the two. */
export interface YearEffect {
  readonly schoolYear: number;
  readonly before: number | null;
  readonly after: number | null;
  /** Sessions that are there after the change and were not before, and the other way round. */
  readonly gained: number;
  readonly lost: number;
}

/** Every school year that either has, in order. */
export function calendarEffect(before: readonly SchoolCalendar[], after: readonly SchoolCalendar[]): YearEffect[] {
  const years = new Set([...before, ...after].map(({ schoolYear }) => schoolYear));
  return [...years]
    .toSorted((a, b) => a - b)
    .map((schoolYear) => {
      const [was, is] = [before, after].map((calendars) => {
        const calendar = calendars.find((each) => each.schoolYear === schoolYear);
        return calendar === undefined ? null : sessionMask(calendar);
      });
      return {
        schoolYear,
        before: was ? count(was) : null,
        after: is ? count(is) : null,
        gained: is ? is.reduce((sum, byte, index) => sum + (byte === 1 && was?.[index] !== 1 ? 1 : 0), 0) : 0,
        lost: was ? was.reduce((sum, byte, index) => sum + (byte === 1 && is?.[index] !== 1 ? 1 : 0), 0) : 0,
      };
    });
}

function count(mask: Uint8Array): number {
  return mask.reduce((sum, byte) => sum + byte, 0);
}
