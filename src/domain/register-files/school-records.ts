import type { IsoDate } from '../calendar/iso-date.ts';
import type { YearOfMarks } from '../marks.ts';
import type { Pupil } from '../pupil.ts';
import type { SchoolCalendar } from '../calendar/school-calendar.ts';

/** What is known of the school when a register file comes in. */
export interface SchoolRecords {
  /** Leavers included: their marks of earlier dates are good. */
  readonly roll: readonly Pupil[];
  readonly calendars: readonly SchoolCalendar[];
  /** The stored marks of a pupil's school year; undefined where there are none. Read, never written. */
  readonly existing: (pupilId: string, schoolYear: number) => YearOfMarks | undefined;
  readonly today: IsoDate;
}
