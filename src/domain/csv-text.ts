/**
 * Rows as a CSV file (RFC 4180) that a spreadsheet opens without running anything: a cell that it would take for a
 * formula gets an apostrophe in front (OWASP, CSV injection). With a byte-order mark, by which Excel knows UTF-8.
 */
export function csvText(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\uFEFF${[header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Also after blanks, and in their full-width forms, which some spreadsheets read alike. */
const STARTS_A_FORMULA = /^[\s\u200B-\u200F\u2060\u2066-\u2069\uFEFF]*[=+\-@\t\r＝＋－＠]/u;

function cell(text: string): string {
  const oneLine = text.replaceAll(/[\p{Zl}\p{Zp}\p{Cc}]+/gu, ' ');
  const safe = STARTS_A_FORMULA.test(text) ? `'${oneLine}` : oneLine;
  return /[",;']|^\s|\s$/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
