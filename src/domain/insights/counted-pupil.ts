import type { SchoolSessions, Span } from '../calendar/school-sessions.ts';
import type { PupilAttribute } from '../strategy/selector.ts';

/** A pupil as insights count one: where they belong, their marks, and the sessions that count. No name. */
export interface CountedPupil {
  readonly yearGroup: number;
  readonly form: string;
  readonly attributes: ReadonlySet<PupilAttribute>;
  /** One byte for each half day from 1 August (attendance-codes.ts). */
  readonly marks: Uint8Array;
  readonly sessions: SchoolSessions;
  /** The sessions that count, within the pupil's time on roll (DfE: from admission, leavers to their last day). */
  readonly span: Span;
}
