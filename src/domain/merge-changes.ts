/** What is changed within this time of the change before goes out with it, in one edit. */
export const QUIET_TIME_MS = 1_000;

/** So many changes go out though more keep coming: the card is behind by this many quiet times at most. */
export const CHANGES_MERGED_MAX = 5;

/** Revisions of a card count its changes. */
export interface CardRevisions {
  /** False until the card is in its place for the first time. */
  readonly isOut: boolean;
  readonly wanted: number;
  readonly posted: number;
}

/**
 * Whether the job of one change has nothing to do, when its quiet time is over: the card shows that change already, or
 * another came after it, whose own job will bring both. A first post waits for nothing.
 */
export function isLeftToLater({ isOut, wanted, posted }: CardRevisions, change: number): boolean {
  if (posted >= change) return true;
  return isOut && wanted > change && wanted - posted < CHANGES_MERGED_MAX;
}
