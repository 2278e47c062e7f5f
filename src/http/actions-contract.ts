import { z } from 'zod';

/** Giving and answering actions: requests and answers shared by the server and the tab. */

const count = z.number().int();
const load = { name: z.string(), open: count, overdue: count, dueThisWeek: count };

/** GET /api/actions/offer : what the form for a new action offers. */
export const actionOffer = z.object({
  actionId: z.string(),
  provisions: z.array(z.object({ id: z.string(), title: z.string(), isDue: z.boolean(), isForPupils: z.boolean() })),
  staff: z.array(z.object({ personId: z.string(), ...load })),
  roles: z.array(z.object({ role: z.string(), title: z.string(), people: count })),
  groups: z.array(z.object({ id: z.string(), title: z.string() })),
  channels: z.array(z.object({ channelId: z.string(), name: z.string() })),
});
export type ActionOffer = z.infer<typeof actionOffer>;

const ids = z.array(z.string().min(1).max(200)).max(500);

/** POST /api/actions/preview */
export const actionDraft = z.strictObject({
  actionId: z.string().min(1).max(100),
  provisionId: z.string().max(200).nullable(),
  title: z.string().max(1_000),
  note: z.string().max(5_000),
  ownerIds: ids,
  roles: ids,
  pupilGroup: z.string().max(200),
  /** Pupils chosen one by one, as in the register. */
  pupilIds: ids.default([]),
  /** Names with semicolons between. */
  pupilNames: z.string().max(2_000),
  /** Not a number where none was typed. */
  dueInSchoolDays: z.number().nullable(),
  channelIds: ids,
});
export type ActionDraft = z.infer<typeof actionDraft>;

const draftField = z.enum(['what', 'owners', 'pupils', 'due', 'note', 'channels']);
export type DraftField = z.infer<typeof draftField>;
const problems = z.object({
  kind: z.literal('problems'),
  problems: z.array(z.object({ field: draftField, message: z.string() })),
});

const cardWords = z.object({
  title: z.string(),
  owners: z.array(z.string()),
  dueOn: z.string(),
  note: z.string(),
  pupils: z.array(z.object({ name: z.string(), form: z.string() })),
  pupilCount: count,
  issuedBy: z.string().nullable(),
});
export type CardWords = z.infer<typeof cardWords>;

/** The card before it goes out, or all that is wrong with the draft. */
export const previewAnswer = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('preview'),
    /** What was seen: sent back when it is issued. */
    print: z.string(),
    card: cardWords,
    /** Null where it goes to no channel. */
    inChannel: cardWords.nullable(),
    channelNames: z.array(z.string()),
    owners: z.array(z.object(load)),
    /** Those whom no card reaches, because they have not installed the app. */
    unreached: z.array(z.string()),
  }),
  problems,
]);
export type PreviewAnswer = z.infer<typeof previewAnswer>;

/** POST /api/actions */
export const issueRequest = z.strictObject({ draft: actionDraft, print: z.string().min(1).max(40) });
export type IssueRequest = z.infer<typeof issueRequest>;

export const issueAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('issued'), actionId: z.string(), dueOn: z.string() }),
  /** It comes to something else by now: look at it again. */
  z.object({ kind: z.literal('changed') }),
  problems,
]);
export type IssueAnswer = z.infer<typeof issueAnswer>;

/** POST /api/actions/:actionId/answer ; `clickId` is the same when it is sent again. */
export const answerRequest = z.strictObject({
  clickId: z.string().min(1).max(100),
  request: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['accepted', 'withdrawn', 'reviewed', 'reopened']) }),
    z.strictObject({ kind: z.literal('done'), outcome: z.string().max(100), note: z.string().max(500) }),
    z.strictObject({ kind: z.literal('declined'), reason: z.string().max(500) }),
    z.strictObject({ kind: z.literal('handed-over'), toPersonId: z.string().max(100) }),
  ]),
});
export type AnswerRequest = z.infer<typeof answerRequest>;

/** `stale`: it had been answered before, and nothing was changed. */
export const answerTaken = z.object({ kind: z.enum(['taken', 'stale']) });
export type AnswerTaken = z.infer<typeof answerTaken>;

/** GET /api/actions/:actionId/impact : what one action changed, for its review. */
export const actionImpact = z.object({ sentences: z.array(z.string()) });
export type ActionImpact = z.infer<typeof actionImpact>;
