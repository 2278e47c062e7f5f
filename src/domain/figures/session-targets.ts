import { sessionsMissed, type AttendanceFigures } from './attendance-figures.ts';
import type { Edge } from './percent-edge.ts';

/**
 * Sessions in a row, all attended, after which attendance reaches an edge (domain.md 1.4): 0 where it does already, and
 * Infinity where it never can again.
 */
export function fullSessionsNeeded(figures: AttendanceFigures, { percent, included }: Edge): number {
  const missed = sessionsMissed(figures);
  const room = 10_000 - Math.round(100 * percent);
  if (room === 0) return included && missed === 0 ? 0 : Infinity;
  const possible = included ? Math.ceil((10_000 * missed) / room) : Math.floor((10_000 * missed) / room) + 1;
  return Math.max(0, possible - figures.possible);
}

/**
 * Sessions that can still be missed with attendance at the edge or above at the end (domain.md 1.4); negative where it is
 * out of reach, by so many sessions.
 * @param remaining Sessions still to come.
 */
export function sessionsToSpare(figures: AttendanceFigures, { percent, included }: Edge, remaining: number): number {
  const room = (10_000 - Math.round(100 * percent)) * (figures.possible + remaining);
  const missed = included ? Math.floor(room / 10_000) : Math.ceil(room / 10_000) - 1;
  return missed - sessionsMissed(figures);
}
