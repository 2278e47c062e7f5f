import type { IsoDate } from '../../../domain/calendar/iso-date.ts';
import type { RegisterColumn } from '../../../domain/register-files/register-file.ts';
import { ALLOWED_DATES, readCellDate, type CellDate } from './read-cell-date.ts';
import type { TextRow } from './split-rows.ts';
import type { Table } from './table.ts';

/** Null after refusing the cell. */
export type DateReader = (row: TextRow, column: RegisterColumn) => IsoDate | null;

/** A year of marks has few dates and many rows: each spelling is read once. */
export function createDateReader(table: Table): DateReader {
  const known = new Map<string, CellDate>();
  return (row, column) => {
    const value = table.cell(row, column);
    const date = known.get(value) ?? readCellDate(value);
    known.set(value, date);
    if (date.kind === 'date') return date.on;
    const { message } = date;
    table.refuse(row, column, 'impossible-date', () => ({ allowed: ALLOWED_DATES, message }));
    return null;
  };
}
