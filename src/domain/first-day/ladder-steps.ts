import type { FirstDayLadder, FirstDayStep } from '../strategy/pack.ts';
import type { DayContact } from './ladder-day.ts';

/**
 * The steps that a pupil may come to, in order. Every ladder ends with a decision: where the pack has none for the pupil
 * one is added, so that nobody is rung, not reached and forgotten.
 */
export function stepsFor({ steps }: FirstDayLadder, isVulnerable: boolean): readonly FirstDayStep[] {
  const own = steps
    .filter(({ forWhom }) => forWhom === 'everyone' || isVulnerable)
    .toSorted((one, other) => one.minutesAfterClose - other.minutesAfterClose);
  const decision = own.findIndex(({ does }) => does === 'welfare-decision');
  if (decision >= 0) return own.slice(0, decision + 1);
  return [...own, lastStep((own.at(-1)?.minutesAfterClose ?? 0) + MINUTES_BEFORE_DECISION)];
}

const MINUTES_BEFORE_DECISION = 30;

function lastStep(minutesAfterClose: number): FirstDayStep {
  return {
    id: 'decide',
    title: 'Nobody has been reached: decide what happens next',
    minutesAfterClose,
    does: 'welfare-decision',
    role: 'safeguarding-team',
    forWhom: 'everyone',
    onlyIf: 'no-contact',
  };
}

/**
 * How many steps of `stepsFor` the contacts have done, from the first: the pupil is on the one after them. A text does
 * the message; a call does the first call not yet made, and the messages before it; whoever has been at the door need
 * not ring. The decision is nobody's but a person's, and is never done here.
 */
export function stepDone(steps: readonly FirstDayStep[], contacts: readonly Pick<DayContact, 'way'>[]): number {
  const done = new Set<number>();
  for (const { way } of contacts) {
    for (const index of DOES[way](steps, done)) done.add(index);
  }
  return steps.findIndex((_, index) => !done.has(index));
}

type StepsOf = (steps: readonly FirstDayStep[], done: ReadonlySet<number>) => number[];

const messages: StepsOf = (steps) => indexesOf(steps, ({ does }) => does === 'message');

const nextCall: StepsOf = (steps, done) => {
  const call = steps.findIndex((step, index) => isCall(step) && !done.has(index));
  return call < 0 ? messages(steps, done) : [call, ...messages(steps, done).filter((index) => index < call)];
};

const allBeforeDecision: StepsOf = (steps) => indexesOf(steps, ({ does }) => does !== 'welfare-decision');

const DOES: Readonly<Record<DayContact['way'], StepsOf>> = {
  text: messages,
  email: messages,
  phone: nextCall,
  visit: allBeforeDecision,
  meeting: allBeforeDecision,
};

function isCall({ does }: FirstDayStep): boolean {
  return does === 'call' || does === 'call-every-contact';
}

function indexesOf(steps: readonly FirstDayStep[], matches: (step: FirstDayStep) => boolean): number[] {
  return steps.flatMap((step, index) => (matches(step) ? [index] : []));
}
