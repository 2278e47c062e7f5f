import { z } from 'zod';
import { unknownPlaceholders } from './domain/first-day/absence-message.ts';
import { DEFAULT_KEEPING, RETENTION_KINDS } from './domain/keeping/retention.ts';
import { LEGAL_FIGURES } from './domain/legal/legal-figures.ts';
import { registerWindowFault } from './domain/legal/register-window.ts';
import { ROLES } from './domain/person.ts';
import { PACK_IDS } from './packs/load-pack.ts';
import { schoolCalendarFile } from './school-calendar-file.ts';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, {
  error: ({ input }) => `${JSON.stringify(input)} is not a time of the form HH:MM`,
});

/** By today's law, whatever year a calendar is for. */
const REGISTER_MINUTES = LEGAL_FIGURES.at(-1)?.registerMinutes ?? 0;

const sessionTimes = z
  .strictObject({ opensAt: time, listAt: time, closesAt: time })
  .superRefine((window, context) => {
    const message = registerWindowFault(REGISTER_MINUTES, window);
    if (message !== null) context.addIssue({ code: 'custom', path: ['closesAt'], message });
  })
  .refine(({ opensAt, listAt }) => listAt >= opensAt, { error: 'comes before opensAt', path: ['listAt'] });

const messageTimes = z
  .strictObject({
    earliestAt: time.default('07:30'),
    latestAt: time.default('18:00'),
    morningAt: time.default('08:00'),
    endOfDayAt: time.default('15:45'),
    weekAt: time.default('15:30'),
  })
  .prefault({})
  .superRefine(({ earliestAt, latestAt, ...times }, context) => {
    for (const [name, at] of Object.entries(times)) {
      if (at >= earliestAt && at <= latestAt) continue;
      context.addIssue({
        code: 'custom',
        path: [name],
        message: `is ${at}, and nothing goes out before ${earliestAt} or after ${latestAt}: move it, or the hours`,
      });
    }
  });

/** In small letters, as tokens have it: a person is found by it. */
const entraId = z.guid({ error: ({ input }) => `${JSON.stringify(input)} is not an id of Entra ID` }).toLowerCase();

const person = z.strictObject({
  personId: entraId,
  name: z.string().min(1),
  roles: z.array(z.enum(ROLES)).min(1),
  yearGroups: z.array(z.number().int()).default([]),
  forms: z.array(z.string()).default([]),
  lineManagerId: entraId.nullable().default(null),
});

/** Dates are written as 2026-11-23: they come from a list that changes often, and are not copied from a website. */
const cover = z
  .strictObject({ personId: entraId, coverId: entraId, from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from <= to, { error: 'comes before from', path: ['to'] });

/** Three text messages long, at most. */
const absenceMessage = z
  .string()
  .min(1)
  .max(459)
  .superRefine((text, context) => {
    for (const name of unknownPlaceholders(text)) {
      const message = `{${name}} is nothing that the app fills in: use {school}, {forename}, {session} and {date}`;
      context.addIssue({ code: 'custom', message });
    }
  });

const months = z.number().int().min(1).max(1_200);

/** A meeting with more is none in which everybody is talked about. */
const agendaCap = z
  .int({ error: ({ input }) => `${JSON.stringify(input)} is not a whole number of pupils from 1 to 50` })
  .min(1, { error: ({ input }) => `${JSON.stringify(input)} pupils: 1 to 50 are allowed` })
  .max(50, { error: ({ input }) => `${JSON.stringify(input)} pupils: 1 to 50 are allowed` });

/** How long records are kept. What is left out is kept as long as docs/keeping-and-deleting.md says. */
const keeping = z
  .strictObject({
    months: z.partialRecord(z.enum(RETENTION_KINDS), months).default({}),
    cardSchoolDays: z.number().int().min(1).max(60).default(DEFAULT_KEEPING.cardSchoolDays),
  })
  .default(DEFAULT_KEEPING);

/** A school's settings file, as docs/settings.md describes it. A key that is not known is a fault, not a remark. */
export const schoolFile = z
  .strictObject({
    schoolId: z.string().regex(/^[a-z0-9-]+$/, 'small letters, digits and hyphens'),
    name: z.string().min(1),
    timeZone: z
      .string()
      .refine(isTimeZone, { error: ({ input }) => `${JSON.stringify(input)} is no time zone such as "Europe/London"` })
      .default('Europe/London'),
    yearGroups: z.array(z.number().int().min(-1).max(14)).min(1),
    sessions: z.strictObject({ AM: sessionTimes, PM: sessionTimes }).refine(({ AM, PM }) => AM.closesAt <= PM.opensAt, {
      error: 'opens before the morning’s register has closed',
      path: ['PM', 'opensAt'],
    }),
    messageTimes,
    briefingsNeedApproval: z.boolean().default(false),
    absenceMessage: absenceMessage.nullable().default(null),
    agendaCap: agendaCap.default(20),
    calendars: z.array(schoolCalendarFile).min(1),
    teamId: z.string().regex(/^19:.+@thread\.(tacv2|skype)$/, 'the thread id of the Team, as in its link'),
    teamGroupId: entraId,
    siteUrl: z.url(),
    inboxFolder: z.string().nullable().default(null),
    /** A pack that comes with the app, or a file of the school's own beside its settings. */
    strategy: z.union([z.enum(PACK_IDS), z.strictObject({ file: z.string().min(1) })]).default('recommended'),
    keeping,
    staff: z.array(person),
    cover: z.array(cover).default([]),
  })
  .refine(({ calendars }) => new Set(calendars.map(({ schoolYear }) => schoolYear)).size === calendars.length, {
    error: 'has two calendars for one school year',
    path: ['calendars'],
  });

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-GB', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
