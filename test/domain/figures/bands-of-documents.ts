import type { AttendanceBand } from '../../../src/domain/figures/attendance-band.ts';

/** The default ladder of domain.md 6.3: [98,100] [95,98) [92,95) (90,92) [0,90], and [0,50] of that. */
export const LADDER = [
  band('strong', 'good', 98, true),
  band('on-track', 'good', 95, true),
  band('watch', 'watch', 92, true),
  band('at-risk', 'concern', 90, false),
  band('persistent', 'serious', 50, false),
  band('severe', 'severe', 0, true),
];

/** Document 1: [98,100] [95,98) [92,95) (90,92) [0,90]. */
export const BAND_RESPONSES = [
  band('B1', 'good', 98, true),
  band('B2', 'good', 95, true),
  band('B3', 'watch', 92, true),
  band('B4', 'concern', 90, false),
  band('B5', 'serious', 0, true),
];

/** Document 2, its letters: no letter above 95, amber (90,95], red [0,90]. */
export const LETTERS = [
  band('none', 'good', 95, false),
  band('amber', 'watch', 90, false),
  band('red', 'serious', 0, true),
];

/** Document 4, its waves: [98,100] [95,98) (90,95) (50,90] [0,50]. */
export const WAVES = [
  band('E', 'good', 98, true),
  band('W1', 'good', 95, true),
  band('W2', 'watch', 90, false),
  band('W3', 'serious', 50, false),
  band('SA', 'severe', 0, true),
];

/** Document 4, its colours: green [98,100], amber [90,98), red (50,90), severe [0,50]. */
export const COLOURS = [
  band('green', 'good', 98, true),
  band('amber', 'watch', 90, true),
  band('red', 'serious', 50, false),
  band('severe', 'severe', 0, true),
];

function band(id: string, tone: AttendanceBand['tone'], percent: number, included: boolean): AttendanceBand {
  return { id, label: `${included ? 'from' : 'over'} ${percent}%`, tone, from: { percent, included } };
}
