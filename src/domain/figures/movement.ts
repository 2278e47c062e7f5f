import { attendanceCode } from '../attendance-codes.ts';
import { bandOf, type AttendanceBand } from './attendance-band.ts';
import { sessionsMissed, type AttendanceFigures } from './attendance-figures.ts';

export type Movement = 'improved' | 'declined' | 'unchanged' | 'cannot-say';

/** Bands that a pupil has moved up, or down for a negative number; null where one of the figures has no band. */
export function bandsMoved(
  bands: readonly AttendanceBand[],
  before: AttendanceFigures,
  after: AttendanceFigures,
): number | null {
  const from = bandOf(bands, before);
  const to = bandOf(bands, after);
  return from === null || to === null ? null : bands.indexOf(from) - bands.indexOf(to);
}

/**
 * Improved: at least one band up, or by the given percentage points, against the previous like period (AMB-21). Declined
 * is the same downwards. Points are compared exactly, and like bands by what was missed.
 */
export function movementOf(
  bands: readonly AttendanceBand[],
  before: AttendanceFigures,
  after: AttendanceFigures,
  points: number,
): Movement {
  const moved = bandsMoved(bands, before, after);
  if (moved === null) return 'cannot-say';
  const difference = sessionsMissed(before) * after.possible - sessionsMissed(after) * before.possible;
  const needed = Math.round(100 * points) * before.possible * after.possible;
  if (moved > 0 || 10_000 * difference >= needed) return 'improved';
  return moved < 0 || -10_000 * difference >= needed ? 'declined' : 'unchanged';
}

/** Absence that nobody holds against a pupil: they may be praised for the period, and are never called declined (AMB-21). */
export const EXCUSED_CODES: readonly string[] = ['I', 'M', 'R', 'E'];

/** By byte: 1 for an excused absence. */
export const EXCUSED: Uint8Array = (() => {
  const table = new Uint8Array(256);
  for (const code of EXCUSED_CODES) table[attendanceCode(code)?.byte ?? 255] = 1;
  return table;
})();
