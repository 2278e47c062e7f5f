import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NO_SESSIONS } from '../../../src/domain/figures/attendance-figures.ts';
import { isHeadingBelow } from '../../../src/domain/figures/early-warning.ts';
import { figuresOf } from '../../support/figures-of.ts';

/** One further full day (domain.md 6.3). */
const ONE_DAY = 2;

describe('AMB-18 at risk of falling below is: one more day missed would cross it', () => {
  test.each([
    [95, 1, 40, true],
    [95, 17, 380, false],
    [95, 18, 380, true],
    // Exactly 95.00 now, which is not below it.
    [95, 19, 380, true],
    [95, 20, 380, false],
    // Exactly 95.00 after the day: 2 of 40, which is not below it either.
    [95, 0, 38, false],
    [95, 0, 37, true],
    [92, 28, 380, false],
    [92, 29, 380, true],
    [92, 30, 380, true],
    [92, 31, 380, false],
    [100, 0, 380, true],
    [0, 5, 5, false],
  ])('below %d%%, %i of %i missed: %s', (percent, missed, possible, expected) => {
    expect(isHeadingBelow(figuresOf(missed, possible), percent, ONE_DAY)).toBe(expected);
  });

  test.each([
    [0, false],
    [1, false],
    [2, true],
    [4, true],
  ])('the margin is the school’s to set: %i sessions ahead, %s', (ahead, expected) => {
    // 18 of 380, and 19 of 381 is 95.01%.
    expect(isHeadingBelow(figuresOf(18, 380), 95, ahead)).toBe(expected);
  });

  test('nobody is heading anywhere of whom nothing was possible', () => {
    expect(isHeadingBelow(NO_SESSIONS, 95, ONE_DAY)).toBe(false);
  });

  test('it is so whatever the sessions were missed for, and is the crossing itself', () => {
    const pupil = fc.record({ authorised: fc.nat(40), unauthorised: fc.nat(40), attended: fc.nat(380) });
    fc.assert(
      fc.property(pupil, fc.integer({ min: 1, max: 100 }), fc.nat(6), (counts, percent, ahead) => {
        const missed = counts.authorised + counts.unauthorised;
        const possible = missed + counts.attended;
        fc.pre(possible > 0);
        const isBelowAfter = (more: number) => 100 * counts.attended < percent * (possible + more);
        expect(isHeadingBelow({ ...NO_SESSIONS, ...counts, possible }, percent, ahead)).toBe(
          !isBelowAfter(0) && isBelowAfter(ahead),
        );
      }),
    );
  });
});
