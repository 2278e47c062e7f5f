import { describe, expect, test } from '@jest/globals';
import {
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

  // The school misses two mornings for each afternoon.
  test.each([
    ['mornings', 30, 0, 20],
    ['afternoons', 0, 12, 4],
  ] as const)('finds that only %s are missed', (when, onlyMornings, onlyAfternoons, expected) => {
    const tom = pupil('Tom', [6, 6, 6, 6, 6], { onlyMornings, onlyAfternoons });
    const found = patternsOf(...school(), tom)['Tom'] ?? [];
    const outOf = onlyMornings + onlyAfternoons;
    expect(found).toEqual([{ when, missed: outOf, outOf, expected: expect.closeTo(expected, 0) }]);
  });

  test('weighs the days that the school had: with half as many Fridays, half as many are expected', () => {
    const possibleDays = [38, 38, 38, 38, 19];
    const pupils = Array.from({ length: 300 }, (_, index) => pupil(`p${index}`, [2, 2, 2, 2, 1], { possibleDays }));
    const found = patternsOf(...pupils, pupil('Tom', [0, 0, 0, 0, 9], { possibleDays }))['Tom'] ?? [];
    expect(found).toEqual([{ when: 5, missed: 9, outOf: 9, expected: expect.closeTo(1, 1) }]);
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

  test.each([
    [5, false],
    [6, true],
  ])('too few half days are no pattern: %i mornings are one: %s', (onlyMornings, isFound) => {
    const pupils = school([2, 2, 2, 2, 2], 3_000, { onlyMornings: 0, onlyAfternoons: 6 });
    const tom = pupil('Tom', [2, 1, 1, 1, 1], { onlyMornings });
    expect('Tom' in patternsOf(...pupils, tom)).toBe(isFound);
  });

  // 5 of 6, by a chance of a fifth each, is 1.6 in a thousand: a finding among 15 questions and not among 105 or 85.
  test.each([
    ['of weekdays, of few', [2, 1, 1, 1, 1], 0, 2, true],
    ['of weekdays, of many', [2, 1, 1, 1, 1], 0, 20, false],
    ['of half days, of few', [1, 1, 1, 1, 1], 3, 2, true],
    ['of half days, of many', [1, 1, 1, 1, 1], 3, 40, false],
    ['of those who missed too little to be asked about', [1, 1, 1, 1, 1], 0, 300, true],
  ])('asks more of a pupil where more is asked: %s', (_what, missedDays, each, size, isFound) => {
    const unasked = school([1, 1, 1, 1, 1], 1_000, { onlyMornings: 0 });
    const asked = school(missedDays, size, { onlyMornings: each, onlyAfternoons: each });
    expect('Tom' in patternsOf(...unasked, ...asked, pupil('Tom', [1, 0, 0, 0, 5]))).toBe(isFound);
    expect(FALSE_DISCOVERY_RATE).toBe(0.05);
  });
});

function patternsOf(...pupils: PupilProfile[]) {
  return Object.fromEntries(weekdayPatterns(pupils));
}

function pupil(pupilId: string, missedDays: number[], halves: Partial<WeekdayProfile> = {}): PupilProfile {
  return { pupilId, profile: { possibleDays: YEAR, missedDays, onlyMornings: 0, onlyAfternoons: 0, ...halves } };
}

/** Three hundred pupils who all miss the same few days, and two half days in the morning for each in the afternoon. */
function school(
  missedDays = [2, 2, 2, 2, 2],
  size = 300,
  halves: Partial<WeekdayProfile> = TWO_TO_ONE,
): PupilProfile[] {
  return Array.from({ length: size }, (_, index) => pupil(`p${index}`, missedDays, halves));
}

const TWO_TO_ONE = { onlyMornings: 4, onlyAfternoons: 2 };
