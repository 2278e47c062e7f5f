import type { SessionName } from '../calendar/school-session.ts';
import type { FirstDayStep, Pack } from '../strategy/pack.ts';
import type { DayContact, DayMinutes, PupilDay } from './ladder-day.ts';
import { stepDone, stepsFor } from './ladder-steps.ts';
import { raiseOf, type Raise } from './raised-ladder.ts';
import { isRungAgain, secondCallAt } from './second-call.ts';
import { dayStanding } from './unexplained-absence.ts';

/** Where a pupil stands on the first-day ladder. */
export type LadderStanding =
  /** Never away without a reason today, as far as is known. */
  { readonly kind: 'none' } | OnStep | EndedLadder;

export interface OnStep {
  readonly kind: 'on-step';
  readonly step: FirstDayStep;
  /** The first session of the absence: the steps count from the close of its register. */
  readonly session: SessionName;
  readonly stepIndex: number;
  readonly dueAt: DayMinutes;
  readonly isOverdue: boolean;
  readonly raise: Raise | null;
  readonly contacts: readonly DayContact[];
}

export interface EndedLadder {
  readonly kind: 'ended';
  readonly by: 'arrival' | 'reason' | 'contact' | 'decision';
  /** Null where the register says so: it does not say when. */
  readonly at: DayMinutes | null;
  /** The adult of the school; null where the register says so. */
  readonly who: string | null;
  /** When to ring once more, where the family was reached and the pupil is still away; null where it is not worth it, or done. */
  readonly secondCallAt: DayMinutes | null;
}

/** A contact is recorded, and a register read, some minutes after it was made: until then nobody is bothered. */
export const OVERDUE_AFTER_MINUTES = 10;

/** Steps count from the close of the register that missed the pupil, whatever its hour (AMB-26). */
export function ladderStanding(
  day: PupilDay,
  { firstDayLadder, thresholds }: Pick<Pack, 'firstDayLadder' | 'thresholds'>,
  now: DayMinutes,
): LadderStanding {
  const standing = dayStanding(day.sessions, now);
  if (standing.kind !== 'unexplained') {
    if (!standing.wasUnexplained) return { kind: 'none' };
    const by = standing.kind === 'arrived' ? 'arrival' : 'reason';
    return { kind: 'ended', by, at: null, who: null, secondCallAt: null };
  }
  const { since } = standing;
  const { decision } = day;
  const contacts = contactsSince(day, since.opensAt, now);
  if (decision !== null && since.opensAt <= decision.at && decision.at <= now) {
    return { kind: 'ended', by: 'decision', at: decision.at, who: decision.by, secondCallAt: null };
  }
  const raise = raiseOf(day, thresholds);
  const reached = contacts.find(({ outcome }) => outcome === 'reached');
  // Somebody who answers the telephone on the fifth day is not the child seen: only a reason or a decision ends that.
  if (reached !== undefined && raise === null) {
    const again = secondCallAt(firstDayLadder, since.closesAt, reached.at);
    const isDone = again === null || isRungAgain(contacts, reached.at, again);
    return { kind: 'ended', by: 'contact', at: reached.at, who: reached.by, secondCallAt: isDone ? null : again };
  }
  const steps = stepsFor(firstDayLadder, day.isVulnerable);
  const stepIndex = stepDone(steps, contacts);
  const step = steps[stepIndex];
  if (step === undefined) throw new RangeError('A ladder has at least the step of a decision.');
  const dueAt = since.closesAt + step.minutesAfterClose;
  const isOverdue = now > dueAt + OVERDUE_AFTER_MINUTES;
  return { kind: 'on-step', step, session: since.session, stepIndex, dueAt, isOverdue, raise, contacts };
}

/** A morning's contact says nothing of a pupil who was in then and is missing in the afternoon. */
function contactsSince({ sessions, contacts }: PupilDay, opensAt: DayMinutes, now: DayMinutes): readonly DayContact[] {
  const isFirst = sessions[0]?.opensAt === opensAt;
  return contacts.filter(({ at }) => at <= now && (isFirst || at >= opensAt));
}
