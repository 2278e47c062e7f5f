import type { IsoDate } from '../../../domain/calendar/iso-date.ts';
import type { RegisterColumn, RollFile, RollRow } from '../../../domain/register-files/register-file.ts';
import { createDateReader } from './create-date-reader.ts';
import { ALLOWED_YEAR_GROUPS, readCellYearGroup } from './read-cell-year-group.ts';
import { attributeColumns, readRowAttributes } from './read-row-attributes.ts';
import { readPupilRef } from './read-pupil-ref.ts';
import type { TextRow } from './split-rows.ts';
import type { Table } from './table.ts';

/** What became of an optional cell: blank is a value here, and a cell that cannot be read loses the row. */
type OptionalCell<T> = { readonly kind: 'read'; readonly value: T | null } | { readonly kind: 'refused' };

export function readRollRows(table: Table): RollFile {
  const readDate = createDateReader(table);
  const optionalDate = (row: TextRow, column: RegisterColumn): OptionalCell<IsoDate> => {
    if (isBlank(table.cell(row, column))) return { kind: 'read', value: null };
    const on = readDate(row, column);
    return on === null ? { kind: 'refused' } : { kind: 'read', value: on };
  };
  const columns = attributeColumns(table);
  const rows: RollRow[] = [];
  for (const row of table.rows) {
    const yearGroup = readYearGroup(table, row);
    const admittedOn = optionalDate(row, 'admittedOn');
    const leftOn = optionalDate(row, 'leftOn');
    if (yearGroup.kind === 'refused' || admittedOn.kind === 'refused' || leftOn.kind === 'refused') continue;
    rows.push({
      line: row.line,
      ...readPupilRef(table, row),
      yearGroup: yearGroup.value,
      admittedOn: admittedOn.value,
      leftOn: leftOn.value,
      ...(columns.length > 0 && { attributes: readRowAttributes(table, row, columns) }),
    });
  }
  const { rowCount, notes } = table;
  return { shape: 'roll', columns: table.columns, rowCount, rows, refusals: table.refusals(), notes };
}

function readYearGroup(table: Table, row: TextRow): OptionalCell<number> {
  const cell = table.cell(row, 'yearGroup');
  if (isBlank(cell)) return { kind: 'read', value: null };
  const yearGroup = readCellYearGroup(cell);
  if (yearGroup !== null) return { kind: 'read', value: yearGroup };
  const message = `"${cell.trim()}" is not a year group.`;
  table.refuse(row, 'yearGroup', 'unknown-year-group', () => ({ allowed: ALLOWED_YEAR_GROUPS, message }));
  return { kind: 'refused' };
}

function isBlank(cell: string): boolean {
  return cell.trim() === '' || cell.trim() === '-';
}
