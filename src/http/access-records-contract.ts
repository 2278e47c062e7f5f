import { z } from 'zod';

/** Records of access: questions and answers, as contract.ts has them for the tab. */

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date of the form YYYY-MM-DD');

export const eventKind = z.enum(['read', 'change', 'export', 'refusal']);
export type EventKind = z.infer<typeof eventKind>;

/** GET /api/access-records/file : the same questions as below, and the answer is a CSV file. */
export const accessRecordsFilter = z.object({
  pupilId: z.string().min(1).max(100).optional(),
  personId: z.guid().toLowerCase().optional(),
  kind: eventKind.optional(),
  /** Both days are among them, as the school counts days. */
  from: isoDate.optional(),
  to: isoDate.optional(),
});
export type AccessRecordsFilter = z.infer<typeof accessRecordsFilter>;

/** GET /api/access-records?pupilId=&personId=&kind=&from=&to=&before= : each may be left out. */
export const accessRecordsQuery = accessRecordsFilter.extend({
  /** `before` of the answer before this one. */
  before: z.coerce.number().int().min(1).optional(),
});

const pupil = z.object({ pupilId: z.string(), name: z.string(), form: z.string() });
const person = z.object({ personId: z.string(), name: z.string() });

export const accessRecord = z.object({
  seq: z.number(),
  at: z.string(),
  who: person,
  /** The administrator who looked as them. */
  behind: person.nullable(),
  kind: eventKind,
  what: z.string(),
  /** The pupil whom it was about; null where it was about several, or none. */
  pupil: pupil.nullable(),
  /** How many pupils were on what they saw; null where it was no list. */
  pupilCount: z.number().nullable(),
  /** What it was about, as it was written: a pupil's or a card's id, an address of the app, a span of days. */
  subject: z.string(),
  reason: z.string(),
  from: z.enum(['tab', 'card', 'chat', 'search', 'keyboard', 'app']),
});
export type AccessRecord = z.infer<typeof accessRecord>;

export const accessRecords = z.object({
  /** ISO instant since when lists say which pupils were on them. */
  since: z.string().nullable(),
  /** The newest first, a hundred at most. */
  records: z.array(accessRecord),
  before: z.number().nullable(),
});
export type AccessRecords = z.infer<typeof accessRecords>;

/** GET /api/access-records/choices : whom one can ask about, leavers too. */
export const accessRecordsChoices = z.object({
  people: z.array(person),
  pupils: z.array(pupil),
});
export type AccessRecordsChoices = z.infer<typeof accessRecordsChoices>;

/** GET /api/access-records/chain : whether the newest records are as they were written. */
export const chainState = z.object({
  /** In the school's chain. */
  records: z.number(),
  /** The newest of them, which were checked now. */
  checked: z.number(),
  faults: z.array(z.object({ seq: z.number(), found: z.string() })),
});
export type ChainState = z.infer<typeof chainState>;
