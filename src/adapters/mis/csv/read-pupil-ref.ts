import type { PupilRef } from '../../../domain/register-files/register-file.ts';
import { isUpnPlaceholder, normaliseUpn } from '../../../domain/upn.ts';
import type { TextRow } from './split-rows.ts';
import type { Table } from './table.ts';

const PUPIL_COLUMNS = ['upn', 'misId', 'surname', 'forename', 'fullName', 'form'] as const;

/** Reads how rows name their pupils, giving the same object to rows that name one alike. */
export function createPupilRefReader(table: Table): (row: TextRow) => PupilRef {
  const columns = PUPIL_COLUMNS.filter((column) => table.has(column));
  const known = new Map<string, PupilRef>();
  return (row) => {
    let key = '';
    for (const column of columns) key += `${table.cell(row, column)}\t`;
    const ref = known.get(key) ?? readPupilRef(table, row);
    known.set(key, ref);
    return ref;
  };
}

export function readPupilRef(table: Table, row: TextRow): PupilRef {
  const names = splitFullName(readText(table.cell(row, 'fullName')), table.columns.fullName ?? '');
  return {
    upn: readUpn(table.cell(row, 'upn')),
    misId: readNumber(table.cell(row, 'misId')),
    surname: readText(table.cell(row, 'surname')) ?? names.surname,
    forename: readText(table.cell(row, 'forename')) ?? names.forename,
    form: readText(table.cell(row, 'form')),
  };
}

/** Null for a blank; spaces of every kind are trimmed and run together. */
export function readText(cell: string): string | null {
  const text = unwrapFormula(cell).replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

function readUpn(cell: string): string | null {
  const upn = normaliseUpn(cell);
  return upn === '' || upn === '-' || isUpnPlaceholder(upn) ? null : upn;
}

function readNumber(cell: string): string | null {
  return (
    readText(cell)
      ?.replace(/^'/, '')
      .replace(/^(\d+)\.0+$/, '$1') ?? null
  );
}

/** `="00123"` is how an export keeps a spreadsheet from taking the zeros away. */
function unwrapFormula(cell: string): string {
  return /^="(.*)"$/.exec(cell.trim())?.[1] ?? cell;
}

/** "Surname, Forename"; without a comma the header says which comes first. */
function splitFullName(name: string | null, header: string): { surname: string | null; forename: string | null } {
  if (name === null) return { surname: null, forename: null };
  const comma = name.indexOf(',');
  if (comma !== -1) return { surname: name.slice(0, comma).trim(), forename: name.slice(comma + 1).trim() };
  const isSurnameFirst = /^\W*(legal\W*)?surname/i.test(header);
  const space = isSurnameFirst ? name.lastIndexOf(' ') : name.indexOf(' ');
  if (space === -1) return { surname: name, forename: null };
  const [first, last] = [name.slice(0, space), name.slice(space + 1)];
  return isSurnameFirst ? { surname: first, forename: last } : { surname: last, forename: first };
}
