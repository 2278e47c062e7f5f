import { sessionsMissed, type AttendanceFigures } from './attendance-figures.ts';

/**
 * A band of attendance. The edge is the share attended, in whole per cent, and belongs to the band or not; bands are
 * listed from the best, and a pupil is in the first whose edge they reach (domain.md 6.3, AMB-01 to AMB-04).
 */
export interface AttendanceBand {
  readonly id: string;
  /** "95% to under 98%". */
  readonly label: string;
  readonly tone: 'good' | 'watch' | 'concern' | 'serious' | 'severe';
  readonly fromPercent: number;
  /** False where the edge itself belongs to the band below: exactly 90% is persistent absence. */
  readonly edgeIncluded: boolean;
}

/** Null when nothing was possible. Compares integers, never a rounded percentage. */
export function bandOf(bands: readonly AttendanceBand[], figures: AttendanceFigures): AttendanceBand | null {
  if (figures.possible === 0) return null;
  const attended = 100 * (figures.possible - sessionsMissed(figures));
  const band = bands.find(({ fromPercent, edgeIncluded }) => {
    const edge = fromPercent * figures.possible;
    return edgeIncluded ? attended >= edge : attended > edge;
  });
  return band ?? null;
}

/** Full sessions after which attendance reaches the edge of a band, if none more is missed (domain.md 1.4). */
export function sessionsToReach(band: AttendanceBand, figures: AttendanceFigures): number {
  const missed = sessionsMissed(figures);
  const room = 100 - band.fromPercent;
  if (room === 0) return band.edgeIncluded && missed === 0 ? 0 : Infinity;
  const needed = band.edgeIncluded ? Math.ceil((100 * missed) / room) : Math.floor((100 * missed) / room) + 1;
  return Math.max(0, needed - figures.possible);
}
