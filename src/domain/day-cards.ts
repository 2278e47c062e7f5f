import type { IsoDate } from './calendar/iso-date.ts';
import type { SessionName } from './calendar/school-session.ts';

/** Registers that have not been taken, for one who takes or chases them; empty once they all are. */
export interface RegistersMissingView {
  readonly on: IsoDate;
  readonly session: SessionName;
  /** "09:00": when the register closes. */
  readonly closesTime: string;
  readonly forms: readonly string[];
}

/** Pupils of a tutor who have been away, so that somebody is glad to see them. */
export interface WelcomeBackView {
  readonly on: IsoDate;
  readonly pupils: readonly ReturningPupil[];
}

export interface ReturningPupil {
  readonly name: string;
  readonly form: string;
  readonly schoolDaysAway: number;
  /** The family has said so. */
  readonly isExpectedToday: boolean;
}

/** Families that were reached, to be rung once more today because the pupil may still come in. */
export interface SecondCallsView {
  readonly on: IsoDate;
  readonly calls: readonly {
    readonly name: string;
    readonly form: string;
    /** "12:30". */
    readonly dueTime: string;
    /** Who reached the family before. */
    readonly caller: string | null;
  }[];
}

/** How the day ended, for those who answer for it. */
export interface EndOfDayView {
  readonly on: IsoDate;
  /** By year group: how many were not in at the end of the day, and who. */
  readonly absent: readonly { readonly yearGroup: number; readonly names: readonly string[] }[];
  /** "9A (morning)". */
  readonly registersMissing: readonly string[];
  readonly unexplained: number;
  /** How each unexplained absence ended: "Osei Fairweather: family reached by Pat Example at 09:40". */
  readonly ended: readonly string[];
  readonly escalated: readonly string[];
  /** Whom nobody has in hand. */
  readonly open: readonly string[];
}
