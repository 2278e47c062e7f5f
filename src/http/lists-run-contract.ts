import { z } from 'zod';

/** A run in which an administrator makes or mends the SharePoint lists: requests and answers. */

/** GET /api/lists-run */
export const listsRunPage = z.object({
  /** Null where there was none yet. */
  run: z
    .object({
      runId: z.string(),
      state: z.enum(['signing-in', 'looking', 'ready', 'working', 'done', 'cancelled', 'failed', 'stopped']),
      /** What to do to sign in, with the code and the address; or what went wrong. */
      words: z.string(),
      startedBy: z.string(),
      startedAt: z.string(),
      signedInAs: z.string().nullable(),
      /** What is to be done, in words, and what of it is done. */
      steps: z.array(z.string()),
      done: z.array(z.string()),
      /** What a person has to do, because the app must not or cannot. */
      obstacles: z.array(z.object({ found: z.string(), whatToDo: z.string() })),
    })
    .nullable(),
});
export type ListsRunPage = z.infer<typeof listsRunPage>;

/** POST /api/lists-run : 409 where somebody is at it. */
export const listsRunAsked = z.strictObject({ runId: z.guid() });

/** POST /api/lists-run/answer */
export const listsRunAnswer = z.strictObject({ runId: z.guid(), answer: z.enum(['go-on', 'cancel']) });
export type ListsRunAnswer = z.infer<typeof listsRunAnswer>;

export const listsRunTaken = z.object({ kind: z.literal('taken') });
export type ListsRunTaken = z.infer<typeof listsRunTaken>;
