import { createSchoolDays } from '../../domain/calendar/school-days.ts';
import { HALF_DAYS_IN_A_YEAR, schoolYearOf } from '../../domain/calendar/school-session.ts';
import { createSessionsFinder, spanOf } from '../../domain/calendar/school-sessions.ts';
import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { AttendanceByDay } from '../../domain/cases/decide-case.ts';
import { countSessions } from '../../domain/figures/attendance-figures.ts';
import { calendarFor, type School } from '../../domain/school.ts';
import { select } from '../../domain/strategy/select-pupils.ts';
import { selectionMoment } from '../../domain/strategy/selection-moment.ts';
import { loadSelectionSubjects } from '../load-selection-subjects.ts';
import type { PupilStanding } from '../load-standings.ts';
import type { Records } from '../records.ts';

/** How pupils' attendance stood at the end of each school day of the year up to a date. Null where no calendar covers it. */
export async function loadAttendanceByDay(
  records: Records,
  school: School,
  on: IsoDate,
): Promise<((standing: PupilStanding) => AttendanceByDay) | null> {
  const calendar = calendarFor(school, on);
  if (calendar === undefined) return null;
  const schoolDays = createSchoolDays([calendar]).all.filter((day) => day <= on);
  const sessionsFor = createSessionsFinder(calendar);
  const years = await records.marks.ofYear(school.schoolId, schoolYearOf(on));
  const marksOf = new Map(years.map(({ pupilId, marks }) => [pupilId, marks]));
  const pickedOn = await loadPicks(records, school, on);
  return ({ pupil, why }) => {
    const marks = marksOf.get(pupil.pupilId) ?? new Uint8Array(HALF_DAYS_IN_A_YEAR);
    const sessions = sessionsFor(pupil);
    const from = pupil.admittedOn ?? `${calendar.schoolYear}-08-01`;
    return {
      ...{ on, why },
      schoolDays: schoolDays.filter((day) => day >= from),
      figuresOn: (day) => countSessions(marks, sessions, spanOf(sessions, from, day)),
      pickedOn: (day) => pickedOn(day).get(pupil.pupilId) ?? null,
    };
  };
}

const NOBODY: ReadonlyMap<string, string> = new Map();

/** Whom the strategy's other rules pick on a day, and why; each day is worked out once, and only when it is asked for. */
async function loadPicks(records: Records, school: School, on: IsoDate) {
  const { openFor } = school.strategy.cases;
  if (openFor.length === 0) return () => NOBODY;
  const subjects = await loadSelectionSubjects(records, school, on);
  const known = new Map<IsoDate, ReadonlyMap<string, string>>();
  return (day: IsoDate): ReadonlyMap<string, string> => {
    const found = known.get(day) ?? pickedOn(day);
    known.set(day, found);
    return found;
  };

  function pickedOn(day: IsoDate): ReadonlyMap<string, string> {
    const moment = selectionMoment(day, school.calendars, school.strategy);
    const then = subjects
      .filter(({ pupil }) => pupil.admittedOn === null || pupil.admittedOn <= day)
      .map((subject) => {
        const end = Math.max(subject.span.first, spanOf(subject.sessions, day, day).end);
        return { ...subject, span: { first: subject.span.first, end: Math.min(end, subject.span.end) } };
      });
    const selections = openFor.map((selector) => select(selector, then, moment));
    const picked = selections.flatMap((selection) => (selection.kind === 'pupils' ? selection.pupils : []));
    return new Map(picked.map(({ pupilId, why }) => [pupilId, why]));
  }
}
