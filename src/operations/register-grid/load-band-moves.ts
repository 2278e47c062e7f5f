import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import { createSchoolDays } from '../../domain/calendar/school-days.ts';
import { HALF_DAYS_IN_A_YEAR, schoolYearOf } from '../../domain/calendar/school-session.ts';
import { createSessionsFinder, spanOf } from '../../domain/calendar/school-sessions.ts';
import { countSessions, type AttendanceFigures } from '../../domain/figures/attendance-figures.ts';
import { bandsMoved } from '../../domain/figures/movement.ts';
import { isOnRoll, type Pupil } from '../../domain/pupil.ts';
import { calendarFor, type School } from '../../domain/school.ts';
import type { Records } from '../records.ts';

export interface BandMove {
  readonly pupil: Pupil;
  readonly figures: AttendanceFigures;
  /** Bands moved up since a school week ago, down where negative; null where nobody can say. */
  readonly moved: number | null;
}

/** As the meeting's agenda looks back (domain/meetings). */
const SCHOOL_DAYS_BACK = 5;

/** Every pupil on roll, with the year's figures and how the band has moved; none where no calendar covers the day. */
export async function loadBandMoves(
  records: Pick<Records, 'marks' | 'pupils'>,
  school: School,
  on: IsoDate,
): Promise<BandMove[]> {
  const calendar = calendarFor(school, on);
  if (calendar === undefined) return [];
  const beforeOn = createSchoolDays(school.calendars).add(on, -SCHOOL_DAYS_BACK);
  const sessionsFor = createSessionsFinder(calendar);
  const years = await records.marks.ofYear(school.schoolId, schoolYearOf(on));
  const marksOf = new Map(years.map(({ pupilId, marks }) => [pupilId, marks]));
  const pupils = (await records.pupils.all(school.schoolId)).filter((pupil) => isOnRoll(pupil, on));
  return pupils.map((pupil) => {
    const marks = marksOf.get(pupil.pupilId) ?? new Uint8Array(HALF_DAYS_IN_A_YEAR);
    const sessions = sessionsFor(pupil);
    const from = pupil.admittedOn ?? `${calendar.schoolYear}-08-01`;
    const upTo = (until: IsoDate) => countSessions(marks, sessions, spanOf(sessions, from, until));
    const figures = upTo(on);
    const moved =
      beforeOn === null || beforeOn < from ? null : bandsMoved(school.strategy.bands, upTo(beforeOn), figures);
    return { pupil, figures, moved };
  });
}
