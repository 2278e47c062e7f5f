import { FILE_LIMITS } from '../../../domain/file-limits.ts';
import { counted } from '../../../domain/counted.ts';
import {
  createRefusalCollector,
  type RefusalCollector,
  type RefusalDetail,
  type RefusalList,
  type RefusalReason,
} from '../../../domain/register-files/refusal-list.ts';
import type { ColumnHeaders, Note, RegisterColumn } from '../../../domain/register-files/register-file.ts';
import type { Delimiter } from './choose-delimiter.ts';
import type { FoundHeader } from './find-header.ts';
import type { BrokenLine, LineFault, SplitRows, TextRow } from './split-rows.ts';

/** Enough to know the row by. */
const SHOWN_OF_LONG = 80;

const WORDS_OF_FAULT: Readonly<Record<LineFault, { readonly allowed: string; readonly message: string }>> = {
  'open-quote': {
    allowed: 'quotation marks in pairs around a cell',
    message: 'A quotation mark opens and does not close. Take it away, or close it.',
  },
  'too-long': {
    allowed: `${FILE_LIMITS.rowCharacters} characters in a row`,
    message: 'The row is longer than any row of a register. Look at it in the MIS, and export it again.',
  },
  'too-many-cells': {
    allowed: `${FILE_LIMITS.rowCells} cells in a row`,
    message: 'The row has more cells than any row of a register. Look at it in the MIS, and export it again.',
  },
};

/** The data of a file under its header: blank rows, repeated headers and footers gone, rows of wrong width refused. */
export interface Table {
  readonly columns: ColumnHeaders;
  readonly rows: readonly TextRow[];
  /** Refused ones included. */
  readonly rowCount: number;
  readonly notes: readonly Note[];
  has(column: RegisterColumn): boolean;
  /** The cell as it stands; empty where the row or the file has none. */
  cell(row: TextRow, column: RegisterColumn): string;
  refuse(
    row: TextRow,
    column: RegisterColumn,
    reason: RefusalReason,
    why: () => Pick<RefusalDetail, 'allowed' | 'message'>,
  ): void;
  refusals(): RefusalList;
}

export function createTable(
  header: FoundHeader,
  { rows, broken }: SplitRows,
  delimiter: Delimiter,
  notes: readonly Note[],
): Table {
  const { places, headers } = header;
  const refusals = createRefusalCollector();
  const below = rows.filter(({ line, cells }) => line > header.row.line && cells.some((cell) => cell.trim() !== ''));
  const data = below.filter(({ cells }) => !isFooter(cells, header) && !isHeaderAgain(cells, header));
  const whole = data.map((row) => joinMarks(row, header, delimiter));
  const brokenBelow = broken.filter(({ line }) => line > header.row.line);
  for (const each of brokenBelow) refuseBroken(each, refusals);
  const cell: Table['cell'] = ({ cells }, column) => cells[places[column] ?? -1] ?? '';
  return {
    columns: headers,
    rows: whole.filter((row) => isOfWidth(row, header, refusals)),
    rowCount: data.length + brokenBelow.length,
    notes: [...notes, ...rowNotes(data.length, below.length - data.length)],
    has: (column) => places[column] !== undefined,
    cell,
    refuse: (row, column, reason, why) =>
      refusals.add(row.line, reason, () => ({
        column: headers[column] ?? column,
        value: cell(row, column).trim(),
        ...why(),
      })),
    refusals: () => refusals.finish(),
  };
}

/** A sentence or a total alone in a row is the report's, not a pupil's. */
function isFooter(cells: readonly string[], { row }: FoundHeader): boolean {
  const only = cells.findIndex((cell) => cell.trim() !== '');
  if (row.cells.length < 3 || cells.some((cell, place) => place > only && cell.trim() !== '')) return false;
  return /\s|^(total|count|end)\b/i.test(cells[only]?.trim() ?? '');
}

function isHeaderAgain(cells: readonly string[], { row }: FoundHeader): boolean {
  return cells[0] === row.cells[0] && cells.join() === row.cells.join();
}

/** Comma-separated marks that an export left without quotation marks run on past the last column. */
function joinMarks(
  row: TextRow,
  { shape, places, row: { cells: headers } }: FoundHeader,
  delimiter: Delimiter,
): TextRow {
  const last = headers.length - 1;
  const marksAreLast = shape === 'mark-string' && (places.marks ?? places.mark) === last;
  if (!marksAreLast || row.cells.length <= headers.length) return row;
  return { line: row.line, cells: [...row.cells.slice(0, last), row.cells.slice(last).join(delimiter)] };
}

function isOfWidth({ line, cells }: TextRow, { row }: FoundHeader, refusals: RefusalCollector): boolean {
  if (cells.length <= row.cells.length || cells.slice(row.cells.length).every((cell) => cell.trim() === ''))
    return true;
  refusals.add(line, 'broken-row', () => ({
    column: 'whole row',
    value: cells.map((cell) => cell.trim()).join(' | '),
    allowed: `${counted(row.cells.length, 'cell')}, as in the header`,
    message: `The row has ${counted(cells.length, 'cell')}: a delimiter stands within one. Put quotation marks around it.`,
  }));
  return false;
}

function refuseBroken({ line, text, fault }: BrokenLine, refusals: RefusalCollector): void {
  const value = text.length > SHOWN_OF_LONG && fault !== 'open-quote' ? `${text.slice(0, SHOWN_OF_LONG)}…` : text;
  refusals.add(line, 'broken-row', () => ({ column: 'whole row', value, ...WORDS_OF_FAULT[fault] }));
}

function rowNotes(rowCount: number, footerCount: number): Note[] {
  const footers = `${counted(footerCount, 'row')} of titles, totals or repeated headers passed over.`;
  return [
    ...(footerCount === 0 ? [] : [{ code: 'footers', count: footerCount, message: footers }]),
    ...(rowCount > 0 ? [] : [{ code: 'no-rows', count: 1, message: 'The file has a header and no rows.' }]),
  ];
}
