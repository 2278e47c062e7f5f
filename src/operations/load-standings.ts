import { bandOf, type AttendanceBand } from '../domain/figures/attendance-band.ts';
import { countSessions, type AttendanceFigures } from '../domain/figures/attendance-figures.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { SchoolCalendar } from '../domain/calendar/school-calendar.ts';
import { isOnRoll, type Pupil } from '../domain/pupil.ts';
import { HALF_DAYS_IN_A_YEAR, schoolYearOf } from '../domain/calendar/school-session.ts';
import { createSessionsFinder, spanOf, type SchoolSessions, type Span } from '../domain/calendar/school-sessions.ts';
import { calendarFor, type School } from '../domain/school.ts';
import { percentText } from '../domain/figures/percent-text.ts';
import { currentSpell, whyAtRisk } from '../domain/figures/why-at-risk.ts';
import { edgesOf } from '../domain/strategy/edges-of.ts';
import type { Records } from './records.ts';
import type { PupilYear } from './records/mark-store.ts';

/** Where a pupil stands this school year. */
export interface PupilStanding {
  readonly pupil: Pupil;
  readonly figures: AttendanceFigures;
  readonly band: AttendanceBand | null;
  /** Attendance as people read it. */
  readonly percentText: string;
  readonly why: string;
}

/** Every pupil on roll on a date, counted from the first day of the school year, or of the pupil, to that date. */
export async function loadStandings(records: Records, school: School, on: IsoDate): Promise<readonly PupilStanding[]> {
  const calendar = calendarFor(school, on);
  if (calendar === undefined) return [];
  const years = await records.marks.ofYear(school.schoolId, schoolYearOf(on));
  const pupils = await records.pupils.all(school.schoolId);
  const known = lastCounted.get(years);
  if (known?.school === school && known.pupils === pupils && known.on === on) return known.standings;
  const standings = countStandings(school, calendar, years, { pupils, on });
  lastCounted.set(years, { school, pupils, on, standings });
  return standings;
}

interface CountedFrom {
  readonly pupils: readonly Pupil[];
  readonly on: IsoDate;
}

interface Counted extends CountedFrom {
  readonly school: School;
  readonly standings: readonly PupilStanding[];
}

/** By the marks that they were counted from, which are the same object for as long as nobody changes one. */
const lastCounted = new WeakMap<readonly PupilYear[], Counted>();

function countStandings(
  { strategy }: School,
  calendar: SchoolCalendar,
  years: readonly PupilYear[],
  { pupils, on }: CountedFrom,
): PupilStanding[] {
  const edges = edgesOf(strategy);
  const sessionsFor = createSessionsFinder(calendar);
  const marksOf = new Map(years.map(({ pupilId, marks }) => [pupilId, marks]));
  const onRoll = pupils.filter((pupil) => isOnRoll(pupil, on));
  return onRoll.map((pupil) => {
    const marks = marksOf.get(pupil.pupilId) ?? new Uint8Array(HALF_DAYS_IN_A_YEAR);
    const sessions = sessionsFor(pupil);
    const span = spanOf(sessions, pupil.admittedOn ?? `${calendar.schoolYear}-08-01`, on);
    return standingOf(pupil, { marks, sessions, span }, strategy.bands, edges);
  });
}

/** @param edges Percentages that no rounding may meet (percent-text.ts). */
export function standingOf(
  pupil: Pupil,
  { marks, sessions, span }: { readonly marks: Uint8Array; readonly sessions: SchoolSessions; readonly span: Span },
  bands: readonly AttendanceBand[],
  edges: readonly number[],
): PupilStanding {
  const figures = countSessions(marks, sessions, span);
  const why = whyAtRisk(figures, currentSpell(marks, sessions, span));
  return { pupil, figures, band: bandOf(bands, figures), percentText: percentText(figures, edges), why };
}
