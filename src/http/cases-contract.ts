import { z } from 'zod';

/** A pupil's case in the risk register: requests and answers, as contract.ts has them for the tab. */

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date of the form YYYY-MM-DD');
/** One line of the register's columns. */
const line = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => !/[\r\n]/.test(text), 'one line');
/** In what people send: a date that there is. */
const date = z.iso.date();
const lacking = z.enum(['barrier', 'strategy', 'review']);

const strategy = z.object({
  what: z.string(),
  from: isoDate.nullable(),
  reviewOn: isoDate.nullable(),
  /** Words where the line could not be read; `what` is then the whole of it. */
  fault: z.string().nullable(),
});

export const pupilCase = z.object({
  state: z.enum(['open', 'closed']),
  /** A case that the strategy opened is closed by it too. */
  openedBy: z.enum(['rule', 'hand']),
  openedOn: isoDate.nullable(),
  openedBecause: z.string(),
  closedOn: isoDate.nullable(),
  closedBecause: z.string(),
  barriers: z.array(z.string()),
  strategies: z.array(strategy),
  /** Empty where there is none. */
  mentor: z.string(),
  /** Sessions missed in the school year at most. */
  targetSessions: z.number().int().nullable(),
  narrative: z.string(),
  nextReviewOn: isoDate.nullable(),
});
export type PupilCaseShown = z.infer<typeof pupilCase>;

const caseChange = z.object({
  changeId: z.string(),
  at: z.string(),
  by: z.string(),
  kind: z.enum(['opened', 'closed', 'reopened', 'edited']),
  reason: z.string(),
  /** "Mentor": as it was and as it became; dates as YYYY-MM-DD, lists one to a line. */
  fields: z.array(z.object({ column: z.string(), columnName: z.string(), before: z.string(), after: z.string() })),
  /** `in-trouble`: SharePoint does not have it, and a person has to decide (GET /api/list-repairs). */
  standing: z.enum(['written', 'waiting', 'in-trouble']),
});

/** GET /api/cases/:pupilId */
export const caseAnswer = z.object({
  pupilId: z.string(),
  name: z.string(),
  yearGroup: z.number().int(),
  form: z.string(),
  /** Null where the pupil has no case. */
  case: pupilCase.nullable(),
  /** Send it back with a change; null where there is no case. */
  version: z.string().nullable(),
  /** A change is on record and SharePoint has not taken it yet. */
  isWaiting: z.boolean(),
  lacking: z.array(lacking),
  /** The newest first. */
  history: z.array(caseChange),
  mayWrite: z.boolean(),
  /** Whether they may read the restricted notes (GET /api/cases/:pupilId/notes). */
  mayReadNotes: z.boolean(),
  /** The strategy's list of barriers to choose from. */
  barriersOffered: z.array(z.string()),
});
export type CaseAnswer = z.infer<typeof caseAnswer>;

/** PUT /api/cases/:pupilId : what is left out stays as it is. */
export const caseEdit = z.strictObject({
  /** Made when the form was opened: a repeat takes effect once. */
  changeId: z.guid(),
  version: z.string().max(400).nullable(),
  fields: z.strictObject({
    barriers: z.array(line(200)).max(40).optional(),
    strategies: z
      .array(z.strictObject({ what: line(400), from: date.nullable(), reviewOn: date.nullable() }))
      .max(40)
      .optional(),
    mentor: line(200).optional(),
    targetSessions: z.number().int().min(0).max(400).nullable().optional(),
    narrative: z.string().max(4000).optional(),
    nextReviewOn: date.nullable().optional(),
  }),
});
export type CaseEdit = z.infer<typeof caseEdit>;

/** POST /api/cases/:pupilId/state : `open` opens a first case and a closed one again. */
export const caseStateChange = z.strictObject({
  changeId: z.guid(),
  version: z.string().max(400).nullable(),
  to: z.enum(['open', 'closed']),
  reason: z.string().trim().min(1, 'Say why.').max(400),
});
export type CaseStateChange = z.infer<typeof caseStateChange>;

/**
 * The answer to both: 200 `saved`; 202 `waiting`, recorded and on its way; 409 `conflict`, somebody else changed the same
 * fields first. To keep one's own after a conflict, send them again with `version` and a new `changeId`.
 */
export const caseChanged = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['saved', 'waiting']), case: pupilCase, version: z.string() }),
  z.object({
    kind: z.literal('conflict'),
    version: z.string(),
    modifiedBy: z.string().nullable(),
    modifiedAt: z.string(),
    /** Both versions, field by field. */
    fields: z.array(z.object({ column: z.string(), columnName: z.string(), yours: z.string(), theirs: z.string() })),
  }),
]);
export type CaseChanged = z.infer<typeof caseChanged>;

/** GET /api/cases/:pupilId/notes : restricted, the newest first. */
export const caseNotes = z.object({
  notes: z.array(z.object({ noteId: z.string(), at: z.string(), by: z.string(), words: z.string() })),
});
export type CaseNotes = z.infer<typeof caseNotes>;

/** POST /api/cases/:pupilId/notes */
export const newCaseNote = z.strictObject({
  noteId: z.guid(),
  words: z.string().trim().min(1, 'Write something.').max(4000),
});

const completeness = z.object({
  due: z.number().int(),
  complete: z.number().int(),
  lacking: z.record(lacking, z.number().int()),
});

/** GET /api/case-completeness : of pupils under the strategy's threshold; null where too few to show. */
export const caseCompleteness = z.object({
  on: isoDate,
  belowPercent: z.number(),
  all: completeness.nullable(),
  years: z.array(z.object({ yearGroup: z.number().int(), figures: completeness.nullable() })),
});
export type CaseCompletenessAnswer = z.infer<typeof caseCompleteness>;
