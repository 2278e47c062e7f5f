import { sessionsMissed, type AttendanceFigures } from './attendance-figures.ts';

/** A share of the possible sessions, and whether reaching it exactly counts (domain.md 6.3, AMB-01 to AMB-10). */
export interface Edge {
  /** 0 to 100, with two decimals at most. */
  readonly percent: number;
  readonly included: boolean;
}

/** Whether attendance is above the edge, or on it where that counts. Whole numbers throughout: nothing is rounded (AMB-22). */
export function reaches(figures: AttendanceFigures, { percent, included }: Edge): boolean {
  const attended = 10_000 * (figures.possible - sessionsMissed(figures));
  const edge = Math.round(100 * percent) * figures.possible;
  return included ? attended >= edge : attended > edge;
}

/** True below a percentage, not on it. False where nothing was possible. */
export function isBelow(figures: AttendanceFigures, percent: number): boolean {
  return figures.possible > 0 && !reaches(figures, { percent, included: true });
}
