import type { Occurrence } from './occurrences.ts';

/** An occurrence that the school has on record. */
export interface PlannedOccurrence extends Occurrence {
  /** True once somebody has done it, or it has been let go: what happened is never moved. */
  readonly isSettled: boolean;
}

/** What a new calendar does to the plan. */
export interface Replan {
  readonly kept: readonly PlannedOccurrence[];
  readonly moved: readonly { readonly from: PlannedOccurrence; readonly to: Occurrence }[];
  readonly added: readonly Occurrence[];
  /** Open ones that the new calendar has no place for: a week that was taken out of term. */
  readonly withdrawn: readonly PlannedOccurrence[];
}

/** Changing the calendar, or the pack, in mid-year moves only what is not yet done. */
export function replan(planned: readonly PlannedOccurrence[], fresh: readonly Occurrence[]): Replan {
  const freshByKey = new Map(fresh.map((occurrence) => [occurrence.key, occurrence]));
  const known = new Set(planned.map(({ key }) => key));
  const kept: PlannedOccurrence[] = [];
  const moved: { from: PlannedOccurrence; to: Occurrence }[] = [];
  const withdrawn: PlannedOccurrence[] = [];
  for (const occurrence of planned) {
    const to = freshByKey.get(occurrence.key);
    if (occurrence.isSettled) kept.push(occurrence);
    else if (to === undefined) withdrawn.push(occurrence);
    else if (to.opensOn === occurrence.opensOn && to.dueOn === occurrence.dueOn) kept.push(occurrence);
    else moved.push({ from: occurrence, to });
  }
  return { kept, moved, added: fresh.filter(({ key }) => !known.has(key)), withdrawn };
}
