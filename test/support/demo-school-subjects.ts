import type { SchoolCalendar } from '../../src/domain/calendar/school-calendar.ts';
import { schoolYearOf, type SessionName } from '../../src/domain/calendar/school-session.ts';
import { sessionsOf, spanOf } from '../../src/domain/calendar/school-sessions.ts';
import { encodeMarks, type Mark } from '../../src/domain/marks.ts';
import { NO_CASE_FACTS, type SelectionSubject } from '../../src/domain/strategy/selection-subject.ts';
import { inventSchool } from '../../src/local-tenant/school/invent-school.ts';
import { schoolCalendarFile } from '../../src/school-calendar-file.ts';

/** The demo's school on a day as selectors see it, with its calendars: 1,200 pupils with marks of two school years. */
export function demoSchoolSubjects(on: string): {
  readonly subjects: readonly SelectionSubject[];
  readonly calendars: readonly SchoolCalendar[];
} {
  const school = inventSchool({ seed: 1, today: on });
  const calendars = school.calendars.map((calendar) => schoolCalendarFile.parse(calendar));
  const thisYear = schoolYearOf(on);
  const marks = marksByPupil(school, thisYear, on);
  const yearOf = (upn: string, schoolYear: number, from: string, to: string) => {
    const calendar = calendars.find((each) => each.schoolYear === schoolYear);
    if (calendar === undefined) throw new RangeError(`The school has no calendar for ${schoolYear}.`);
    const sessions = sessionsOf(calendar);
    const own = (marks.get(upn) ?? []).filter((mark) => schoolYearOf(mark.on) === schoolYear);
    return { marks: encodeMarks(schoolYear, own), sessions, span: spanOf(sessions, from, to) };
  };
  const subjects = school.pupilsOn(on).map((entry): SelectionSubject => {
    const { upn, admissionNumber, surname, forename, yearGroup, form, admittedOn, leftOn } = entry;
    const pupil = { pupilId: admissionNumber, upn, misId: admissionNumber, surname, forename, yearGroup, form };
    const wasHere = admittedOn < `${thisYear}-08-01`;
    return {
      pupil: { ...pupil, admittedOn, leftOn },
      ...yearOf(upn, thisYear, admittedOn, on),
      lastYear: wasHere ? yearOf(upn, thisYear - 1, admittedOn, `${thisYear}-07-31`) : null,
      facts: NO_CASE_FACTS,
    };
  });
  return { subjects, calendars };
}

function marksByPupil(school: ReturnType<typeof inventSchool>, schoolYear: number, on: string): Map<string, Mark[]> {
  const asOf = new Date(`${on}T23:00:00Z`);
  const marks = new Map<string, Mark[]>();
  for (let day = school.schoolDayAfter(`${schoolYear - 1}-08-01`); day <= on; day = school.schoolDayAfter(day)) {
    for (const session of school.sessionsOn(day)) takeSession(day, session);
  }
  return marks;

  function takeSession(day: string, session: SessionName): void {
    for (const [upn, code] of school.marksAt(day, session, asOf)) {
      const own = marks.get(upn) ?? [];
      own.push({ on: day, session, code });
      marks.set(upn, own);
    }
  }
}
