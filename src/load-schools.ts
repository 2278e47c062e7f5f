import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { ConfigProblem } from './config.ts';
import { isIsoDate } from './domain/iso-date.ts';
import { ROLES } from './domain/person.ts';
import { schoolYearOf } from './domain/school-session.ts';
import type { School } from './domain/school.ts';

const date = z.string().refine(isIsoDate, 'a date of the form YYYY-MM-DD');
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of the form HH:MM');
const session = z.enum(['AM', 'PM']);
const range = z.object({ start: date, end: date }).transform(({ start, end }) => ({ startsOn: start, endsOn: end }));
const closure = z
  .object({ date, session: session.nullish(), groups: z.array(z.string()).default([]) })
  .transform(({ date: on, session: name, groups }) => ({ on, session: name ?? null, groups }));
const wholeDay = date.transform((on) => ({ on, session: null, groups: [] }));

/** The calendar file of docs/settings.md: terms and half terms with both ends included. */
export const schoolCalendar = z
  .object({
    terms: z
      .array(z.object({ name: z.string(), start: date, end: date, halfTerm: range.nullish() }))
      .min(1)
      .transform((terms) =>
        terms.map(({ name, start, end, halfTerm }) => ({
          name,
          startsOn: start,
          endsOn: end,
          halfTerm: halfTerm ?? null,
        })),
      ),
    inset: z.array(z.union([wholeDay, closure])).default([]),
    bankHolidays: z.array(date).default([]),
    closures: z.array(closure).default([]),
  })
  .transform((calendar) => ({ schoolYear: schoolYearOf(calendar.terms[0]?.startsOn ?? ''), ...calendar }));

const sessionTimes = z
  .object({ opensAt: time, listAt: time, closesAt: time })
  .refine(({ opensAt, closesAt }) => minutes(closesAt) - minutes(opensAt) <= 30, {
    message: 'a register may be open for 30 minutes at most (Working together to improve school attendance)',
    path: ['closesAt'],
  })
  .refine(({ opensAt, listAt }) => listAt >= opensAt, { message: 'comes before opensAt', path: ['listAt'] });

const person = z.object({
  personId: z.guid(),
  name: z.string().min(1),
  roles: z.array(z.enum(ROLES)).min(1),
  yearGroups: z.array(z.number().int()).default([]),
  forms: z.array(z.string()).default([]),
});

const schoolFile = z.object({
  schoolId: z.string().regex(/^[a-z0-9-]+$/, 'small letters, digits and hyphens'),
  name: z.string().min(1),
  timeZone: z.string().default('Europe/London'),
  yearGroups: z.array(z.number().int().min(-1).max(14)).min(1),
  sessions: z.object({ AM: sessionTimes, PM: sessionTimes }),
  calendars: z.array(schoolCalendar).min(1),
  teamId: z.string().regex(/^19:.+@thread\.(tacv2|skype)$/, 'the thread id of the Team, as in its link'),
  teamGroupId: z.guid(),
  siteUrl: z.url(),
  inboxFolder: z.string().nullable().default(null),
  staff: z.array(person),
}) satisfies z.ZodType<School>;

/** Reads every school's settings file in a folder. Throws with every fault in every file. */
export function loadSchools(folder: string): School[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  if (files.length === 0)
    throw new ConfigProblem(`No school is set up: ${folder} holds no .json file (docs/settings.md).`);
  const faults: string[] = [];
  const schools = files.flatMap((name) => {
    const parsed = schoolFile.safeParse(JSON.parse(readFileSync(path.join(folder, name), 'utf8')));
    if (parsed.success) return [parsed.data];
    faults.push(`${name}:\n${z.prettifyError(parsed.error)}`);
    return [];
  });
  if (faults.length > 0) throw new ConfigProblem(`A school's settings are not right.\n${faults.join('\n')}`);
  return schools;
}

function minutes(wallTime: string): number {
  return Number(wallTime.slice(0, 2)) * 60 + Number(wallTime.slice(3));
}
