import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { withinFalseDiscoveryRate } from '../../../src/domain/figures/false-discovery.ts';

/** Benjamini and Hochberg's own example (1995): fifteen results, of which four may be called findings. */
const FIFTEEN = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
];

const kept = (pValues: readonly number[], rate = 0.05) => withinFalseDiscoveryRate(pValues, (pValue) => pValue, rate);

describe('withinFalseDiscoveryRate', () => {
  test.each([
    // The bounds at a rate of 5% are 0.0033, 0.0067, 0.0100, 0.0133, 0.0167 and so on.
    ['the example of 1995', FIFTEEN, 4],
    ['in any order', FIFTEEN.toReversed(), 4],
    ['none', [], 0],
    ['one on its bound', [0.05], 1],
    ['one above it', [0.0501], 0],
    // Bounds 0.0125, 0.025, 0.0375, 0.05.
    ['each on its bound', [0.0125, 0.025, 0.0375, 0.05], 4],
    ['the last on its bound carries those before, each above its own', [0.03, 0.04, 0.045, 0.05], 4],
    ['the third carries two, and the fourth stays out', [0.02, 0.03, 0.0375, 0.0501], 3],
    ['the first under its bound alone', [0.0125, 0.0251, 0.0376, 0.0501], 1],
    ['none under its bound', [0.0126, 0.0251, 0.0376, 0.0501], 0],
    ['equal ones together', [0.02, 0.02, 0.6, 0.6], 2],
    ['equal ones together, or not at all', [0.026, 0.026, 0.6, 0.6], 0],
  ])('keeps of %s', (_what, pValues, count) => {
    expect(kept(pValues)).toEqual(pValues.toSorted((a, b) => a - b).slice(0, count));
  });

  test('keeps more at a greater rate', () => {
    // At 10% the bounds are 0.0067, 0.0133 ... 0.0600 for the ninth.
    expect(kept(FIFTEEN, 0.1)).toHaveLength(9);
    expect(kept(FIFTEEN, 0.01)).toHaveLength(3);
    expect(kept(FIFTEEN, 1)).toHaveLength(15);
  });

  test('counts the questions whose results were left out because they could be no findings', () => {
    const asked = (count: number) => withinFalseDiscoveryRate(FIFTEEN.slice(0, 9), (pValue) => pValue, 0.05, count);
    expect(asked(15)).toEqual(kept(FIFTEEN));
    expect(asked(9)).toHaveLength(9);
    expect(asked(150)).toHaveLength(2);
  });

  test('gives the results back, surest first, and leaves the list as it was', () => {
    const results = [
      { of: 'Tom', p: 0.01 },
      { of: 'Ida', p: 0.9 },
      { of: 'Ann', p: 0.001 },
    ] as const;
    expect(withinFalseDiscoveryRate(results, ({ p }) => p, 0.05)).toEqual([results[2], results[0]]);
    expect(results.map(({ of }) => of)).toEqual(['Tom', 'Ida', 'Ann']);
  });

  test('is the largest set whose every result passes the bound of the set', () => {
    const pValues = fc.array(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.01, 0.02)), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(pValues, fc.constantFrom(0.01, 0.05, 0.2), (given, rate) => {
        const sizes = Array.from({ length: given.length + 1 }, (_, size) => size);
        const holds = (size: number) =>
          given.filter((pValue) => pValue <= (size * rate) / given.length).length >= size && size > 0;
        expect(kept(given, rate)).toHaveLength(sizes.findLast(holds) ?? 0);
      }),
    );
  });
});
