// 57 of 100 arrives as 56.99999999999999 when it was divided first. No true value of up to 10,000 sessions is nearer to
// the next tenth than this.
const DIVISION_ERROR = 1e-6;

/**
 * Attendance with one decimal, rounded down, so that 89.96 never reads as 90.0 and seems to have met a threshold that
 * it has not. A dash where no session was possible yet.
 */
export function percentText(percent: number | null): string {
  if (percent === null) return '–';
  const tenths = Math.floor(percent * 10 + DIVISION_ERROR);
  return `${Math.floor(tenths / 10)}.${tenths % 10}%`;
}
