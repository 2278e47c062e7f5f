import type { AttendanceFigures } from './attendance-figures.ts';
import { isBelow } from './percent-edge.ts';

/** True where attendance is not below a percentage yet and would be after so many more sessions missed (AMB-18). */
export function isHeadingBelow(figures: AttendanceFigures, percent: number, sessionsAhead: number): boolean {
  if (figures.possible === 0 || isBelow(figures, percent)) return false;
  const ahead = {
    ...figures,
    possible: figures.possible + sessionsAhead,
    unauthorised: figures.unauthorised + sessionsAhead,
  };
  return isBelow(ahead, percent);
}
