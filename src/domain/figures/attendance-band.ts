import type { AttendanceFigures } from './attendance-figures.ts';
import { reaches, type Edge } from './percent-edge.ts';

/**
 * A band of attendance. Bands are listed from the best, and a pupil is in the first whose edge they reach, so that no
 * share falls between two (domain.md 6.3, AMB-01 to AMB-04).
 */
export interface AttendanceBand {
  readonly id: string;
  /** "95% to under 98%". */
  readonly label: string;
  readonly tone: 'good' | 'watch' | 'concern' | 'serious' | 'severe';
  readonly from: Edge;
}

/** Null when nothing was possible. */
export function bandOf<Band extends Pick<AttendanceBand, 'from'>>(
  bands: readonly Band[],
  figures: AttendanceFigures,
): Band | null {
  if (figures.possible === 0) return null;
  return bands.find(({ from }) => reaches(figures, from)) ?? null;
}
