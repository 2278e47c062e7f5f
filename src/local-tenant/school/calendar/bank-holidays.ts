import { dayNumber, weekdayOfDay, weekdayOnOrAfter, weekdayOnOrBefore } from './day-number.ts';

const MONDAY = 1;
const SATURDAY = 6;

/** Day numbers of the bank holidays of England in a calendar year, in order, substitutes included (domain.md 4). */
export function bankHolidaysIn(year: number): readonly number[] {
  const easter = easterSunday(year);
  const christmas = substituted(dayNumber(`${year}-12-25`), []);
  return [
    substituted(dayNumber(`${year}-01-01`), []),
    easter - 2,
    easter + 1,
    weekdayOnOrAfter(MONDAY, dayNumber(`${year}-05-01`)),
    springBankHoliday(year),
    weekdayOnOrBefore(MONDAY, dayNumber(`${year}-08-31`)),
    christmas,
    substituted(dayNumber(`${year}-12-26`), [christmas]),
  ].sort((a, b) => a - b);
}

/** The last Monday in May, whose week is the summer half term. */
export function springBankHoliday(year: number): number {
  return weekdayOnOrBefore(MONDAY, dayNumber(`${year}-05-31`));
}

/** The Gregorian rule, as Meeus gives it: golden number, century, epact, then the Sunday after the full moon. */
export function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - moonCorrection + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const daysAfterMarchBegan = epact + toSunday - 7 * lateMoon + 21;
  return dayNumber(`${year}-03-01`) + daysAfterMarchBegan;
}

function substituted(day: number, taken: readonly number[]): number {
  let substitute = day;
  while (weekdayOfDay(substitute) >= SATURDAY || taken.includes(substitute)) substitute += 1;
  return substitute;
}
