import type { MachineClock } from '../ports.ts';

/** Where one message goes, as Teams counts: a tenant, and in it a chat or a whole channel. */
export interface PacedPlace {
  readonly tenantId: string;
  readonly conversationId: string;
}

export type SlotAnswer =
  { readonly kind: 'taken'; readonly at: Date } | { readonly kind: 'put-off'; readonly until: Date };

/** Which sends went out when, shared by all replicas. On the computer's time. */
export interface PaceStore {
  /**
   * Takes the next slot that keeps Teams' limits, or says when to ask again. A slot of the same place that went by unused
   * is given back with it.
   */
  take(place: PacedPlace, clock: MachineClock, missed?: Date): Promise<SlotAnswer>;
  /**
   * Teams asked for fewer messages in a conversation: it rests. Where several conversations are told so at once, it is
   * the tenant that is too fast, and it rests for a moment as a whole.
   */
  holdBack(place: PacedPlace, until: Date, now: Date): Promise<void>;
}
