import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { chanceOfAtLeast } from '../../../src/domain/figures/weekday-pattern.ts';

describe('chanceOfAtLeast', () => {
  test.each([
    [0, 0, 0.2, 1],
    [0, 5, 0.2, 1],
    [-1, 5, 0.2, 1],
    [1, 1, 0.2, 0.2],
    [1, 2, 0.5, 0.75],
    [2, 2, 0.5, 0.25],
    [3, 5, 0.2, 0.05792],
    [4, 6, 0.2, 0.01696],
    [5, 6, 0.2, 0.0016],
    [6, 6, 0.2, 0.000064],
    [8, 10, 0.5, 56 / 1024],
    // 1 less all the others would be a hundredth off here.
    [20, 20, 0.2, 1.048576e-14],
    [40, 40, 0.2, 1.099511627776e-28],
    // A chance so great that the smallest of its terms is nothing to a computer.
    [190, 190, 0.98, 0.98 ** 190],
    [1, 190, 0.99, 1],
    [1, 2_000, 0.5, 1],
    [3, 2, 0.2, 0],
    [1, 5, 0, 0],
    [5, 5, 1, 1],
  ])('%i or more of %i at %d each: %d', (successes, trials, share, chance) => {
    const found = chanceOfAtLeast(successes, trials, share);
    expect(Math.abs(found - chance)).toBeLessThanOrEqual(1e-9 * chance);
  });

  test('is what counting every outcome gives', () => {
    const share = fc.integer({ min: 1, max: 9 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(fc.nat(10), fc.nat(10), share, (successes, trials, each) => {
        let chance = 0;
        for (let outcome = 0; outcome < 2 ** trials; outcome += 1) {
          const hits = Array.from({ length: trials }, (_, at) => (outcome >> at) & 1).reduce(
            (sum, bit) => sum + bit,
            0,
          );
          if (hits >= successes) chance += each ** hits * (1 - each) ** (trials - hits);
        }
        expect(chanceOfAtLeast(successes, trials, each)).toBeCloseTo(chance, 10);
      }),
    );
  });
});
