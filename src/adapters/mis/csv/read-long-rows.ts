import type { MarkRow, MarksLongFile, RegisterColumn } from '../../../domain/register-files/register-file.ts';
import type { SessionName } from '../../../domain/calendar/school-session.ts';
import { createDateReader } from './create-date-reader.ts';
import { readCellMark } from './read-cell-marks.ts';
import { ALLOWED_SESSIONS, readCellSession } from './read-cell-session.ts';
import { createPupilRefReader } from './read-pupil-ref.ts';
import type { TextRow } from './split-rows.ts';
import type { Table } from './table.ts';

interface MarkCell {
  readonly session: SessionName;
  readonly column: RegisterColumn;
}

const DAY: readonly MarkCell[] = [
  { session: 'AM', column: 'morningMark' },
  { session: 'PM', column: 'afternoonMark' },
];

/** Rows of one session each, or of one day with a column for the morning and one for the afternoon. */
export function readLongRows(table: Table): MarksLongFile {
  const readDate = createDateReader(table);
  const refOf = createPupilRefReader(table);
  const readSession = createSessionReader(table);
  const rows: MarkRow[] = [];
  for (const row of table.rows) {
    const on = readDate(row, 'on');
    const marks = table.has('session') ? readSession(row) : DAY;
    if (on === null) continue;
    const pupil = refOf(row);
    for (const { session, column } of marks) {
      const code = readCellMark(table.cell(row, column));
      rows.push({ line: row.line, column: table.columns[column] ?? column, pupil, on, session, code });
    }
  }
  const { columns, rowCount, notes } = table;
  return { shape: 'marks-long', columns, rowCount, rows, refusals: table.refusals(), notes };
}

/** Nothing after refusing the cell. */
function createSessionReader(table: Table): (row: TextRow) => readonly MarkCell[] {
  const column = table.has('mark') ? 'mark' : 'marks';
  const known = new Map<string, SessionName | null>();
  return (row) => {
    const word = table.cell(row, 'session');
    const session = known.get(word) ?? readCellSession(word);
    known.set(word, session);
    if (session !== null) return [{ session, column }];
    const message =
      word.trim() === '' ? 'The session is missing.' : `"${word.trim()}" is neither morning nor afternoon.`;
    table.refuse(row, 'session', 'unknown-session', () => ({ allowed: ALLOWED_SESSIONS, message }));
    return [];
  };
}
