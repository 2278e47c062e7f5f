const BULLET = /^(?:[-–•*·]\s+)+/;

/** The lines of a column that holds one thing to a line, without the bullets that people put before them. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.trim().replace(BULLET, '').trim())
    .filter((line) => line !== '');
}
