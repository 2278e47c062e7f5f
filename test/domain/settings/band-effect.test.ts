import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bandEffect, type Bands } from '../../../src/domain/settings/band-effect.ts';
import { figuresOf } from '../../support/figures-of.ts';

const edges = (...percents: number[]): Bands => ({
  bands: percents.map((percent, index) => ({
    ...{ id: `b${index}`, label: `Band ${index}`, tone: 'good' as const },
    from: { percent, included: true },
  })),
  caseBelowBandId: 'b0',
});

describe('what other bands would do', () => {
  test('counts who changes band, how many are in each, and how many the register opens for', () => {
    const pupils = [figuresOf(5, 100), figuresOf(3, 100), figuresOf(8, 100), figuresOf(0, 0)];
    expect(bandEffect(edges(96, 90, 0), edges(97, 95, 0), pupils)).toEqual({
      moved: 1,
      counts: [
        { label: 'Band 0', before: 1, after: 1 },
        { label: 'Band 1', before: 2, after: 1 },
        { label: 'Band 2', before: 0, after: 1 },
      ],
      belowCase: { before: 2, after: 2 },
    });
  });

  test('an edge that a pupil meets exactly holds them in, and one hundredth more does not', () => {
    const exactly = [figuresOf(500, 10_000)];
    expect(bandEffect(edges(95, 0), edges(95, 0), exactly).moved).toBe(0);
    expect(bandEffect(edges(95, 0), edges(95.01, 0), exactly).moved).toBe(1);
  });

  const percents = fc
    .uniqueArray(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 5 })
    .map((values) => edges(...values.toSorted((a, b) => b - a).map((value) => value / 100), 0));
  const pupil = fc
    .tuple(fc.integer({ min: 1, max: 380 }), fc.integer({ min: 0, max: 380 }))
    .map(([possible, missed]) => figuresOf(Math.min(possible, missed), possible));

  test('every pupil is in one band before and in one after, and the same bands move nobody', () => {
    fc.assert(
      fc.property(percents, percents, fc.array(pupil), (before, after, pupils) => {
        const { counts, moved } = bandEffect(before, after, pupils);
        expect(counts.reduce((sum, count) => sum + count.before, 0)).toBe(pupils.length);
        expect(counts.reduce((sum, count) => sum + count.after, 0)).toBe(pupils.length);
        const shifted = counts.reduce((sum, count) => sum + Math.abs(count.after - count.before), 0);
        expect(2 * moved).toBeGreaterThanOrEqual(shifted);
        expect(bandEffect(before, before, pupils).moved).toBe(0);
      }),
    );
  });
});
