import { addDays, weekdayOf, type IsoDate } from '../calendar/iso-date.ts';
import type { SchoolDays } from '../calendar/school-days.ts';
import type { YearAnchor } from './cadence.ts';
import type { DueWindow } from './cadence-windows.ts';
import type { SchoolYear } from './school-year.ts';

/**
 * August has working days and no school days: from the first of them to the last one before the year's first INSET day or
 * session (AMB-35).
 */
export function augustWindow({ schoolYear, calendar, days, bankHolidays }: SchoolYear): DueWindow[] {
  const insetOn = calendar.inset.map(({ on }) => on);
  const firstOn = [...insetOn, ...days.all.slice(0, 1)].toSorted()[0];
  if (firstOn === undefined) return [];
  const working = weekdaysOf(`${schoolYear}-08`).filter((on) => on < firstOn && !bankHolidays.has(on));
  const [opensOn, dueOn] = [working[0], working.at(-1)];
  return opensOn === undefined || dueOn === undefined ? [] : [{ period: 'august', opensOn, dueOn }];
}

/**
 * From the first school day of one month to the last of another. Where the second comes earlier in the school year it is
 * the next year's: one piece of work for the pupils who are to come, across the summer (AMB-37). Weekdays stand in for
 * school days that no calendar knows yet.
 */
export function monthsWindow({ fromMonth, toMonth }: YearAnchor & { kind: 'months' }, year: SchoolYear): DueWindow[] {
  const from = monthOfYear(year.schoolYear, fromMonth);
  const isNextYear = placeInYear(toMonth) < placeInYear(fromMonth);
  const to = monthOfYear(year.schoolYear + (isNextYear ? 1 : 0), toMonth);
  const opensOn = schoolDaysOf(year.allDays, from)[0] ?? weekdaysOf(from)[0];
  const dueOn = schoolDaysOf(year.allDays, to).at(-1) ?? weekdaysOf(to).at(-1);
  return opensOn === undefined || dueOn === undefined ? [] : [{ period: `${from} to ${to}`, opensOn, dueOn }];
}

/** 0 for August, 11 for July. */
function placeInYear(month: number): number {
  return (month + 4) % 12;
}

function monthOfYear(schoolYear: number, month: number): string {
  return `${month >= 8 ? schoolYear : schoolYear + 1}-${String(month).padStart(2, '0')}`;
}

function schoolDaysOf(days: SchoolDays, month: string): readonly IsoDate[] {
  return days.within(`${month}-01`, `${month}-31`);
}

function weekdaysOf(month: string): IsoDate[] {
  const days = Array.from({ length: 31 }, (_, index) => addDays(`${month}-01`, index));
  return days.filter((on) => on.startsWith(month) && weekdayOf(on) <= 5);
}
