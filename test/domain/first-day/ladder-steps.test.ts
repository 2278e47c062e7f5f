import { describe, expect, test } from '@jest/globals';
import type { DayContact } from '../../../src/domain/first-day/ladder-day.ts';
import { stepDone, stepsFor } from '../../../src/domain/first-day/ladder-steps.ts';
import { secondCallAt } from '../../../src/domain/first-day/second-call.ts';
import type { FirstDayStep } from '../../../src/domain/strategy/pack.ts';

function step(id: string, over: Partial<FirstDayStep> = {}): FirstDayStep {
  const plain = { title: id, minutesAfterClose: 0, does: 'call', role: 'office' } as const;
  return { id, ...plain, forWhom: 'everyone', onlyIf: 'always', ...over };
}

const MESSAGE = step('message', { does: 'message', minutesAfterClose: 5 });
const CALL = step('call', { minutesAfterClose: 15 });
const RING_ALL = step('ring-all', { does: 'call-every-contact', minutesAfterClose: 30 });
const DECIDE = step('welfare', { does: 'welfare-decision', minutesAfterClose: 60 });
const FIRST = step('vulnerable-first', { forWhom: 'vulnerable' });
const ladder = (...steps: readonly FirstDayStep[]) => ({ steps, cancelledByArrival: true as const });
const idsFor = (isVulnerable: boolean, ...steps: readonly FirstDayStep[]) =>
  stepsFor(ladder(...steps), isVulnerable).map(({ id }) => id);

describe('the steps of a pupil', () => {
  test('go by their time, in whatever order the pack has them', () => {
    expect(idsFor(false, DECIDE, CALL, MESSAGE)).toEqual(['message', 'call', 'welfare']);
    expect(idsFor(false, CALL, DECIDE, MESSAGE)).toEqual(['message', 'call', 'welfare']);
  });

  test('are those for everybody, and for a vulnerable pupil those besides', () => {
    expect(idsFor(false, FIRST, MESSAGE, DECIDE)).toEqual(['message', 'welfare']);
    expect(idsFor(true, FIRST, MESSAGE, DECIDE)).toEqual(['vulnerable-first', 'message', 'welfare']);
  });

  test('end with the decision, whatever the pack has after it', () => {
    expect(idsFor(false, MESSAGE, DECIDE, step('too-late', { minutesAfterClose: 90 }))).toEqual(['message', 'welfare']);
    expect(idsFor(false, DECIDE)).toEqual(['welfare']);
    expect(idsFor(false, { ...DECIDE, minutesAfterClose: 0 }, RING_ALL)).toEqual(['welfare']);
  });

  test('have a decision half an hour after the last where the pack has none for the pupil', () => {
    const added = {
      id: 'decide',
      title: 'Nobody has been reached: decide what happens next',
      does: 'welfare-decision',
      role: 'safeguarding-team',
      forWhom: 'everyone',
      onlyIf: 'no-contact',
    };
    expect(stepsFor(ladder(RING_ALL, CALL), false)).toEqual([CALL, RING_ALL, { ...added, minutesAfterClose: 60 }]);
    expect(stepsFor(ladder(FIRST), false)).toEqual([{ ...added, minutesAfterClose: 30 }]);
    const forVulnerable: FirstDayStep = { ...DECIDE, forWhom: 'vulnerable' };
    expect(idsFor(false, CALL, forVulnerable)).toEqual(['call', 'decide']);
    expect(idsFor(true, CALL, forVulnerable)).toEqual(['call', 'welfare']);
  });
});

describe('what contacts have done of the steps', () => {
  const steps = [MESSAGE, CALL, RING_ALL, DECIDE];
  const onStep = (of: readonly FirstDayStep[], ...ways: readonly DayContact['way'][]) =>
    of[
      stepDone(
        of,
        ways.map((way) => ({ way })),
      )
    ]?.id;

  test.each<[DayContact['way'][], string]>([
    [[], 'message'],
    [['text'], 'call'],
    [['email'], 'call'],
    [['text', 'text', 'email'], 'call'],
    // Whoever has rung need not write any more.
    [['phone'], 'ring-all'],
    [['phone', 'text'], 'ring-all'],
    [['phone', 'phone'], 'welfare'],
    // A decision is a person's, however often the telephone was tried.
    [['phone', 'phone', 'phone', 'text'], 'welfare'],
    [['visit'], 'welfare'],
    [['meeting'], 'welfare'],
    [['visit', 'phone'], 'welfare'],
  ])('%j: the pupil is on the step %s', (ways, expected) => {
    expect(onStep(steps, ...ways)).toBe(expected);
    expect(onStep(steps, ...ways.toReversed())).toBe(expected);
  });

  test('a call leaves a message that comes after it to be sent, and a further call does not', () => {
    const callFirst = [CALL, MESSAGE, DECIDE];
    expect(onStep(callFirst, 'phone')).toBe('message');
    expect(onStep(callFirst, 'phone', 'phone')).toBe('welfare');
    expect(onStep(callFirst, 'text')).toBe('call');
  });
});

describe('a family that was reached is rung once more', () => {
  const again = step('again', { minutesAfterClose: 180 });

  test('where the pack makes a later call always', () => {
    expect(secondCallAt(ladder(CALL, again), 570, 600)).toBe(750);
    expect(secondCallAt(ladder(CALL, { ...again, onlyIf: 'no-reply' }), 570, 600)).toBeNull();
    expect(secondCallAt(ladder(CALL, RING_ALL), 570, 600)).toBeNull();
    expect(secondCallAt(ladder(again), 570, 600)).toBeNull();
  });

  test('and not for what is no second call to everybody', () => {
    expect(secondCallAt(ladder(MESSAGE, again), 570, 600)).toBeNull();
    expect(secondCallAt(ladder(FIRST, again), 570, 600)).toBeNull();
    expect(secondCallAt(ladder(CALL, { ...again, forWhom: 'vulnerable' }), 570, 600)).toBeNull();
  });

  test('unless it was reached less than an hour before that', () => {
    expect(secondCallAt(ladder(CALL, again), 570, 690)).toBe(750);
    expect(secondCallAt(ladder(CALL, again), 570, 691)).toBeNull();
  });
});
