import { z } from 'zod';

/** Calendars and staff lists from files, before anything is changed: requests and answers. */

const FILE_CHARACTERS_MAX = 200_000;

/** POST /api/settings/calendar-file */
export const calendarFileAsked = z.strictObject({ text: z.string().max(FILE_CHARACTERS_MAX) });

const refusal = z.object({ line: z.number().int(), value: z.string(), message: z.string(), allowed: z.string() });
export type FileRefusal = z.infer<typeof refusal>;

export const calendarFileRead = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('read'),
    schoolYears: z.array(z.number().int()),
    /** Send it as `wanted` of the setting "calendars". */
    value: z.unknown(),
    refusals: z.array(refusal),
  }),
  z.object({ kind: z.literal('no-term'), message: z.string(), refusals: z.array(refusal) }),
]);
export type CalendarFileRead = z.infer<typeof calendarFileRead>;

const place = z.number().int().min(0).max(200).nullable();
/** Which column of the file holds each, counted from 0; null for none. */
export const staffMapping = z.strictObject({
  personId: place,
  name: place,
  roles: place,
  yearGroups: place,
  forms: place,
  lineManagerId: place,
});
export type StaffMapping = z.infer<typeof staffMapping>;

/** POST /api/settings/staff-file */
export const staffFileAsked = z.strictObject({
  text: z.string().max(FILE_CHARACTERS_MAX),
  /** Null for what the heads of the columns say. */
  mapping: staffMapping.nullable(),
  mode: z.enum(['replace', 'add']),
});
export type StaffFileAsked = z.infer<typeof staffFileAsked>;

export const staffFileRead = z.object({
  kind: z.literal('read'),
  heads: z.array(z.string()),
  mapping: staffMapping,
  /** Send it as `wanted` of the setting "staff". */
  value: z.unknown(),
  /** People of the file that can be taken. */
  taken: z.number().int(),
  faults: z.array(z.object({ line: z.number().int(), column: z.string(), value: z.string(), allowed: z.string() })),
});
export type StaffFileRead = z.infer<typeof staffFileRead>;
