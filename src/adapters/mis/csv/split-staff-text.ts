import { splitRows, type TextRow } from './split-rows.ts';

/** Rows of a staff list as a spreadsheet writes it: with commas, semicolons or tabs, whichever its first line has most of. */
export function splitStaffText(text: string): readonly TextRow[] {
  const plain = text.replace(/^\uFEFF/, '');
  const [head = ''] = plain.split(/\r\n|\n|\r/, 1);
  const delimiter =
    ([',', ';', '\t'] as const).toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ',';
  const { rows, broken } = splitRows(plain, delimiter);
  // A line that cannot be split is one cell, and so named among the faults with its number.
  const whole = [...rows, ...broken.map(({ line, text: cell }) => ({ line, cells: [cell] }))];
  return whole.toSorted((a, b) => a.line - b.line);
}
