import type { Thresholds } from '../strategy/pack.ts';
import type { PupilDay } from './ladder-day.ts';

export type Raise = {
  readonly to: 'welfare-check' | 'home-visit';
  readonly because: 'days-in-a-row' | 'vulnerable' | 'nobody-reached';
};

/** "No response after 2 days" (AMB-29): by the end of the second day in a row on which nobody was reached. */
const DAYS_WITHOUT_REPLY = 2;

/**
 * What an absence that goes on asks for besides calls (AMB-28, AMB-30), the most urgent of what applies; null on a first
 * day that nothing singles out. Only the pack's days make it sharper: with a vulnerable pupil usually the first.
 */
export function raiseOf(
  day: Pick<PupilDay, 'daysAbsent' | 'isVulnerable' | 'wasReachedBefore' | 'contacts'>,
  { welfareCheckDays, homeVisitDays, vulnerableVisitDays }: Thresholds,
): Raise | null {
  if (day.daysAbsent >= homeVisitDays) return { to: 'home-visit', because: 'days-in-a-row' };
  if (day.isVulnerable && day.daysAbsent >= vulnerableVisitDays) return { to: 'home-visit', because: 'vulnerable' };
  const isReached = day.wasReachedBefore || day.contacts.some(({ outcome }) => outcome === 'reached');
  if (day.daysAbsent >= DAYS_WITHOUT_REPLY && !isReached) return { to: 'home-visit', because: 'nobody-reached' };
  return day.daysAbsent >= welfareCheckDays ? { to: 'welfare-check', because: 'days-in-a-row' } : null;
}
