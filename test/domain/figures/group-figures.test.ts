import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  attendancePercent,
  NO_SESSIONS,
  sessionsMissed,
  type AttendanceFigures,
} from '../../../src/domain/figures/attendance-figures.ts';
import {
  addFigures,
  groupFigures,
  shownOutside,
  SMALLEST_GROUP_SHOWN,
} from '../../../src/domain/figures/group-figures.ts';
import { figuresOf } from '../../support/figures-of.ts';

const anyFigures = fc
  .record({
    attended: fc.nat(200),
    authorised: fc.nat(60),
    unauthorised: fc.nat(60),
    possibleOnly: fc.nat(5),
    late: fc.nat(20),
    lateAfterClose: fc.nat(20),
    unmarked: fc.nat(20),
  })
  .map(({ possibleOnly, ...counts }): AttendanceFigures => {
    const { attended, authorised, unauthorised } = counts;
    return { ...counts, possible: attended + authorised + unauthorised + possibleOnly };
  });

describe('groupFigures', () => {
  test('sums sessions, and is not the mean of percentages', () => {
    // 100% of 10 and 50% of 100: 60 of 110, and not 75%.
    const group = groupFigures([figuresOf(0, 10), figuresOf(50, 100)]);
    expect([group.attended, group.possible]).toEqual([60, 110]);
    expect(attendancePercent(group)).toBeCloseTo(54.545, 3);
  });

  test('sums every count', () => {
    const one = { possible: 9, attended: 4, authorised: 3, unauthorised: 1, late: 2, lateAfterClose: 1, unmarked: 5 };
    const two = { possible: 30, attended: 9, authorised: 8, unauthorised: 7, late: 6, lateAfterClose: 5, unmarked: 4 };
    const both = {
      possible: 39,
      attended: 13,
      authorised: 11,
      unauthorised: 8,
      late: 8,
      lateAfterClose: 6,
      unmarked: 9,
    };
    expect(addFigures(one, two)).toEqual(both);
    expect(groupFigures([one, two])).toMatchObject(both);
  });

  test('leaves pupils of whom nothing was possible out of its rates, and keeps their missing marks', () => {
    const notYetMarked = { ...NO_SESSIONS, unmarked: 4 };
    expect(groupFigures([notYetMarked, NO_SESSIONS, figuresOf(5, 10)])).toEqual({
      ...figuresOf(5, 10),
      unmarked: 4,
      pupils: 1,
      persistentlyAbsent: 1,
      severelyAbsent: 1,
    });
  });

  test('of nobody is nothing', () => {
    expect(groupFigures([])).toEqual({ ...NO_SESSIONS, pupils: 0, persistentlyAbsent: 0, severelyAbsent: 0 });
  });

  test('AMB-14 persistent absence counts severe absence, which is a part of it', () => {
    const pupils = [figuresOf(37, 380), figuresOf(38, 380), figuresOf(189, 380), figuresOf(190, 380), figuresOf(1, 1)];
    expect(groupFigures(pupils)).toMatchObject({ pupils: 5, persistentlyAbsent: 4, severelyAbsent: 2 });
  });

  test('is the same in any order, and is counted pupil by pupil', () => {
    fc.assert(
      fc.property(fc.array(anyFigures, { maxLength: 40 }), (pupils) => {
        const group = groupFigures(pupils);
        const counted = pupils.filter(({ possible }) => possible > 0);
        const missing = (share: number) => counted.filter((pupil) => sessionsMissed(pupil) * share >= pupil.possible);
        expect(groupFigures(pupils.toReversed())).toEqual(group);
        expect(group.pupils).toBe(counted.length);
        expect(group.persistentlyAbsent).toBe(missing(10).length);
        expect(group.severelyAbsent).toBe(missing(2).length);
        expect(group.possible).toBe(pupils.reduce((total, { possible }) => total + possible, 0));
      }),
    );
  });
});

describe('shownOutside', () => {
  const groupOf = (size: number) => groupFigures(Array.from({ length: size }, () => figuresOf(1, 20)));

  test.each([
    [0, false],
    [1, false],
    [9, false],
    [10, true],
    [11, true],
  ])('a group of %i is shown: %s', (size, isShown) => {
    const group = groupOf(size);
    expect(shownOutside(group)).toBe(isShown ? group : null);
    expect(size >= SMALLEST_GROUP_SHOWN).toBe(isShown);
  });

  test('counts the pupils who are in the figures, and not those of whom nothing was possible', () => {
    const nine = Array.from({ length: 9 }, () => figuresOf(1, 20));
    expect(shownOutside(groupFigures([...nine, NO_SESSIONS]))).toBeNull();
  });

  test.each([
    [4, 5, null],
    [5, 5, 5],
  ])('a group of %i where the smallest shown is %i', (size, smallest, pupils) => {
    expect(shownOutside(groupOf(size), smallest)?.pupils ?? null).toBe(pupils);
  });
});
