import { randomUUID } from 'node:crypto';
import { attendanceCode } from '../../src/domain/attendance-codes.ts';
import { schoolYearOf, halfDayIndex, type SchoolSession } from '../../src/domain/calendar/school-session.ts';
import { emptyYearOfMarks, withMark } from '../../src/domain/marks.ts';
import { refreshAbsentLists } from '../../src/operations/refresh-absent-lists.ts';
import type { Database } from '../../src/operations/records.ts';
import type { RegisterComing } from './invent-morning.ts';

/** What taking in a register file writes, without the file: marks, their changes, and the jobs that follow, together. */
export function takeInRegister(
  database: Database,
  session: SchoolSession,
  { school: { school, pupils }, yearGroup, pupil, code }: RegisterComing,
  now: Date,
): Promise<void> {
  const { schoolId } = school;
  const schoolYear = schoolYearOf(session.on);
  const marked = pupil === null ? pupils.filter((one) => one.yearGroup === yearGroup) : [pupil];
  return database.inTransaction(async (records) => {
    await records.marks.lock(schoolId);
    const stored = new Map(
      (await records.marks.ofYear(schoolId, schoolYear)).map((year) => [year.pupilId, year.marks]),
    );
    const index = halfDayIndex(session);
    const years = marked.map(({ pupilId }) => {
      const before = stored.get(pupilId) ?? emptyYearOfMarks();
      return { pupilId, schoolYear, before, marks: withMark(before, session, attendanceCode(code)?.code ?? null) };
    });
    const changes = years
      .filter(({ before, marks }) => before[index] !== marks[index])
      .map(({ pupilId, before, marks }) => {
        return { pupilId, ...session, oldByte: before[index] ?? 0, newByte: marks[index] ?? 0 };
      });
    await records.marks.save(years);
    await records.marks.recordChanges(schoolId, randomUUID(), changes, now);
    await records.marks.markRead(schoolId, session.on, session.session, now);
    await refreshAbsentLists(records, schoolId, session, school.yearGroups);
    await records.jobs.enqueue('decide-absent-lists', { schoolId, ...session });
  });
}
