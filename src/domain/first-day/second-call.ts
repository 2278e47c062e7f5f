import type { FirstDayLadder } from '../strategy/pack.ts';
import type { DayContact, DayMinutes } from './ladder-day.ts';

/** Closer than this to the call that reached somebody, another one would only be a nuisance. */
const MINUTES_BETWEEN_CALLS = 60;

/**
 * When a family that was reached is rung once more, where the pack says that a later call may bring the pupil in (a call
 * made always, after another); null where it does not, or the family was reached about then anyway.
 */
export function secondCallAt(
  { steps }: FirstDayLadder,
  closesAt: DayMinutes,
  reachedAt: DayMinutes,
): DayMinutes | null {
  const calls = steps.filter(({ does, forWhom }) => does === 'call' && forWhom === 'everyone');
  const again = calls.slice(1).find(({ onlyIf }) => onlyIf === 'always');
  if (again === undefined) return null;
  const at = closesAt + again.minutesAfterClose;
  return at - reachedAt >= MINUTES_BETWEEN_CALLS ? at : null;
}

/** Whether the family was rung again after it was reached, at about the time of the second call or since. */
export function isRungAgain(contacts: readonly DayContact[], reachedAt: DayMinutes, againAt: DayMinutes): boolean {
  return contacts.some(({ way, at }) => way === 'phone' && at > reachedAt && at >= againAt - MINUTES_BETWEEN_CALLS);
}
