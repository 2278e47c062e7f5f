import { sessionsOf } from '../../../src/domain/calendar/school-sessions.ts';
import { halfDayIndex, schoolYearOf } from '../../../src/domain/calendar/school-session.ts';
import type { Pupil } from '../../../src/domain/pupil.ts';
import { calendarFor, type School } from '../../../src/domain/school.ts';
import type { Records } from '../../../src/operations/records.ts';
import { TODAY } from '../../many-schools/seed-schools.ts';
import { inventSchools } from '../invent-schools.ts';

export const NOW = new Date(`${TODAY}T09:30:00Z`);
/** The first of them have a row in the register first; rows beyond them are of pupils who have left. */
export const ON_ROLL = 2_000;

export function pupilIdOf(index: number): string {
  return `pupil-${index}`;
}

/** Whether the next review of a pupil's row is due. */
export function isDue(index: number): boolean {
  return index % 10 === 0;
}

/** Everybody on roll with this year's marks up to now, and whoever else has a row. */
export async function saveRecords(records: Records, school: School, rowCount: number): Promise<void> {
  const { schoolId, yearGroups } = school;
  const pupils = Array.from({ length: Math.max(ON_ROLL, rowCount) }, (_, index) => pupilOf(index, yearGroups));
  await records.pupils.save(schoolId, pupils, NOW);
  const calendar = calendarFor(school, TODAY);
  if (calendar === undefined) throw new Error(`The invented school has no calendar for ${TODAY}.`);
  const later = halfDayIndex({ on: TODAY, session: 'AM' }) + 1;
  const [invented] = inventSchools(1, ON_ROLL, sessionsOf(calendar));
  const years = (invented?.pupils ?? []).map((marks, index) => ({
    pupilId: pupilIdOf(index),
    schoolYear: schoolYearOf(TODAY),
    marks: marks.fill(0, later),
  }));
  await records.marks.save(years);
  await records.marks.markRead(schoolId, TODAY, 'AM', NOW);
}

/** A row of the list, as the app and people have filled it in. */
export function rowOf(index: number, yearGroups: readonly number[]): object {
  const { surname, forename, yearGroup, form } = pupilOf(index, yearGroups);
  const isOpen = index < ON_ROLL;
  return {
    ...{ Key: pupilIdOf(index), Title: `${surname}, ${forename}`, YearGroup: yearGroup, Form: form },
    ...{ Missed: 14, Possible: 108, Percent: 87.03, Band: '85% to under 90%', FiguresOn: TODAY },
    Why: 'Missed 14 of 108 sessions this year, 6 of them in the last four weeks.',
    Narrative: `Spoke with the family. ${'The bus is late on most mornings and the first lesson is missed. '.repeat(4)}`,
    NarrativeBy: 'Pat Example',
    NextReviewOn: isDue(index) ? '2026-11-20' : '2026-12-10',
    ...{ Barriers: 'Transport\nSleep', Strategies: 'Met at the gate | 2/11/2026 | 4/12/2026', Mentor: 'Kit Example' },
    ...{ TargetSessions: 20, OpenedOn: '2026-10-05', OpenedBecause: 'Attendance came below 90%.' },
    ...(isOpen
      ? { CaseState: 'open' }
      : { CaseState: 'closed', ClosedOn: '2026-07-17', ClosedBecause: 'The pupil has left the roll.' }),
  };
}

function pupilOf(index: number, yearGroups: readonly number[]): Pupil {
  const yearGroup = yearGroups[index % yearGroups.length] ?? 7;
  const form = `${yearGroup}${'ABCDEFGH'.charAt(Math.floor(index / yearGroups.length) % 8)}`;
  const number = String(index + 1).padStart(5, '0');
  const leftOn = index < ON_ROLL ? null : '2026-07-17';
  const names = { surname: `Invented ${number}`, forename: 'Pupil', yearGroup, form };
  return { pupilId: pupilIdOf(index), upn: null, misId: number, ...names, admittedOn: '2024-09-02', leftOn };
}
