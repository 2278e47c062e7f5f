import { z } from 'zod';
import { dateInFile } from './date-in-file.ts';
import { bankHolidaysOfSchoolYear } from './domain/calendar/bank-holidays.ts';
import type { IsoDate } from './domain/calendar/iso-date.ts';

const DIVISION = 'england-and-wales';

/** What https://www.gov.uk/bank-holidays.json answers (domain.md 4), of which the dates alone are used. */
const feed = z.object({ [DIVISION]: z.object({ events: z.array(z.object({ date: dateInFile })) }) });

/** The bank holidays of a calendar: dates, GOV.UK's own list, or the rules of domain.md 4. */
export const bankHolidaysFile = z.union([z.array(dateInFile), feed, z.literal('rules')], {
  error: `must be a list of dates, the whole of https://www.gov.uk/bank-holidays.json with its "${DIVISION}", or "rules"`,
});

export type BankHolidaysGiven = z.infer<typeof bankHolidaysFile>;

/** The dates for a school year. GOV.UK's list reaches over several years, so that only its dates within this one count. */
export function bankHolidaysIn(given: BankHolidaysGiven, schoolYear: number): IsoDate[] {
  if (given === 'rules') return bankHolidaysOfSchoolYear(schoolYear);
  if (Array.isArray(given)) return given;
  const dates = given[DIVISION].events.map(({ date }) => date);
  return dates.filter((on) => on >= `${schoolYear}-08-01` && on < `${schoolYear + 1}-08-01`);
}

/** Why GOV.UK's list will not do for a school year; null where it does. It ends with the last year that was published. */
export function faultOfBankHolidays(given: BankHolidaysGiven, schoolYear: number): string | null {
  if (given === 'rules' || Array.isArray(given)) return null;
  const years = new Set(bankHolidaysIn(given, schoolYear).map((on) => Number(on.slice(0, 4))));
  const lacking = [schoolYear, schoolYear + 1].filter((year) => !years.has(year));
  if (lacking.length === 0) return null;
  return `has no bank holidays of the school year in ${lacking.join(' and ')}: take a list that has, or write "rules"`;
}
