import { caseFacts } from '../domain/cases/case-facts.ts';
import type { PupilCase } from '../domain/cases/pupil-case.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import { HALF_DAYS_IN_A_YEAR, schoolYearOf } from '../domain/calendar/school-session.ts';
import { createSessionsFinder, spanOf } from '../domain/calendar/school-sessions.ts';
import { isOnRoll, type Pupil } from '../domain/pupil.ts';
import type { School } from '../domain/school.ts';
import { NO_CASE_FACTS, type CaseFacts, type SelectionSubject } from '../domain/strategy/selection-subject.ts';
import { loadCases } from './cases/load-cases.ts';
import type { Records } from './records.ts';

/**
 * The pupils on roll on a date as selectors see them: by their marks, and by what their open case says of narrative, review and
 * mentor. None where no calendar covers the date.
 */
export async function loadSelectionSubjects(
  records: Pick<Records, 'pupils' | 'marks' | 'listItems' | 'listWrites'>,
  school: School,
  on: IsoDate,
): Promise<SelectionSubject[]> {
  const schoolYear = schoolYearOf(on);
  const marksThisYear = await marksFinder(records, school, schoolYear);
  const marksLastYear = await marksFinder(records, school, schoolYear - 1);
  if (marksThisYear === null) return [];
  const pupils = (await records.pupils.all(school.schoolId)).filter((pupil) => isOnRoll(pupil, on));
  const caseOf = await loadCases(
    records,
    school.schoolId,
    pupils.map(({ pupilId }) => pupilId),
  );
  return pupils.map((pupil) => ({
    pupil,
    ...(marksThisYear(pupil, on) ?? noMarks()),
    lastYear: marksLastYear?.(pupil, `${schoolYear}-07-31`) ?? null,
    facts: factsOf(caseOf(pupil.pupilId), on),
  }));
}

function factsOf(pupilCase: PupilCase | null, on: IsoDate): CaseFacts {
  return pupilCase?.state === 'open' ? { ...NO_CASE_FACTS, ...caseFacts(pupilCase, on) } : NO_CASE_FACTS;
}

function noMarks(): never {
  throw new Error('A pupil has a year of marks, if an empty one, in a year that has a calendar.');
}

/** A pupil's marks of a school year up to a date; null for a year without a calendar, or from before the pupil's time. */
async function marksFinder({ marks }: Pick<Records, 'marks'>, school: School, schoolYear: number) {
  const calendar = school.calendars.find((each) => each.schoolYear === schoolYear);
  if (calendar === undefined) return null;
  const sessionsFor = createSessionsFinder(calendar);
  const years = await marks.ofYear(school.schoolId, schoolYear);
  const marksOf = new Map(years.map((year) => [year.pupilId, year.marks]));
  return (pupil: Pupil, to: IsoDate) => {
    if (pupil.admittedOn !== null && pupil.admittedOn > to) return null;
    const sessions = sessionsFor(pupil);
    const from = pupil.admittedOn ?? `${schoolYear}-08-01`;
    const own = marksOf.get(pupil.pupilId) ?? new Uint8Array(HALF_DAYS_IN_A_YEAR);
    return { marks: own, sessions, span: spanOf(sessions, from, to) };
  };
}
