import { z } from 'zod';
import { isIsoDate } from './domain/calendar/iso-date.ts';
import type { SchoolCalendar } from './domain/calendar/school-calendar.ts';
import { schoolYearOf } from './domain/calendar/school-session.ts';

const date = z.string().refine(isIsoDate, {
  error: ({ input }) => `${JSON.stringify(input)} is not a date of the form YYYY-MM-DD`,
});
const session = z.enum(['AM', 'PM']);

const range = z
  .strictObject({ start: date, end: date })
  .refine(({ start, end }) => start <= end, { error: 'ends before it starts', path: ['end'] });

const term = z
  .strictObject({ name: z.string().min(1), start: date, end: date, halfTerm: range.nullish() })
  .refine(({ start, end }) => start <= end, { error: 'ends before it starts', path: ['end'] })
  .refine(({ start, end, halfTerm }) => !halfTerm || (start <= halfTerm.start && halfTerm.end <= end), {
    error: 'is not within its term',
    path: ['halfTerm'],
  });

const closure = z
  .strictObject({ date, session: session.nullish(), groups: z.array(z.string()).default([]) })
  .transform(({ date: on, session: name, groups }) => ({ on, session: name ?? null, groups }));
const wholeDay = date.transform((on) => ({ on, session: null, groups: [] }));

/** One school year of docs/settings.md: terms and half terms with both ends included. */
export const schoolCalendarFile = z
  .strictObject({
    terms: z.array(term).min(1),
    inset: z.array(z.union([wholeDay, closure])).default([]),
    bankHolidays: z.array(date).default([]),
    closures: z.array(closure).default([]),
  })
  .superRefine(({ terms, inset, closures }, context) => {
    const year = schoolYearOf(terms[0]?.start ?? '');
    const fault = (path: (string | number)[], message: string) => {
      context.addIssue({ code: 'custom', path, message });
    };
    for (const [index, { start, end }] of terms.entries()) {
      const before = terms[index - 1];
      if (before !== undefined && start <= before.end)
        fault(['terms', index], `begins before ${before.name} has ended`);
      if (schoolYearOf(start) !== year || schoolYearOf(end) !== year) fault(['terms', index], outside(year));
    }
    for (const [list, days] of Object.entries({ inset, closures })) {
      for (const [index, { on }] of days.entries()) {
        if (schoolYearOf(on) !== year) fault([list, index], outside(year));
      }
    }
  })
  .transform(({ terms, ...rest }): SchoolCalendar => ({
    schoolYear: schoolYearOf(terms[0]?.start ?? ''),
    terms: terms.map(({ name, halfTerm, ...ends }) => ({
      name,
      ...inclusive(ends),
      halfTerm: halfTerm ? inclusive(halfTerm) : null,
    })),
    ...rest,
  }));

function inclusive({ start, end }: { start: string; end: string }) {
  return { startsOn: start, endsOn: end };
}

function outside(year: number): string {
  return `is not in the school year of the first term, 1 August ${year} to 31 July ${year + 1}`;
}
