import { z } from 'zod';

/** The page of the risk register, besides its rows (contract.ts). Dates are `YYYY-MM-DD`. */

const id = z.string().min(1).max(100);
const words = z.string().max(200);
const some = <T extends z.ZodType>(of: T) => z.array(of).max(200);

/** What of the register somebody wants to see, without what they search for: that may be a name. */
export const viewChoices = z.strictObject({
  /** Empty is every year group; so with the others. */
  yearGroups: some(z.number().int()),
  forms: some(words),
  bandIds: some(z.string().max(100)),
  movements: some(z.enum(['down', 'up'])),
  barriers: some(words),
  groups: some(id),
  needsNarrative: z.boolean(),
  reviewDue: z.boolean(),
  sort: z.strictObject({ columnId: id, direction: z.enum(['ascending', 'descending']) }),
});
export type ViewChoices = z.infer<typeof viewChoices>;

export const savedView = z.strictObject({ viewId: id, name: z.string().trim().min(1).max(60), choices: viewChoices });
export type SavedViewShown = z.infer<typeof savedView>;

/** GET and POST /api/register/views : the views that the person keeps, by name. */
export const savedViews = z.object({ views: z.array(savedView) });
export type SavedViews = z.infer<typeof savedViews>;

/** POST /api/register/views : asked twice, it has no further effect. */
export const viewRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('save'), view: savedView }),
  z.strictObject({ kind: z.literal('remove'), viewId: id }),
]);
export type ViewRequest = z.infer<typeof viewRequest>;

const pupilFacts = z.object({
  pupilId: z.string(),
  /** The band now against a school week ago; null where it is the same, or one of the two has no band. */
  moved: z.enum(['down', 'up']).nullable(),
  /** What a narrative that the strategy asks for lacks; empty where it is complete, not asked for, or not theirs to read. */
  lacking: z.array(z.enum(['barrier', 'strategy', 'review'])),
  barriers: z.array(z.string()),
  mentor: z.string(),
  /** Ids of `groups`, as far as the person may see them. */
  groups: z.array(z.string()),
});
export type PupilFacts = z.infer<typeof pupilFacts>;

/** GET /api/register/facts : by what pupils are filtered. A pupil of whom nothing is to be said is left out. */
export const registerFacts = z.object({
  today: z.string(),
  facts: z.array(pupilFacts),
  /** Those that the person may see of somebody. */
  groups: z.array(z.object({ id: z.string(), label: z.string() })),
  /** The year groups and forms in the person's care; empty for those who have the whole school. */
  ownYearGroups: z.array(z.number().int()),
  ownForms: z.array(z.string()),
  mayExport: z.boolean(),
  mayIssue: z.boolean(),
});
export type RegisterFacts = z.infer<typeof registerFacts>;

export const EXPORT_PUPILS_MAX = 4_000;

/** POST /api/register/export : answers with a file, its rows in this order. */
export const exportRequest = z.strictObject({
  format: z.enum(['csv', 'xlsx']),
  pupilIds: z.array(id).min(1).max(EXPORT_PUPILS_MAX),
});
export type ExportRequest = z.infer<typeof exportRequest>;
