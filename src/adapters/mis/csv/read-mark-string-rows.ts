import type { MarkStringFile, MarkStringRow } from '../../../domain/register-files/register-file.ts';
import { createDateReader } from './create-date-reader.ts';
import { ALLOWED_MARK_STRINGS, readCellMarkString } from './read-cell-marks.ts';
import { createPupilRefReader } from './read-pupil-ref.ts';
import type { Table } from './table.ts';

export function readMarkStringRows(table: Table): MarkStringFile {
  const readDate = createDateReader(table);
  const refOf = createPupilRefReader(table);
  const startColumn = table.has('startsOn') ? 'startsOn' : 'on';
  const marksColumn = table.has('marks') ? 'marks' : 'mark';
  const rows: MarkStringRow[] = [];
  for (const row of table.rows) {
    const startsOn = readDate(row, startColumn);
    const codes = readCellMarkString(table.cell(row, marksColumn));
    if (codes === null) {
      const message = 'The marks of this pupil cannot be read.';
      table.refuse(row, marksColumn, 'unreadable-marks', () => ({ allowed: ALLOWED_MARK_STRINGS, message }));
    }
    if (startsOn !== null && codes !== null) rows.push({ line: row.line, pupil: refOf(row), startsOn, codes });
  }
  const { columns, rowCount, notes } = table;
  return { shape: 'mark-string', columns, rowCount, rows, refusals: table.refusals(), notes };
}
