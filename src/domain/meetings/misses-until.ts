import { sessionsMissed, type AttendanceFigures } from '../figures/attendance-figures.ts';

/**
 * Sessions in a row, all missed, after which one in so many is missed; 0 or less where it is so already. Whole numbers:
 * n * (missed + k) >= possible + k for the smallest k.
 */
export function missesUntil(figures: AttendanceFigures, inEach: number): number {
  return Math.ceil((figures.possible - inEach * sessionsMissed(figures)) / (inEach - 1));
}
