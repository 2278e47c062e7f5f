import { z } from 'zod';

/** Steps of the legal route, of tier 3: requests and answers, as contract.ts has them for the tab. */

const step = z.enum([
  'attendance-contract',
  'notice-to-improve',
  'penalty-notice',
  'education-supervision-order',
  'school-attendance-order',
  'prosecution',
  'parenting-order',
]);

/** GET /api/legal-steps/:pupilId : the newest first. */
export const legalSteps = z.object({
  steps: z.array(
    z.object({
      stepId: z.string(),
      /** One of the names above, or a word of the school's own. */
      step: z.string(),
      parentRef: z.string(),
      beganOn: z.string().nullable(),
      endsOn: z.string().nullable(),
      sessions: z.number().int().nullable(),
      note: z.string(),
      recordedBy: z.string(),
      /** SharePoint does not have it yet. */
      isWaiting: z.boolean(),
    }),
  ),
});
export type LegalSteps = z.infer<typeof legalSteps>;

/** POST /api/legal-steps/:pupilId */
export const newLegalStep = z.strictObject({
  /** Made when the form was opened: a repeat takes effect once. */
  stepId: z.guid(),
  step,
  /** Which parent, in the school's own reference; never a name. */
  parentRef: z.string().trim().min(1, 'Say which parent.').max(60),
  beganOn: z.iso.date(),
  endsOn: z.iso.date().nullable(),
  sessions: z.number().int().min(1).max(400).nullable(),
  note: z.string().max(4000),
});
export type NewLegalStep = z.infer<typeof newLegalStep>;
