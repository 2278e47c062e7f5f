import type { AttendanceFigures } from '../../src/domain/figures/attendance-figures.ts';

/** Figures with so many of the possible sessions missed, all of them authorised. */
export function figuresOf(missed: number, possible: number): AttendanceFigures {
  return { possible, attended: possible - missed, authorised: missed, unauthorised: 0, unmarked: 0 };
}
