import { DuckDBInstance } from '@duckdb/node-api';
import { ATTENDANCE_CODES, type AttendanceCode } from '../../src/domain/attendance-codes.ts';
import type { SchoolSessions } from '../../src/domain/calendar/school-sessions.ts';
import type { InventedSchool } from './invent-schools.ts';

/** Milliseconds in which DuckDB, on all the machine's cores, counts the same marks from a table with one row a mark. */
export async function countInDuckDb(
  schools: readonly InventedSchool[],
  { halfDays }: SchoolSessions,
  runs: number,
): Promise<number> {
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  await connection.run('CREATE TABLE pupil (id INTEGER, marks VARCHAR)');
  const appender = await connection.createAppender('pupil');
  let id = 0;
  for (const { pupils } of schools) {
    for (const marks of pupils) {
      appender.appendInteger(id);
      appender.appendVarchar(String.fromCharCode(...Array.from(halfDays, (halfDay) => FIRST + (marks[halfDay] ?? 0))));
      appender.endRow();
      id += 1;
    }
  }
  appender.closeSync();
  await connection.run(
    `CREATE TABLE mark AS SELECT id, (ascii(unnest(string_split(marks, ''))) - ${FIRST})::UTINYINT AS code FROM pupil`,
  );
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const startedAt = performance.now();
    const counted = await connection.runAndReadAll(COUNTS);
    times.push(performance.now() - startedAt);
    if (counted.currentRowCount === 0) throw new Error('DuckDB counted nothing.');
  }
  connection.closeSync();
  database.closeSync();
  return Math.min(...times);
}

/** "@": every code becomes a character that can be printed. */
const FIRST = 64;

function bytesOf(isCounted: (entry: AttendanceCode) => boolean): string {
  return ATTENDANCE_CODES.filter(isCounted)
    .map(({ byte }) => byte)
    .join(', ');
}

const ofClass =
  (...classes: AttendanceCode['class'][]) =>
  (entry: AttendanceCode) =>
    classes.includes(entry.class);

/** The counts of AttendanceFigures. */
const COUNTS = `
  SELECT id,
    count(*) FILTER (code IN (${bytesOf(ofClass('present', 'approved-educational-activity'))})) AS attended,
    count(*) FILTER (code IN (${bytesOf(ofClass('authorised'))})) AS authorised,
    count(*) FILTER (code IN (${bytesOf(ofClass('unauthorised'))})) AS unauthorised,
    count(*) FILTER (code IN (${bytesOf(({ late, class: of }) => late && of === 'present')})) AS late,
    count(*) FILTER (code IN (${bytesOf(({ late, class: of }) => late && of === 'unauthorised')})) AS late_after_close,
    count(*) FILTER (code = 0) AS unmarked
  FROM mark GROUP BY id`;
