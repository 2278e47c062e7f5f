import { z } from 'zod';

/** Cards that did not get out: requests and answers, as contract.ts has them for the tab. */

/** GET /api/unsent-cards : today's cards that failed, or are still to go out. */
export const unsentCards = z.object({
  on: z.string(),
  cards: z.array(
    z.object({
      deliveryId: z.string(),
      /** "Year 9, AM". */
      what: z.string(),
      state: z.enum(['failed', 'waiting', 'out-of-date']),
      /** In plain words, with what to do; null where nothing went wrong so far. */
      reason: z.string().nullable(),
      /** True when nobody knows whether it arrived and the app cannot look: a person says whether it is there. */
      isInDoubt: z.boolean(),
    }),
  ),
});
export type UnsentCards = z.infer<typeof unsentCards>;

/** POST /api/unsent-cards/send-again : takes up what failed and touches nothing else. */
export const sendAgainRequest = z.strictObject({
  /** Null for all that failed today. */
  deliveryIds: z.array(z.string().max(100)).max(1_000).nullable(),
  /** True when somebody has looked in the channel and the card is not there. */
  isNotThere: z.boolean(),
});
export type SendAgainRequest = z.infer<typeof sendAgainRequest>;

/** 202: those that are on their way again. */
export const sendAgainAnswer = z.object({ deliveryIds: z.array(z.string()) });
export type SendAgainAnswer = z.infer<typeof sendAgainAnswer>;
