import { addDays, dateOfDayNumber, dayNumber, weekdayOf, type IsoDate } from './iso-date.ts';
import { sessionMask, type SchoolCalendar } from './school-calendar.ts';

/**
 * The school days of one or more school years in order: counting in school time, which stands still in the holidays
 * (domain.md 6.3, AMB-31). A day with one session counts as a day.
 */
export interface SchoolDays {
  readonly all: readonly IsoDate[];
  isSchoolDay(on: IsoDate): boolean;
  /** The first school day from a date on; null after the last one known. */
  firstFrom(on: IsoDate): IsoDate | null;
  /** The last school day up to a date; null before the first one known. */
  lastUpTo(on: IsoDate): IsoDate | null;
  /**
   * The school day that lies a number of school days after a date, or before it for a negative number. From a day without
   * school the first step leads to the next school day. Null beyond the days that are known.
   */
  add(on: IsoDate, schoolDays: number): IsoDate | null;
  /** School days after the one date up to and with the other; 0 where the other is not later. */
  between(after: IsoDate, upTo: IsoDate): number;
  /** School days from the one date to the other, both included. */
  within(from: IsoDate, to: IsoDate): readonly IsoDate[];
  /** School weeks in order: a week, Monday to Sunday, with at least one school day. */
  readonly weeks: readonly SchoolWeek[];
  /** Place in `weeks` of the week of a date, or of the last one before; -1 before the first. */
  weekIndex(on: IsoDate): number;
}

export interface SchoolWeek {
  readonly monday: IsoDate;
  readonly days: readonly IsoDate[];
}

export function createSchoolDays(calendars: readonly SchoolCalendar[]): SchoolDays {
  const inOrder = calendars.toSorted((a, b) => a.schoolYear - b.schoolYear);
  const all = inOrder.flatMap(schoolDaysOf);
  const known = new Set(all);
  const weeks = weeksOf(all);
  const countUpTo = (on: IsoDate) => countWhile(all, (day) => day <= on);
  return {
    all,
    isSchoolDay: (on) => known.has(on),
    firstFrom: (on) => all[countUpTo(addDays(on, -1))] ?? null,
    lastUpTo: (on) => all[countUpTo(on) - 1] ?? null,
    add(on, schoolDays) {
      if (schoolDays === 0) return known.has(on) ? on : null;
      const start = schoolDays > 0 ? countUpTo(on) - 1 : countUpTo(addDays(on, -1));
      return all[start + schoolDays] ?? null;
    },
    between: (after, upTo) => Math.max(0, countUpTo(upTo) - countUpTo(after)),
    within: (from, to) => all.slice(countUpTo(addDays(from, -1)), Math.max(0, countUpTo(to))),
    weeks,
    weekIndex: (on) => countWhile(weeks, ({ monday }) => monday <= on) - 1,
  };
}

/** Dates of a school year with at least one session for the whole school, in order. */
function schoolDaysOf(calendar: SchoolCalendar): IsoDate[] {
  const mask = sessionMask(calendar);
  const firstDay = dayNumber(`${calendar.schoolYear}-08-01`);
  const days: IsoDate[] = [];
  for (let index = 0; index < mask.length; index += 2) {
    if (mask[index] === 1 || mask[index + 1] === 1) days.push(dateOfDayNumber(firstDay + index / 2));
  }
  return days;
}

function weeksOf(days: readonly IsoDate[]): SchoolWeek[] {
  const byMonday = Map.groupBy(days, mondayOf);
  return [...byMonday].map(([monday, ofWeek]) => ({ monday, days: ofWeek }));
}

export function mondayOf(on: IsoDate): IsoDate {
  return addDays(on, 1 - weekdayOf(on));
}

/** How many items from the start hold, given that those that hold come first. */
function countWhile<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}
