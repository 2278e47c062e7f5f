import { z } from 'zod';
import { bankHolidaysFile, bankHolidaysIn, faultOfBankHolidays } from './bank-holidays-file.ts';
import { dateInFile } from './date-in-file.ts';
import { isIsoDate } from './domain/calendar/iso-date.ts';
import type { Closure, SchoolCalendar } from './domain/calendar/school-calendar.ts';
import { schoolYearOf } from './domain/calendar/school-session.ts';

const session = z.enum(['AM', 'PM']);

const range = z
  .strictObject({ start: dateInFile, end: dateInFile })
  .refine(({ start, end }) => inOrder(start, end), { error: 'ends before it starts', path: ['end'] });

const term = z
  .strictObject({ name: z.string().min(1), start: dateInFile, end: dateInFile, halfTerm: range.nullish() })
  .refine(({ start, end }) => inOrder(start, end), { error: 'ends before it starts', path: ['end'] })
  .refine(({ start, end, halfTerm }) => !halfTerm || (inOrder(start, halfTerm.start) && inOrder(halfTerm.end, end)), {
    error: 'is not within its term',
    path: ['halfTerm'],
  });

const closure = z.strictObject({
  date: dateInFile,
  session: session.nullish(),
  groups: z.array(z.string()).default([]),
});
const insetDay = z.union([dateInFile, closure], {
  error: 'must be a date, or { "date", "session", "groups" } of which session is "AM" or "PM" and groups a list',
});

/** One school year of docs/settings.md: terms and half terms with both ends included. */
export const schoolCalendarFile = z
  .strictObject({
    terms: z.array(term).min(1),
    inset: z.array(insetDay).default([]),
    bankHolidays: bankHolidaysFile.default([]),
    closures: z.array(closure).default([]),
  })
  .superRefine(({ terms, inset, bankHolidays, closures }, context) => {
    const firstDay = terms[0]?.start ?? '';
    // Of a date that cannot be read nothing more is said than that.
    if (!isIsoDate(firstDay)) return;
    const year = schoolYearOf(firstDay);
    const isOutside = (on: string) => isIsoDate(on) && schoolYearOf(on) !== year;
    const fault = (path: (string | number)[], message: string) => {
      context.addIssue({ code: 'custom', path, message });
    };
    for (const [index, { start, end }] of terms.entries()) {
      const before = terms[index - 1];
      if (before !== undefined && before.end >= start && isIsoDate(before.end))
        fault(['terms', index], `begins before ${before.name} has ended`);
      if (isOutside(start) || isOutside(end)) fault(['terms', index], outside(year));
    }
    for (const [list, days] of Object.entries({ inset, closures })) {
      for (const [index, day] of days.entries()) {
        if (isOutside(closureOf(day).on)) fault([list, index], outside(year));
      }
    }
    const ofBankHolidays = faultOfBankHolidays(bankHolidays, year);
    if (ofBankHolidays !== null) fault(['bankHolidays'], ofBankHolidays);
  })
  .transform(({ terms, inset, bankHolidays, closures }): SchoolCalendar => {
    const schoolYear = schoolYearOf(terms[0]?.start ?? '');
    return {
      schoolYear,
      terms: terms.map(({ name, halfTerm, ...ends }) => ({
        name,
        ...inclusive(ends),
        halfTerm: halfTerm ? inclusive(halfTerm) : null,
      })),
      inset: inset.map(closureOf),
      bankHolidays: bankHolidaysIn(bankHolidays, schoolYear),
      closures: closures.map(closureOf),
    };
  });

function closureOf(day: z.infer<typeof insetDay>): Closure {
  if (typeof day === 'string') return { on: day, session: null, groups: [] };
  return { on: day.date, session: day.session ?? null, groups: day.groups };
}

function inOrder(earlier: string, later: string): boolean {
  return !isIsoDate(earlier) || !isIsoDate(later) || earlier <= later;
}

function inclusive({ start, end }: { start: string; end: string }) {
  return { startsOn: start, endsOn: end };
}

function outside(year: number): string {
  return `is not in the school year of the first term, 1 August ${year} to 31 July ${year + 1}`;
}
