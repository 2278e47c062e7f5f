import type { Register, RegisterRow } from '../../http/contract.ts';
import { foldText } from './fold-text.ts';
import { NO_BAND, type RegisterChoices } from './register-choices.ts';
import { columnKey, compareKeys } from './register-columns.ts';

/** The rows that were asked for, in the order that was asked for; equal rows by name. */
export function selectRows({ rows, bands }: Pick<Register, 'rows' | 'bands'>, choices: RegisterChoices): RegisterRow[] {
  const words = foldText(choices.search).split(' ').filter(Boolean);
  const years = new Set(choices.yearGroups);
  const bandIds = new Set(choices.bandIds);
  const selected = rows.filter(
    (row) =>
      (years.size === 0 || years.has(row.yearGroup)) &&
      (bandIds.size === 0 || bandIds.has(row.bandId ?? NO_BAND)) &&
      hasWords(row, words),
  );
  return sortRows(selected, bands, choices.sort);
}

/** Folding 1,200 names at every key stroke is felt; a row is folded once. */
const foldedRows = new WeakMap<RegisterRow, string>();

function hasWords(row: RegisterRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const folded = foldedRows.get(row) ?? ` ${foldText(`${row.name} ${row.form}`)}`;
  foldedRows.set(row, folded);
  return words.every((word) => folded.includes(` ${word}`));
}

function sortRows(rows: RegisterRow[], bands: Register['bands'], sort: RegisterChoices['sort']): RegisterRow[] {
  const keyOf = columnKey(sort.columnId, bands);
  const nameOf = columnKey('name', bands);
  return rows
    .map((row) => ({ row, key: keyOf(row), name: nameOf(row) }))
    .sort(
      (left, right) =>
        compareKeys(left.key, right.key, sort.direction) || compareKeys(left.name, right.name, 'ascending'),
    )
    .map(({ row }) => row);
}
