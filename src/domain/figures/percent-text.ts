import { sessionsMissed, type AttendanceFigures } from './attendance-figures.ts';

/**
 * Attendance as people read it: "93.4%", rounded half up. Where that would put a pupil on or over an edge that the pupil
 * is not on, two decimals: 89.96 never reads as 90.0 (AMB-22). A dash where nothing was possible.
 * @param edges Percentages at which something begins or ends, with two decimals at most.
 */
export function percentText(figures: AttendanceFigures, edges: readonly number[]): string {
  const { possible } = figures;
  if (possible === 0) return '–';
  const attended = 10_000 * (possible - sessionsMissed(figures));
  const isTrueTo = (hundredths: number) =>
    edges.every((edge) => {
      const place = Math.round(100 * edge);
      return Math.sign(hundredths - place) === Math.sign(attended - place * possible);
    });
  const tenths = 10 * halfUp(attended, 10 * possible);
  if (isTrueTo(tenths)) return `${(tenths / 100).toFixed(1)}%`;
  const nearest = halfUp(attended, possible);
  const away = attended > nearest * possible ? Math.ceil(attended / possible) : Math.floor(attended / possible);
  return `${((isTrueTo(nearest) ? nearest : away) / 100).toFixed(2)}%`;
}

function halfUp(dividend: number, divisor: number): number {
  return Math.floor((2 * dividend + divisor) / (2 * divisor));
}
