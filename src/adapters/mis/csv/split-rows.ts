import { CsvError, parse } from 'csv-parse/sync';
import type { Delimiter } from './choose-delimiter.ts';

export interface TextRow {
  /** Line of the file on which the row begins, the first being 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface SplitRows {
  readonly rows: readonly TextRow[];
  /** Lines with a quotation mark that opens and does not close. */
  readonly broken: readonly { readonly line: number; readonly text: string }[];
}

const LINE_ENDS = ['\r\n', '\n', '\r'];
const LINE_END = /\r\n|\n|\r/;
const ROWS_MEASURED = 40;

/**
 * Splits text into rows of cells. One stray quotation mark would swallow the rows after it; where that is seen to have
 * happened the text is split line by line instead, and only the lines at fault are lost.
 */
export function splitRows(text: string, delimiter: Delimiter): SplitRows {
  const records = parseRecords(text, delimiter);
  if (records === null) return splitLineByLine(text, delimiter);
  const mayHoldBreaks = text.includes('"');
  if (mayHoldBreaks && hasSwallowedRows(records, delimiter)) return splitLineByLine(text, delimiter);
  return { rows: numberLines(records, mayHoldBreaks), broken: [] };
}

function parseRecords(text: string, delimiter: Delimiter): string[][] | null {
  try {
    return parse(text, { delimiter, record_delimiter: LINE_ENDS, relax_column_count: true });
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

function numberLines(records: readonly (readonly string[])[], mayHoldBreaks: boolean): TextRow[] {
  let next = 1;
  return records.map((cells) => {
    const line = next;
    next += 1 + (mayHoldBreaks ? countBreaks(cells) : 0);
    return { line, cells };
  });
}

function countBreaks(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split(LINE_END).length - 1, 0);
}

function splitLineByLine(text: string, delimiter: Delimiter): SplitRows {
  const rows: TextRow[] = [];
  const broken: { line: number; text: string }[] = [];
  for (const [index, content] of text.split(LINE_END).entries()) {
    const cells = splitLine(content, delimiter);
    if (cells === null) broken.push({ line: index + 1, text: content });
    else rows.push({ line: index + 1, cells });
  }
  return { rows, broken };
}

/** Null where a quotation mark opens and does not close. One in the middle of a cell is a character like others. */
function splitLine(content: string, delimiter: Delimiter): string[] | null {
  if (!content.includes('"')) return content.split(delimiter);
  try {
    const records = parse(content, { delimiter, relax_quotes: true, relax_column_count: true });
    return records[0] ?? [''];
  } catch (error) {
    if (error instanceof CsvError) return null;
    throw error;
  }
}
