import type { LackingPart } from '../cases/case-completeness.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { SchoolDays } from '../calendar/school-days.ts';
import type { AttendanceBand } from '../figures/attendance-band.ts';
import type { AttendanceFigures } from '../figures/attendance-figures.ts';
import type { Pupil } from '../pupil.ts';
import type { ItemStanding } from './meeting.ts';

/** What the rules of the agenda look at, for one pupil. */
export interface AgendaFacts {
  readonly pupil: Pupil;
  readonly standing: ItemStanding;
  /** Of this school year, up to the day. */
  readonly figures: AttendanceFigures;
  /** A school week ago. */
  readonly figuresBefore: AttendanceFigures;
  /** What the case lacks of a complete narrative (case-completeness.ts). */
  readonly lacking: readonly LackingPart[];
  readonly reviewOn: IsoDate | null;
  readonly contractEndsOn: IsoDate | null;
  readonly overdueActions: readonly DatedTitle[];
  /** Decided at the last meeting and still to be done. */
  readonly stillToDo: readonly DatedTitle[];
  readonly carried: 'not-reached' | 'put-off' | null;
  /** Better than in the half term before, in a sentence; null where it is not. */
  readonly improved: string | null;
}

export interface DatedTitle {
  readonly title: string;
  readonly dueOn: IsoDate;
}

/** By which day and which values the agenda is made. */
export interface AgendaMoment {
  readonly on: IsoDate;
  readonly days: SchoolDays;
  readonly bands: readonly AttendanceBand[];
  /** Below it a pupil needs a narrative (the pack's). */
  readonly narrativeBelowPercent: number;
  /** When the last meeting of the kind was; null for the first. */
  readonly lastHeldOn: IsoDate | null;
}
