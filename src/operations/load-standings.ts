import { bandOf, type AttendanceBand } from '../domain/figures/attendance-band.ts';
import { countSessions, type AttendanceFigures } from '../domain/figures/attendance-figures.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import { isOnRoll, type Pupil } from '../domain/pupil.ts';
import { sessionMask } from '../domain/calendar/school-calendar.ts';
import { HALF_DAYS_IN_A_YEAR, halfDayIndex, schoolYearOf } from '../domain/calendar/school-session.ts';
import { calendarFor, type School } from '../domain/school.ts';
import { currentSpell, whyAtRisk } from '../domain/figures/why-at-risk.ts';
import type { Records } from './records.ts';

/** Where a pupil stands this school year. */
export interface PupilStanding {
  readonly pupil: Pupil;
  readonly figures: AttendanceFigures;
  readonly band: AttendanceBand | null;
  readonly why: string;
}

/** Every pupil on roll on a date, counted from the first day of the school year, or of the pupil, to that date. */
export async function loadStandings(
  records: Records,
  school: School,
  bands: readonly AttendanceBand[],
  on: IsoDate,
): Promise<PupilStanding[]> {
  const calendar = calendarFor(school, on);
  if (calendar === undefined) return [];
  const mask = sessionMask(calendar);
  const years = await records.marks.ofYear(school.schoolId, schoolYearOf(on));
  const marksOf = new Map(years.map(({ pupilId, marks }) => [pupilId, marks]));
  const pupils = (await records.pupils.all(school.schoolId)).filter((pupil) => isOnRoll(pupil, on));
  const to = halfDayIndex({ on, session: 'PM' });
  return pupils.map((pupil) => {
    const marks = marksOf.get(pupil.pupilId) ?? new Uint8Array(HALF_DAYS_IN_A_YEAR);
    const figures = countSessions(marks, mask, firstIndex(pupil, on), to);
    const spell = currentSpell(marks, mask, to);
    return { pupil, figures, band: bandOf(bands, figures), why: whyAtRisk(figures, spell) };
  });
}

function firstIndex({ admittedOn }: Pupil, on: IsoDate): number {
  if (admittedOn === null || schoolYearOf(admittedOn) < schoolYearOf(on)) return 0;
  return halfDayIndex({ on: admittedOn, session: 'AM' });
}
