import type { OnStep } from './ladder-standing.ts';

/** Whom to see to first: vulnerable pupils, then the longest overdue, then by name. */
export function orderOfLadder<
  Entry extends { readonly isVulnerable: boolean; readonly standing: OnStep; readonly name: string },
>(entries: readonly Entry[]): Entry[] {
  return entries.toSorted(
    (one, other) =>
      Number(other.isVulnerable) - Number(one.isVulnerable) ||
      one.standing.dueAt - other.standing.dueAt ||
      other.standing.stepIndex - one.standing.stepIndex ||
      one.name.localeCompare(other.name, 'en-GB'),
  );
}
