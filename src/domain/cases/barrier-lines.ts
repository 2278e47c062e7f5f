import { linesOf } from './lines-of.ts';

/** The barriers in the register's column, one to a line; one that is there twice counts once. */
export function readBarrierLines(text: string): string[] {
  return [...new Set(linesOf(text))];
}

export function writeBarrierLines(barriers: readonly string[]): string {
  return readBarrierLines(barriers.join('\n')).join('\n');
}
