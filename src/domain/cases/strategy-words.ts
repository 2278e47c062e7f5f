import { schoolDate } from '../calendar/school-date.ts';
import type { PlannedStrategy } from './strategy-lines.ts';

/** "Met at the gate (since Monday 2 November, review Friday 4 December)". */
export function strategyWords({ what, from, reviewOn }: PlannedStrategy): string {
  const dates = [
    ...(from === null ? [] : [`since ${schoolDate(from)}`]),
    ...(reviewOn === null ? [] : [`review ${schoolDate(reviewOn)}`]),
  ];
  return dates.length === 0 ? what : `${what} (${dates.join(', ')})`;
}
