import { z } from 'zod';

/** The calendar of provisions: requests and answers, as contract.ts has them for the tab. */

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date of the form YYYY-MM-DD');

export const provisionStatus = z.enum(['done', 'missed', 'unrecorded', 'due', 'ahead']);
export type ProvisionStatus = z.infer<typeof provisionStatus>;

const evidence = z.object({
  kind: z.enum(['action', 'briefing', 'app', 'person']),
  says: z.enum(['done', 'not-done', 'begun']),
  words: z.string(),
  /** Empty where nobody wrote anything, and for a governor. */
  note: z.string(),
  /** Null where the app did it, and for a governor. */
  by: z.string().nullable(),
  at: z.string(),
});

/** GET /api/provisions?from&to : both days included, 140 days at most. */
export const provisionsPage = z.object({
  asOf: z.string(),
  today: isoDate,
  from: isoDate,
  to: isoDate,
  /** Of the school's calendars, to choose a span from. */
  spans: z.array(z.object({ name: z.string(), from: isoDate, to: isoDate })),
  bands: z.array(z.object({ id: z.string(), label: z.string() })),
  mayRecord: z.boolean(),
  mayExport: z.boolean(),
  provisions: z.array(
    z.object({
      provisionId: z.string(),
      title: z.string(),
      area: z.string(),
      /** "assigns", "posts", "prepares-a-list", "drafts", "reports", "reminds". */
      does: z.string(),
      /** As the school calls those who do it. */
      owners: z.array(z.string()),
      /** Ids of the bands that it is for; empty where it goes by something else. */
      bandIds: z.array(z.string()),
      occurrences: z.array(
        z.object({
          key: z.string(),
          cadence: z.string(),
          opensOn: isoDate,
          dueOn: isoDate,
          /** "morning-register"; null where it has no hour. */
          window: z.string().nullable(),
          status: provisionStatus,
          isLate: z.boolean(),
          evidence: z.array(evidence),
        }),
      ),
    }),
  ),
});
export type ProvisionsPage = z.infer<typeof provisionsPage>;

/** POST /api/provisions/records */
export const provisionSaid = z.strictObject({
  /** Made when the form was opened: a repeat takes effect once. */
  recordId: z.guid(),
  occurrenceKey: z.string().min(1).max(200),
  says: z.enum(['done', 'not-done', 'withdrawn']),
  note: z.string().max(400),
});
export type ProvisionSaid = z.infer<typeof provisionSaid>;

export const provisionRecorded = z.object({ kind: z.literal('recorded') });
export type ProvisionRecorded = z.infer<typeof provisionRecorded>;
