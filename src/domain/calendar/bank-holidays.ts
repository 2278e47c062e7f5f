import { addDays, dateOfDayNumber, dayNumber, weekdayOf, type IsoDate } from './iso-date.ts';

/**
 * The bank holidays of England in a year by the rules alone (domain.md 4, from the generator of GOV.UK). A proclamation
 * adds or moves some: where the published list is at hand, it counts.
 */
export function bankHolidaysOf(year: number): IsoDate[] {
  const easter = easterSunday(year);
  const christmas = `${year}-12-25`;
  return [
    weekdayFrom(`${year}-01-01`),
    addDays(easter, -2),
    addDays(easter, 1),
    firstMonday(`${year}-05-01`),
    lastMonday(`${year}-05-31`),
    lastMonday(`${year}-08-31`),
    ...christmasHolidays(christmas),
  ];
}

/** Bank holidays of a school year, 1 August to 31 July. */
export function bankHolidaysOfSchoolYear(schoolYear: number): IsoDate[] {
  const both = [...bankHolidaysOf(schoolYear), ...bankHolidaysOf(schoolYear + 1)];
  return both.filter((on) => on >= `${schoolYear}-08-01` && on < `${schoolYear + 1}-08-01`);
}

/** Gregorian computus after Meeus, Jones and Butcher. */
export function easterSunday(year: number): IsoDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const skippedLeaps =
    century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + skippedLeaps + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * late + 114;
  return dateOfDayNumber(dayNumber(`${year}-${pad(Math.floor(days / 31))}-01`) + (days % 31));
}

/** A holiday of one day that falls on a weekend is kept on the next Monday. */
function weekdayFrom(on: IsoDate): IsoDate {
  const weekday = weekdayOf(on);
  return weekday > 5 ? addDays(on, 8 - weekday) : on;
}

/** Christmas Day and Boxing Day are kept on two weekdays; on which of them a substitute falls does not matter here. */
function christmasHolidays(christmas: IsoDate): IsoDate[] {
  const weekdays = [0, 1, 2, 3].map((days) => addDays(christmas, days)).filter((on) => weekdayOf(on) <= 5);
  return weekdays.slice(0, 2);
}

function firstMonday(from: IsoDate): IsoDate {
  return addDays(from, (8 - weekdayOf(from)) % 7);
}

function lastMonday(to: IsoDate): IsoDate {
  return addDays(to, 1 - weekdayOf(to));
}

function pad(month: number): string {
  return String(month).padStart(2, '0');
}
