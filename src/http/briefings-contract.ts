import { z } from 'zod';

/** The page Briefings, and whether a pupil may be named in one: requests and answers shared by the server and the tab. */

const figure = z.enum(['league', 'improved', 'full-attendance', 'concerns', 'targets']);
export type FigureName = z.infer<typeof figure>;

/** A date and a time of the school's own clock. */
const schoolMoment = z.strictObject({ on: z.iso.date(), time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/) });

export const BRIEFING_TEXT_MAX = 2_000;

const state = z.enum(['draft', 'offered', 'approved', 'scheduled', 'posted', 'cancelled']);
const deed = z.enum(['redraft', 'offer', 'approve', 'return', 'send', 'correct', 'cancel']);
export type BriefingDeed = z.infer<typeof deed>;

const briefingRow = z.object({
  briefingId: z.string(),
  text: z.string(),
  figures: z.array(figure),
  channelIds: z.array(z.string()),
  /** Those that are still there, and whether the card is in them. */
  channels: z.array(z.object({ name: z.string(), card: z.enum(['none', 'on-its-way', 'out', 'failed']) })),
  /** Null to post it as soon as it is sent. */
  postAt: schoolMoment.nullable(),
  /** `offered` waits for a second pair of eyes. */
  state,
  author: z.string(),
  isMine: z.boolean(),
  /** Why the words were last sent back. */
  returned: z.object({ by: z.string(), remark: z.string() }).nullable(),
  /** New words for one that is out, waiting for a second pair of eyes. */
  correction: z.string().nullable(),
  postedAt: z.string().nullable(),
  correctedAt: z.string().nullable(),
  readCount: z.number().int(),
  /** For its author alone. */
  readers: z
    .object({ read: z.array(z.object({ name: z.string(), at: z.string() })), notRead: z.array(z.string()) })
    .nullable(),
  /** What the person may do to it now. */
  may: z.array(deed),
});
export type BriefingRow = z.infer<typeof briefingRow>;

/** GET /api/briefings : the newest first; those of others' channels once they are out. */
export const briefingsPage = z.object({
  asOf: z.string(),
  needsApproval: z.boolean(),
  /** Where the person may write; empty for those who only read. */
  channels: z.array(z.object({ channelId: z.string(), name: z.string(), yearGroup: z.number().int().nullable() })),
  briefings: z.array(briefingRow),
});
export type BriefingsPage = z.infer<typeof briefingsPage>;

/** PUT /api/briefings/:briefingId, whose id the page makes; POST /api/briefings/preview. */
export const briefingEdit = z.strictObject({
  text: z.string().max(BRIEFING_TEXT_MAX),
  figures: z.array(figure).max(5),
  channelIds: z.array(z.string().min(1).max(200)).max(100),
  postAt: schoolMoment.nullable(),
});
export type BriefingEdit = z.infer<typeof briefingEdit>;

/** POST /api/briefings/:briefingId/correct and …/return; the other deeds have no words. */
export const briefingWords = z.strictObject({ text: z.string().max(BRIEFING_TEXT_MAX) });

/** 200 of every change. What cannot be done now is a 409 with the reason in words. */
export const briefingDone = z.object({ kind: z.literal('done') });
export type BriefingDone = z.infer<typeof briefingDone>;

/** The card as the first of its channels would see it, to be drawn by the official renderer. */
export const briefingPreview = z.object({
  card: z.record(z.string(), z.unknown()),
  sizeBytes: z.number().int(),
  budgetBytes: z.number().int(),
});
export type BriefingPreview = z.infer<typeof briefingPreview>;

/** GET and PUT /api/pupils/:pupilId/naming : whether a pupil may be named in public. */
export const naming = z.object({
  isGiven: z.boolean(),
  recorded: z.object({ by: z.string(), at: z.string() }).nullable(),
  mayRecord: z.boolean(),
  /** False where the school's strategy names nobody, whatever is on record. */
  schoolNames: z.boolean(),
});
export type Naming = z.infer<typeof naming>;
export const namingEdit = z.strictObject({ isGiven: z.boolean() });
export type NamingEdit = z.infer<typeof namingEdit>;
