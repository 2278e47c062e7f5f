import { NO_SESSIONS, type AttendanceFigures } from '../../src/domain/figures/attendance-figures.ts';

/** Figures with so many of the possible sessions missed, all of them authorised. */
export function figuresOf(missed: number, possible: number): AttendanceFigures {
  return { ...NO_SESSIONS, possible, attended: possible - missed, authorised: missed };
}
