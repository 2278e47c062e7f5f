import { sessionsMissed, type AttendanceFigures } from '../figures/attendance-figures.ts';
import { counted } from '../counted.ts';
import { FEWEST_SPAN_DAYS, type ImpactSpans } from '../actions/impact/impact-spans.ts';
import { sessionChange, type PupilMarks } from '../actions/impact/session-change.ts';
import type { AttendanceBand } from '../figures/attendance-band.ts';

/** A pupil's sessions in as many school days before an action as after it. */
export interface WhatFollowed {
  readonly schoolDays: number;
  readonly before: AttendanceFigures;
  readonly after: AttendanceFigures;
}

/** Null while it is too early, or where no session was possible on one of the sides. */
export function whatFollowed(
  pupil: PupilMarks,
  spans: ImpactSpans | null,
  bands: readonly AttendanceBand[],
): WhatFollowed | null {
  if (spans === null) return null;
  const change = sessionChange(pupil, spans, bands);
  return change === null ? null : { schoolDays: spans.schoolDays, before: change.before, after: change.after };
}

/** What the pupil did, and nothing about what the action did: one pupil proves nothing (docs/decisions/0011). */
export function whatFollowedSentence(followed: WhatFollowed | null): string {
  if (followed === null) return `Too early to say: it takes ${FEWEST_SPAN_DAYS} school days before and after.`;
  const { before, after, schoolDays } = followed;
  const missed = (figures: AttendanceFigures) =>
    `${sessionsMissed(figures)} of ${counted(figures.possible, 'session')} missed`;
  return `In the ${schoolDays} school days before, ${missed(before)}; in the ${schoolDays} after, ${missed(after)}.`;
}
