import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  chanceOfAtLeast,
  DAYS_MISSED_AT_LEAST,
  DAYS_THEN_AT_LEAST,
  FALSE_DISCOVERY_RATE,
  weekdayPatterns,
  type PupilProfile,
} from '../../../src/domain/figures/weekday-pattern.ts';
import type { WeekdayProfile } from '../../../src/domain/figures/weekday-profile.ts';

/** Every weekday 38 times: a year of 190 days. */
const YEAR = [38, 38, 38, 38, 38];

describe('weekdayPatterns', () => {
  test('finds the Fridays of one pupil, with the facts, and nobody else', () => {
    expect(patternsOf(...school(), pupil('Tom', [1, 0, 0, 0, 9]))).toEqual({
      Tom: [{ when: 5, missed: 9, outOf: 10, expected: expect.closeTo(2.02, 2) }],
    });
  });

  test.each([1, 2, 3, 4, 5])('finds weekday %i', (weekday) => {
    const missed = [0, 0, 0, 0, 0].with(weekday - 1, 9);
    expect(patternsOf(...school(), pupil('Tom', missed))).toMatchObject({ Tom: [{ when: weekday, missed: 9 }] });
  });

  test('finds two pupils of one school, each with their own weekday', () => {
    const two = [pupil('Tom', [0, 0, 0, 0, 9]), pupil('Ida', [10, 0, 0, 1, 0])];
    expect(patternsOf(...school(), ...two)).toMatchObject({ Tom: [{ when: 5 }], Ida: [{ when: 1 }] });
  });

  test.each([
    ['mornings', 18, 0],
    ['afternoons', 0, 18],
  ] as const)('finds that only %s are missed', (when, onlyMornings, onlyAfternoons) => {
    const tom = pupil('Tom', [4, 4, 4, 3, 3], { onlyMornings, onlyAfternoons });
    expect(patternsOf(...school(), tom)).toMatchObject({ Tom: [{ when, missed: 18, outOf: 18 }] });
  });

  test('finds nobody where every pupil’s Fridays are poor', () => {
    expect(patternsOf(...school([1, 1, 1, 1, 7]))).toEqual({});
    expect(patternsOf(...school([1, 1, 1, 1, 7]), pupil('Tom', [1, 0, 0, 0, 9]))).toEqual({});
  });

  test('finds nobody where every pupil’s half days are mornings', () => {
    const halves = { onlyMornings: 18, onlyAfternoons: 0 };
    const pupils = Array.from({ length: 200 }, (_, index) => pupil(`p${index}`, [4, 4, 4, 3, 3], halves));
    expect(patternsOf(...pupils)).toEqual({});
  });

  test('weighs the days that a pupil had: one who came for Fridays alone has no pattern of Fridays', () => {
    const fridaysOnly = { ...pupil('Tom', [0, 0, 0, 0, 9]).profile, possibleDays: [0, 0, 0, 0, 38] };
    expect(patternsOf(...school(), { pupilId: 'Tom', profile: fridaysOnly })).toEqual({});
  });

  test('takes a school without a missed day, or without a pupil', () => {
    expect(patternsOf()).toEqual({});
    expect(patternsOf(pupil('Tom', [0, 0, 0, 0, 0]))).toEqual({});
  });

  // In a school that never misses a Friday otherwise, so that even a few are beyond chance.
  test.each([
    [[0, 0, 0, 0, 5], false],
    [[1, 0, 0, 0, 4], false],
    [[2, 0, 0, 0, 4], true],
    [[0, 0, 0, 0, 6], true],
    [[3, 0, 0, 0, 3], false],
    [[17, 0, 0, 0, 3], false],
    [[16, 0, 0, 0, 4], true],
  ])('too few are no pattern, however they fall: %j is one: %s', (missed, isFound) => {
    const pupils = [...school([3, 3, 3, 3, 0], 3_000), pupil('Tom', missed)];
    expect(patternsOf(...pupils)['Tom']?.some(({ when }) => when === 5) ?? false).toBe(isFound);
    expect([DAYS_MISSED_AT_LEAST, DAYS_THEN_AT_LEAST]).toEqual([6, 4]);
  });

  test('asks more of one pupil where more pupils are asked about', () => {
    // 5 of 6 by a chance of a fifth each: 1.6 in a thousand, a finding among a few questions and not among thousands.
    const tom = pupil('Tom', [1, 0, 0, 0, 5]);
    const oneHundred = Array.from({ length: 100 }, (_, index) => pupil(`p${index}`, [1, 1, 1, 1, 1]));
    expect(Object.keys(patternsOf(...oneHundred, tom))).toEqual(['Tom']);
    expect(patternsOf(...school(), tom)).toEqual({});
    expect(FALSE_DISCOVERY_RATE).toBe(0.05);
  });
});

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

function patternsOf(...pupils: PupilProfile[]) {
  return Object.fromEntries(weekdayPatterns(pupils));
}

function pupil(pupilId: string, missedDays: number[], halves: Partial<WeekdayProfile> = {}): PupilProfile {
  return { pupilId, profile: { possibleDays: YEAR, missedDays, onlyMornings: 0, onlyAfternoons: 0, ...halves } };
}

/** Three hundred pupils who all miss the same few days, and half days as often in the morning as in the afternoon. */
function school(missedDays = [2, 2, 2, 2, 2], size = 300): PupilProfile[] {
  const halves = { onlyMornings: 3, onlyAfternoons: 3 };
  return Array.from({ length: size }, (_, index) => pupil(`p${index}`, missedDays, halves));
}
