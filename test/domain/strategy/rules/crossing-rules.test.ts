import { describe, expect, test } from '@jest/globals';
import type { Selector } from '../../../../src/domain/strategy/selector.ts';
import { pickedBy, schoolOn, whyPicked, type InventedPupil } from '../../../support/selection-school.ts';

const isPicked = (selector: Selector, pupil: InventedPupil, on: string) =>
  pickedBy(selector, schoolOn(on, { wren: pupil })).length === 1;

/** The fiftieth school day, a Thursday: 100 sessions. */
const DAY_50 = '2025-11-20';
const FIVE_DAYS = [DAY_50, '2025-11-21', '2025-11-24', '2025-11-25', '2025-11-26'];

describe('crossing below 92%', () => {
  const selector: Selector = { name: 'crossed-below', percent: 92 };
  // 7 of 98 missed is 92.9%; a day more makes 9 of 100.
  const crossing = { missed: 7, marks: { [DAY_50]: 'I' } };

  test('is seen on the day and on four school days after it', () => {
    expect(FIVE_DAYS.filter((on) => isPicked(selector, crossing, on))).toEqual(FIVE_DAYS);
  });

  test.each([['2025-11-19'], ['2025-11-27'], ['2025-12-01']])('is not seen on %s', (on) => {
    expect(isPicked(selector, crossing, on)).toBe(false);
  });

  test('is not seen of one who is back above', () => {
    const back = { missed: 7, marks: { [DAY_50]: '/ I', '2025-11-21': 'I' } };
    expect(['2025-11-21', '2025-11-24'].map((on) => isPicked(selector, back, on))).toEqual([true, true]);
    const above = { missed: 6, marks: { [DAY_50]: 'I', '2025-11-21': '/ I' } };
    expect(['2025-11-21', '2025-11-28'].map((on) => isPicked(selector, above, on))).toEqual([true, false]);
  });

  test('needs more than the edge, and with orEqual the edge itself', () => {
    const onTheEdge = { missed: 7, marks: { [DAY_50]: '/ I' } };
    expect(isPicked(selector, onTheEdge, DAY_50)).toBe(false);
    expect(isPicked({ ...selector, orEqual: true }, onTheEdge, DAY_50)).toBe(true);
  });

  test('from exactly the edge is a crossing, and not where the edge itself is below', () => {
    const before = { missed: 8, marks: { '2025-11-19': '/ \\', '2025-11-27': 'I' } };
    // 8 of 100 on day 50; 10 of 110 on day 55.
    expect(isPicked(selector, before, '2025-11-27')).toBe(true);
    expect(isPicked({ ...selector, orEqual: true }, before, '2025-11-27')).toBe(false);
  });

  test('is not for one who was below all the time, nor for one of whom there was nothing before', () => {
    expect(isPicked(selector, { missed: 30 }, DAY_50)).toBe(false);
    expect(isPicked(selector, { admittedOn: DAY_50, missed: 2 }, '2025-11-21')).toBe(false);
  });

  test('cannot be seen in the first five school days of the year, and then is', () => {
    const early = { marks: { '2025-09-05': 'I' } };
    expect(['2025-09-05', '2025-09-10', '2025-09-11'].map((on) => isPicked(selector, early, on))).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('says where the pupil was', () => {
    const why = whyPicked(selector, schoolOn(DAY_50, { wren: crossing }), 'wren');
    expect(why).toBe('9 of 100 sessions missed; a school week ago 7 of 90 sessions missed');
  });
});

describe('a change of band', () => {
  const entered = (bandId: string): Selector => ({ name: 'entered-band', bandId });
  const rose = (bandId: string): Selector => ({ name: 'rose-to-band', bandId });
  const falling = { missed: 7, marks: { [DAY_50]: 'I' } };
  // 8 of 98 is 91.8%, 8 of 100 is 92% exactly: day 50 is the first in the better band.
  const rising = { missed: 8 };

  test('downwards is an entry, for five school days', () => {
    expect(FIVE_DAYS.filter((on) => isPicked(entered('concern'), falling, on))).toEqual(FIVE_DAYS);
    expect(isPicked(entered('concern'), falling, '2025-11-19')).toBe(false);
    expect(isPicked(entered('concern'), falling, '2025-11-27')).toBe(false);
  });

  test('upwards is a rise, for five school days', () => {
    expect(FIVE_DAYS.filter((on) => isPicked(rose('at-risk'), rising, on))).toEqual(FIVE_DAYS);
    expect(isPicked(rose('at-risk'), rising, '2025-11-19')).toBe(false);
    expect(isPicked(rose('at-risk'), rising, '2025-11-27')).toBe(false);
  });

  test('the one is never the other', () => {
    expect(isPicked(rose('concern'), falling, DAY_50)).toBe(false);
    expect(isPicked(entered('at-risk'), rising, DAY_50)).toBe(false);
  });

  // From 5 of 90 to 11 of 100: from over 92% to under 90%.
  test('is an entry to each band that the pupil falls into or through (AMB-13)', () => {
    const plunging = { missed: 5, marks: { '2025-11-18': 'I', '2025-11-19': 'I', [DAY_50]: 'I' } };
    const bands = ['exceptional', 'universal', 'at-risk', 'concern', 'persistent', 'severe', 'no-such-band'];
    expect(bands.filter((bandId) => isPicked(entered(bandId), plunging, DAY_50))).toEqual(['concern', 'persistent']);
  });

  test('is a rise to the band alone that the pupil ends in', () => {
    // 6 of 54 missed is under 90%, 6 of 64 over 90%, and 6 of 74 under 92% still.
    const climbing = { missed: 6 };
    const bands = ['universal', 'at-risk', 'concern', 'persistent', 'no-such-band'];
    const risen = (on: string) => bands.filter((bandId) => isPicked(rose(bandId), climbing, on));
    expect([risen('2025-10-10'), risen('2025-10-17'), risen('2025-10-24')]).toEqual([[], ['concern'], []]);
  });
});
