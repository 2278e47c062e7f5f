import { isIsoDate, weekdayOf, type IsoDate } from '../../../domain/calendar/iso-date.ts';

export type CellDate =
  { readonly kind: 'date'; readonly on: IsoDate } | { readonly kind: 'problem'; readonly message: string };

export const ALLOWED_DATES = 'a date such as 07/09/2026, 2026-09-07 or 7-Sep-2026';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const WEEKDAY =
  /(^|\s)(mon(day)?|tue(s(day)?)?|wed(nesday)?|thu(r(s(day)?)?)?|fri(day)?|sat(urday)?|sun(day)?)\b[.,]?/i;
/** Midnight only: another time may be midnight of another zone, and so another date. */
const MIDNIGHT = /[t ]00:00(:00(\.0+)?)?(z|\+00:00)?$/i;
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/;
const MONTH_NAMED = /^(\d{1,2})(?:st|nd|rd|th)?[-/. ]([a-z]+)[-/., ]+(\d{4}|\d{2})$/;

/** Reads a date day first, as England writes it, or year first. Years of two digits are of this century. */
export function readCellDate(text: string): CellDate {
  const cell = text.trim().replace(MIDNIGHT, '');
  const weekday = WEEKDAY.exec(cell);
  const bare = cell.replace(WEEKDAY, ' ').replace(/\s+/g, ' ').trim().toLowerCase();
  if (bare === '') return problem('The date is missing.');
  if (/^\d{5}(\.0+)?$/.test(bare))
    return problem(`${bare} is a spreadsheet's number for a day. Format the column as a date and export again.`);
  const parts = partsOf(bare);
  if (parts === null) return problem(`"${text.trim()}" is not a date.`);
  const on = [parts.year.padStart(4, '20'), parts.month.padStart(2, '0'), parts.day.padStart(2, '0')].join('-');
  if (!isIsoDate(on) || on < '1980' || on > '2100')
    return problem(`"${text.trim()}" is not in the calendar. The day comes first, then the month.`);
  return weekday === null ? { kind: 'date', on } : checkWeekday(on, weekday[2] ?? '');
}

function partsOf(bare: string): { year: string; month: string; day: string } | null {
  const yearFirst = YEAR_FIRST.exec(bare);
  if (yearFirst !== null) return { year: yearFirst[1] ?? '', month: yearFirst[2] ?? '', day: yearFirst[3] ?? '' };
  const dayFirst = DAY_FIRST.exec(bare);
  if (dayFirst !== null) return { day: dayFirst[1] ?? '', month: dayFirst[2] ?? '', year: dayFirst[3] ?? '' };
  const named = MONTH_NAMED.exec(bare);
  if (named === null || !MONTH.test(named[2] ?? '')) return null;
  const month = MONTHS.indexOf((named[2] ?? '').slice(0, 3)) + 1;
  return { day: named[1] ?? '', month: String(month), year: named[3] ?? '' };
}

function checkWeekday(on: IsoDate, word: string): CellDate {
  const weekday = WEEKDAYS[weekdayOf(on) - 1] ?? '';
  if (weekday.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase()) return { kind: 'date', on };
  const said = WEEKDAYS.find((name) => name.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase()) ?? word;
  return problem(`${on} is a ${weekday}, not a ${said}: the date or the weekday is wrong.`);
}

function problem(message: string): CellDate {
  return { kind: 'problem', message };
}
