import { z } from 'zod';

/** Records of access: questions and answers, as contract.ts has them for the tab. */

/** GET /api/access-records?pupilId=&personId=&before= : each may be left out. */
export const accessRecordsQuery = z.object({
  pupilId: z.string().min(1).max(100).optional(),
  personId: z.guid().toLowerCase().optional(),
  /** `before` of the answer before this one. */
  before: z.coerce.number().int().min(1).optional(),
});

export const accessRecords = z.object({
  /** ISO instant since when lists say which pupils were on them. */
  since: z.string().nullable(),
  /** The newest first, a hundred at most. */
  records: z.array(
    z.object({
      seq: z.number(),
      at: z.string(),
      who: z.string(),
      behind: z.string().nullable(),
      what: z.string(),
      subject: z.string(),
      isOfMany: z.boolean(),
      reason: z.string(),
      from: z.enum(['tab', 'card', 'chat', 'search', 'keyboard', 'app']),
      isRefusal: z.boolean(),
    }),
  ),
  before: z.number().nullable(),
});
export type AccessRecords = z.infer<typeof accessRecords>;
