import type { SessionName } from '../calendar/school-session.ts';

/** A time of the school's wall clock in minutes after midnight: 570 is 09:30. */
export type DayMinutes = number;

/** One session of the day, as the register has a pupil in it. */
export interface DaySession {
  readonly session: SessionName;
  readonly opensAt: DayMinutes;
  readonly closesAt: DayMinutes;
  /** As stored: 0 is no mark (attendance-codes.ts). */
  readonly byte: number;
  /** Whether the register of the pupil's form was taken: nobody looked for a pupil of a form without one. */
  readonly isTaken: boolean;
  /** The register once had the pupil absent without a reason, and was changed. */
  readonly wasUnexplained: boolean;
}

export interface DayContact {
  readonly way: 'phone' | 'text' | 'visit' | 'meeting' | 'email';
  readonly outcome: 'reached' | 'no-answer' | 'message-left' | 'wrong-number' | 'not-at-home';
  readonly at: DayMinutes;
  /** The adult of the school who made it. */
  readonly by: string;
}

/** What somebody entitled to decided about a pupil who is away: the ladder ends with it. */
export interface LadderDecision {
  readonly what: 'visit' | 'police' | 'social-care' | 'no-further-action';
  readonly at: DayMinutes;
  readonly by: string;
}

/** All that the first-day ladder goes by for one pupil. */
export interface PupilDay {
  readonly pupilId: string;
  /** In order, and only those that the pupil has. */
  readonly sessions: readonly DaySession[];
  readonly contacts: readonly DayContact[];
  readonly decision: LadderDecision | null;
  readonly isVulnerable: boolean;
  /** School days in a row on which the pupil came to nothing, today included. */
  readonly daysAbsent: number;
  /** Whether anybody reached the family on an earlier day of that run. */
  readonly wasReachedBefore: boolean;
}
