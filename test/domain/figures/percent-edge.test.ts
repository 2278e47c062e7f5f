import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  attendancePercent,
  isPersistentlyAbsent,
  NO_SESSIONS,
} from '../../../src/domain/figures/attendance-figures.ts';
import { isBelow, reaches } from '../../../src/domain/figures/percent-edge.ts';
import { figuresOf } from '../../support/figures-of.ts';

describe('an edge', () => {
  test.each([
    [37, 380, 90, true, true],
    [38, 380, 90, true, false],
    [39, 380, 90, false, false],
    [19, 380, 95, true, false],
    [18, 380, 95, true, true],
    [20, 380, 95, false, false],
    // 92.35 times 100 is 9234.999... in binary, and 1.15 times 100 is 114.999...
    [153, 2_000, 92.35, true, false],
    [152, 2_000, 92.35, true, true],
    [154, 2_000, 92.35, false, false],
    [1_977, 2_000, 1.15, true, false],
    [0, 1, 100, true, false],
    [1, 400, 100, false, false],
    [5, 5, 0, true, false],
    [4, 5, 0, true, true],
  ])('%i of %i missed, edge %d: on it or above %s, above it %s', (missed, possible, percent, onOrAbove, above) => {
    const figures = figuresOf(missed, possible);
    expect(reaches(figures, { percent, included: true })).toBe(onOrAbove);
    expect(reaches(figures, { percent, included: false })).toBe(above);
    expect(isBelow(figures, percent)).toBe(!onOrAbove);
  });

  test('has nobody below it of whom nothing was possible', () => {
    expect(isBelow(NO_SESSIONS, 100)).toBe(false);
  });

  test('takes coronavirus absence for no absence: possible and neither attended nor missed', () => {
    const figures = { ...NO_SESSIONS, possible: 20, attended: 10 };
    expect(reaches(figures, { percent: 100, included: true })).toBe(true);
  });

  test('is compared as whole numbers are', () => {
    const share = fc.tuple(fc.nat(1_000), fc.nat(1_000)).filter(([missed, attended]) => missed + attended > 0);
    fc.assert(
      fc.property(share, fc.nat(10_000), ([missed, attended], hundredths) => {
        const figures = figuresOf(missed, missed + attended);
        const difference = 10_000n * BigInt(attended) - BigInt(hundredths) * BigInt(missed + attended);
        const percent = hundredths / 100;
        expect(reaches(figures, { percent, included: true })).toBe(difference >= 0n);
        expect(reaches(figures, { percent, included: false })).toBe(difference > 0n);
        expect(isBelow(figures, percent)).toBe(difference < 0n);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('AMB-22 a rounded percentage decides nothing', () => {
  // Each shows with one decimal as the edge itself.
  test.each([
    [90, 251, 2_500, true, '90.0'],
    [90, 249, 2_500, false, '90.0'],
    [95, 126, 2_500, true, '95.0'],
    [95, 124, 2_500, false, '95.0'],
    [98, 51, 2_500, true, '98.0'],
    [92, 201, 2_500, true, '92.0'],
  ])('beside %d%%: %i of %i missed is below it: %s', (percent, missed, possible, below, shown) => {
    const figures = figuresOf(missed, possible);
    expect(attendancePercent(figures)?.toFixed(1)).toBe(shown);
    expect(isBelow(figures, percent)).toBe(below);
  });

  test('89.96 and 90.04 both show as 90.0, and the first alone is persistent absence', () => {
    expect([251, 249].map((missed) => isPersistentlyAbsent(figuresOf(missed, 2_500)))).toEqual([true, false]);
  });
});
