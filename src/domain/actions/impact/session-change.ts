import { spanOf, type SchoolSessions, type Span } from '../../calendar/school-sessions.ts';
import { countSessions, type AttendanceFigures } from '../../figures/attendance-figures.ts';
import { bandOf, type AttendanceBand } from '../../figures/attendance-band.ts';
import type { DaySpan, ImpactSpans } from './impact-spans.ts';

/** One pupil's sessions before an action and after it, whether or not the action was for them. */
export interface SessionChange {
  readonly pupilId: string;
  /** The band of the span before: those who started alike are compared. */
  readonly bandId: string;
  readonly before: AttendanceFigures;
  readonly after: AttendanceFigures;
}

export interface PupilMarks {
  readonly pupilId: string;
  readonly marks: Uint8Array;
  readonly sessions: SchoolSessions;
  /** The pupil's time on roll. */
  readonly onRoll: Span;
}

/** Null for a pupil without a possible session on both sides: there is nothing to compare. */
export function sessionChange(
  pupil: PupilMarks,
  spans: Pick<ImpactSpans, 'before' | 'after'>,
  bands: readonly AttendanceBand[],
): SessionChange | null {
  const before = countWithin(pupil, spans.before);
  const after = countWithin(pupil, spans.after);
  const band = bandOf(bands, before);
  return band === null || after.possible === 0 ? null : { pupilId: pupil.pupilId, bandId: band.id, before, after };
}

function countWithin({ marks, sessions, onRoll }: PupilMarks, { from, to }: DaySpan): AttendanceFigures {
  const span = spanOf(sessions, from, to);
  const first = Math.max(span.first, onRoll.first);
  return countSessions(marks, sessions, { first, end: Math.max(first, Math.min(span.end, onRoll.end)) });
}
