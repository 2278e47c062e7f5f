import { z } from 'zod';

/** What in the SharePoint lists waits for a person: requests and answers, as contract.ts has them for the tab. */

const listName = z.enum(['risk-register', 'contacts', 'actions', 'legal-steps']);

/** GET /api/list-repairs */
export const listRepairs = z.object({
  asOf: z.string(),
  rows: z.array(
    z.object({
      list: listName,
      itemId: z.string(),
      /** Send it back with a correction. */
      version: z.string(),
      title: z.string(),
      modifiedBy: z.string().nullable(),
      /** A correction has been recorded and SharePoint has not taken it yet. */
      isOnItsWay: z.boolean(),
      problems: z.array(
        z.object({
          column: z.string(),
          columnName: z.string(),
          kind: z.enum([
            'no-pupil',
            'unknown-pupil',
            'not-a-number',
            'not-a-date',
            'not-a-choice',
            'not-text',
            'not-strategies',
            'changed-elsewhere',
          ]),
          /** As it is in the row. */
          value: z.string(),
          /** What may be chosen; empty where any value of the type will do. */
          choices: z.array(z.string()),
        }),
      ),
    }),
  ),
  /** How many more rows do not fit. */
  rowsNotShown: z.number().int(),
  /** Whom a row may be about; empty where no row waits for a pupil. */
  pupils: z.array(z.object({ pupilId: z.string(), name: z.string(), yearGroup: z.number().int(), form: z.string() })),
  deleted: z.array(
    z.object({
      list: listName,
      itemId: z.string(),
      title: z.string(),
      deletedAt: z.string(),
      values: z.array(z.object({ columnName: z.string(), value: z.string() })),
    }),
  ),
  edits: z.array(
    z.object({
      writeId: z.string(),
      list: listName,
      title: z.string(),
      state: z.enum(['waiting', 'conflict', 'refused']),
      /** In words, with what to do. */
      detail: z.string(),
      requestedBy: z.string(),
      requestedAt: z.string(),
      /** Both versions, field by field; `theirs` is null where SharePoint has no such row. */
      fields: z.array(z.object({ columnName: z.string(), ours: z.string(), theirs: z.string().nullable() })),
    }),
  ),
});
export type ListRepairsPage = z.infer<typeof listRepairs>;

/** The answer to a repair that was recorded. */
export const listRepairTaken = z.object({ kind: z.literal('recorded') });
export type ListRepairTaken = z.infer<typeof listRepairTaken>;

/** POST /api/list-repairs : 202 where it was recorded, 404 where somebody has seen to it before. */
export const listRepair = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('correct'),
    /** Made when the form was opened: a repeat takes effect once. */
    repairId: z.guid(),
    list: listName,
    itemId: z.string().max(100),
    version: z.string().max(200),
    fields: z.record(z.string().max(100), z.union([z.string().max(4000), z.number(), z.null()])),
  }),
  z.strictObject({ kind: z.literal('restore'), list: listName, itemId: z.string().max(100) }),
  z.strictObject({ kind: z.literal('let-go'), list: listName, itemId: z.string().max(100) }),
  /** The undoing of that. */
  z.strictObject({ kind: z.literal('take-back'), list: listName, itemId: z.string().max(100) }),
  z.strictObject({ kind: z.literal('settle'), writeId: z.string().max(100), keep: z.enum(['ours', 'theirs']) }),
]);
export type ListRepairRequest = z.infer<typeof listRepair>;
