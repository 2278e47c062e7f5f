import { CsvError, parse } from 'csv-parse/sync';
import { FILE_LIMITS } from '../../../domain/file-limits.ts';
import type { Delimiter } from './choose-delimiter.ts';

export interface TextRow {
  /** Line of the file on which the row begins, the first being 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface SplitRows {
  readonly rows: readonly TextRow[];
  /** Lines that are no row, each with its fault. */
  readonly broken: readonly BrokenLine[];
}

/** A quotation mark that opens and does not close, or more characters or cells than FILE_LIMITS gives a row. */
export type LineFault = 'open-quote' | 'too-long' | 'too-many-cells';

export interface BrokenLine {
  readonly fault: LineFault;
  readonly line: number;
  readonly text: string;
}

const LINE_ENDS = ['\r\n', '\n', '\r'];
const LINE_END = /\r\n|\n|\r/;
const ROWS_MEASURED = 40;
const LINES_IN_A_PIECE = 500;

/**
 * Splits text into rows of cells. One stray quotation mark would swallow the rows after it; where that is seen to have
 * happened, smaller pieces are tried and in the end single lines, and only the lines at fault are lost.
 */
export function splitRows(text: string, delimiter: Delimiter): SplitRows {
  const rows = splitWhole(text, delimiter, 1);
  if (rows !== null) return { rows, broken: [] };
  const lines = text.split(LINE_END);
  const found: { rows: TextRow[]; broken: BrokenLine[] } = { rows: [], broken: [] };
  for (let start = 0; start < lines.length; start += LINES_IN_A_PIECE) {
    const piece = lines.slice(start, start + LINES_IN_A_PIECE);
    const { rows, broken } = splitPiece(piece, delimiter, start + 1);
    found.rows.push(...rows);
    found.broken.push(...broken);
  }
  return found;
}

/** Null where quotation marks have gone astray. */
function splitWhole(text: string, delimiter: Delimiter, firstLine: number): TextRow[] | null {
  const records = parseRecords(text, delimiter);
  const mayHoldBreaks = text.includes('"');
  if (records === null || records.some(({ length }) => length > FILE_LIMITS.rowCells)) return null;
  if (mayHoldBreaks && hasSwallowedRows(records, delimiter)) return null;
  return numberLines(records, mayHoldBreaks, firstLine);
}

function parseRecords(text: string, delimiter: Delimiter): string[][] | null {
  try {
    return parse(text, {
      delimiter,
      record_delimiter: LINE_ENDS,
      relax_column_count: true,
      max_record_size: FILE_LIMITS.rowCharacters,
    });
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}

/** A note may hold a line break, but not a whole row. */
function hasSwallowedRows(records: readonly (readonly string[])[], delimiter: Delimiter): boolean {
  const width = records.slice(0, ROWS_MEASURED).reduce((widest, { length }) => Math.max(widest, length), 3);
  const isSwallowed = (line: string) => line.split(delimiter).length >= width - 1;
  return records.some((cells) => cells.some((cell) => LINE_END.test(cell) && cell.split(LINE_END).some(isSwallowed)));
}

function numberLines(records: readonly (readonly string[])[], mayHoldBreaks: boolean, firstLine: number): TextRow[] {
  let next = firstLine;
  return records.map((cells) => {
    const line = next;
    next += 1 + (mayHoldBreaks ? countBreaks(cells) : 0);
    return { line, cells };
  });
}

function countBreaks(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split(LINE_END).length - 1, 0);
}

function splitPiece(lines: readonly string[], delimiter: Delimiter, firstLine: number): SplitRows {
  const whole = splitWhole(lines.join('\n'), delimiter, firstLine);
  if (whole !== null) return { rows: whole, broken: [] };
  const rows: TextRow[] = [];
  const broken: BrokenLine[] = [];
  for (const [index, text] of lines.entries()) {
    const cells = splitLine(text, delimiter);
    if (typeof cells === 'string') broken.push({ line: firstLine + index, text, fault: cells });
    else rows.push({ line: firstLine + index, cells });
  }
  return { rows, broken };
}

/** A quotation mark in the middle of a cell is a character like others. */
function splitLine(content: string, delimiter: Delimiter): string[] | LineFault {
  if (content.length > FILE_LIMITS.rowCharacters) return 'too-long';
  if (!content.includes('"')) return ofAllowedWidth(content.split(delimiter, FILE_LIMITS.rowCells + 1));
  try {
    const records = parse(content, { delimiter, relax_quotes: true, relax_column_count: true });
    return ofAllowedWidth(records[0] ?? ['']);
  } catch (error) {
    if (error instanceof CsvError) return 'open-quote';
    throw error;
  }
}

function ofAllowedWidth(cells: string[]): string[] | LineFault {
  return cells.length > FILE_LIMITS.rowCells ? 'too-many-cells' : cells;
}
