import { isIsoDate, type IsoDate } from './iso-date.ts';
import { monthCalled, monthName } from './month-name.ts';
import { weekdayCalled, weekdayName } from './weekday-name.ts';

export type WrittenDate =
  | { readonly kind: 'date'; readonly on: IsoDate }
  /** A sentence for whoever wrote it. */
  | { readonly kind: 'fault'; readonly message: string };

const WORDS = /^(?:([a-z]+)\.?,? )?(\d.*)$/i;
const YEAR_FIRST = /^([12]\d{3})-(\d{2})-(\d{2})$/;
const DAY_FIRST = /^(\d{1,2})([/.-])(\d{1,2})\2([12]\d{3})$/;
const MONTH_NAMED = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]+)\.?,? ([12]\d{3})$/i;

/**
 * Reads a date as English schools write it: "Friday 17th July 2026", "17/07/2026" or 2026-07-17. The day comes before the
 * month, always. School pages give weekdays that are not their dates' (domain.md 4): such a date is a fault, whichever of
 * the two was meant.
 */
export function readWrittenDate(text: string): WrittenDate {
  const [, word, rest = ''] = WORDS.exec(text.trim().replace(/\s+/g, ' ')) ?? [];
  const weekday = word === undefined ? undefined : weekdayCalled(word);
  const parts = partsOf(rest);
  if (parts === null || weekday === null) {
    return fault(text, 'is not a date. Write it as 2026-07-17, 17/07/2026 or Friday 17 July 2026');
  }
  const { year, month, day } = parts;
  if (month < 1 || month > 12) {
    return fault(text, `is not a date: there is no month ${month}. The day comes first, then the month`);
  }
  const on = [year, pad(month), pad(day)].join('-');
  if (!isIsoDate(on)) return fault(text, `is not a date: ${monthName(month)} ${year} has no day ${day}`);
  if (weekday !== undefined && weekday !== weekdayName(on)) {
    return fault(text, `is a ${weekdayName(on)}: put the weekday or the date right`);
  }
  return { kind: 'date', on };
}

interface Parts {
  readonly year: string;
  readonly month: number;
  readonly day: number;
}

function partsOf(text: string): Parts | null {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst !== null) return partsFrom(yearFirst[1], Number(yearFirst[2]), yearFirst[3]);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst !== null) return partsFrom(dayFirst[4], Number(dayFirst[3]), dayFirst[1]);
  const named = MONTH_NAMED.exec(text);
  const month = monthCalled(named?.[2] ?? '');
  return named === null || month === null ? null : partsFrom(named[3], month, named[1]);
}

function partsFrom(year = '', month: number, day = ''): Parts {
  return { year, month, day: Number(day) };
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function fault(text: string, message: string): WrittenDate {
  return { kind: 'fault', message: `${JSON.stringify(text)} ${message}` };
}
