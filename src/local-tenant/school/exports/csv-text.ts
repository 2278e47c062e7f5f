/** How a program that exports CSV writes its text. */
export interface CsvDialect {
  readonly byteOrderMark: boolean;
  readonly lineEnd: '\n' | '\r\n';
}

/** As SIMS and Excel on Windows write it. */
export const WINDOWS_CSV: CsvDialect = { byteOrderMark: true, lineEnd: '\r\n' };
export const PLAIN_CSV: CsvDialect = { byteOrderMark: false, lineEnd: '\n' };

/** Rows as RFC 4180 text. Cells are left as they are, also where a spreadsheet would take one for a formula. */
export function csvText(rows: readonly (readonly string[])[], { byteOrderMark, lineEnd }: CsvDialect): string {
  const lines = rows.map((cells) => cells.map(csvCell).join(',') + lineEnd);
  return (byteOrderMark ? '\uFEFF' : '') + lines.join('');
}

function csvCell(value: string): string {
  return /[",\r\n]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** "23/11/2026" for "2026-11-23". */
export function britishDate(on: string): string {
  return on.split('-').reverse().join('/');
}
