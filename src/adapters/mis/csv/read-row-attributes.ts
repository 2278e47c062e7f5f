import type { AttributeColumn } from '../../../domain/register-files/register-file.ts';
import type { RowAttributes } from '../../../domain/register-files/row-attributes.ts';
import type { PupilAttribute } from '../../../domain/strategy/selector.ts';
import { ALLOWED_FLAGS, readCellFlag, type FlagKind } from './read-cell-flag.ts';
import type { TextRow } from './split-rows.ts';
import type { Table } from './table.ts';

/** What each column says; two of them may speak of one thing. */
const SAYS: Readonly<Record<AttributeColumn, PupilAttribute>> = {
  sen: 'special-educational-needs',
  ehcPlan: 'special-educational-needs',
  socialWorker: 'has-social-worker',
  childProtection: 'child-protection',
  lookedAfter: 'looked-after',
  youngCarer: 'young-carer',
  pupilPremium: 'pupil-premium',
};

const FLAG_KINDS: Readonly<Partial<Record<AttributeColumn, FlagKind>>> = {
  sen: 'sen',
  ehcPlan: 'sen',
  socialWorker: 'name',
};

/** The columns of such things that the file has. */
export function attributeColumns(table: Table): AttributeColumn[] {
  return (Object.keys(SAYS) as AttributeColumn[]).filter((column) => table.has(column));
}

/** What a row says of its pupil. A cell that cannot be read is refused, and says nothing: the rest of the row goes in. */
export function readRowAttributes(table: Table, row: TextRow, columns: readonly AttributeColumn[]): RowAttributes {
  const said = new Map<PupilAttribute, (boolean | null)[]>();
  for (const column of columns) {
    const flag = readCellFlag(table.cell(row, column), FLAG_KINDS[column] ?? 'plain');
    if (flag === null) {
      const message = `"${table.cell(row, column).trim()}" says neither yes nor no. What is known of the pupil stays.`;
      table.refuse(row, column, 'unknown-yes-or-no', () => ({ allowed: ALLOWED_FLAGS, message }));
    }
    said.set(SAYS[column], [...(said.get(SAYS[column]) ?? []), flag]);
  }
  const all = [...said];
  return {
    has: all.filter(([, flags]) => flags.includes(true)).map(([name]) => name),
    hasNot: all.filter(([, flags]) => flags.every((flag) => flag === false)).map(([name]) => name),
  };
}
