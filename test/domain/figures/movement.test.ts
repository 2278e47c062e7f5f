import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ATTENDANCE_CODES } from '../../../src/domain/attendance-codes.ts';
import { NO_SESSIONS } from '../../../src/domain/figures/attendance-figures.ts';
import { bandsMoved, EXCUSED, EXCUSED_CODES, movementOf, type Movement } from '../../../src/domain/figures/movement.ts';
import { reaches } from '../../../src/domain/figures/percent-edge.ts';
import { figuresOf } from '../../support/figures-of.ts';
import { LADDER } from './bands-of-documents.ts';

const POINTS = 2;

/** One band for everybody, so that points alone decide. */
const NO_BANDS = LADDER.slice(-1);

describe('bandsMoved', () => {
  test.each([
    [38, 37, 1],
    [190, 0, 5],
    [0, 190, -5],
    [20, 21, 0],
  ])('from %i of 380 missed to %i: %i', (before, after, moved) => {
    expect(bandsMoved(LADDER, figuresOf(before, 380), figuresOf(after, 380))).toBe(moved);
  });

  test('cannot be said where one of the periods had nothing possible', () => {
    expect(bandsMoved(LADDER, NO_SESSIONS, figuresOf(0, 10))).toBeNull();
    expect(bandsMoved(LADDER, figuresOf(0, 10), NO_SESSIONS)).toBeNull();
  });
});

describe('AMB-21 improved is one band up, or 2.0 points up, against the like period before', () => {
  test.each<[string, number, number, number, number, Movement]>([
    ['2.0 points up exactly, in the band', 9, 200, 5, 200, 'improved'],
    ['2.0 points down exactly, in the band', 5, 200, 9, 200, 'declined'],
    ['1.95 points up, in the band', 90, 2_000, 51, 2_000, 'unchanged'],
    ['1.95 points down, in the band', 51, 2_000, 90, 2_000, 'unchanged'],
    ['2.0 points exactly of periods of unlike length', 9, 60, 13, 100, 'improved'],
    ['1.99 points of periods of unlike length', 900, 6_000, 1_301, 10_000, 'unchanged'],
    ['one band up by a tenth of a point', 51, 1_000, 50, 1_000, 'improved'],
    ['one band down by a tenth of a point', 50, 1_000, 51, 1_000, 'declined'],
    ['out of persistent absence by one session', 38, 380, 37, 380, 'improved'],
    ['into persistent absence by one session', 37, 380, 38, 380, 'declined'],
    ['the same', 14, 152, 14, 152, 'unchanged'],
    ['the same share', 14, 152, 28, 304, 'unchanged'],
    ['nothing before', 0, 0, 5, 100, 'cannot-say'],
    ['nothing since', 5, 100, 0, 0, 'cannot-say'],
  ])('%s: %i of %i, then %i of %i: %s', (_what, missed, possible, missedAfter, possibleAfter, expected) => {
    const before = figuresOf(missed, possible);
    const after = figuresOf(missedAfter, possibleAfter);
    expect(movementOf(LADDER, before, after, POINTS)).toBe(expected);
  });

  test.each<[number, number, number, Movement]>([
    [2.5, 10, 5, 'improved'],
    [2.51, 10, 5, 'unchanged'],
    [1.15, 123, 100, 'improved'],
    [0.01, 100, 99, 'improved'],
  ])('the school may set %d points: %i and then %i missed', (points, missed, missedAfter, expected) => {
    const possible = missed <= 10 ? 200 : 2_000;
    expect(movementOf(NO_BANDS, figuresOf(missed, possible), figuresOf(missedAfter, possible), points)).toBe(expected);
  });

  test('coronavirus absence, which nobody missed, is no decline', () => {
    expect(movementOf(LADDER, figuresOf(0, 40), { ...figuresOf(0, 40), attended: 10 }, POINTS)).toBe('unchanged');
  });

  test('high is 98 for the period, and exactly 98.00 is high', () => {
    const high = { percent: 98, included: true };
    expect([figuresOf(2, 100), figuresOf(3, 149)].map((figures) => reaches(figures, high))).toEqual([true, false]);
  });

  test('a decline is an improvement read backwards', () => {
    const period = fc.tuple(fc.nat(60), fc.nat(120)).map(([missed, attended]) => figuresOf(missed, missed + attended));
    const backwards: Readonly<Record<Movement, Movement>> = {
      improved: 'declined',
      declined: 'improved',
      unchanged: 'unchanged',
      'cannot-say': 'cannot-say',
    };
    fc.assert(
      fc.property(period, period, (before, after) => {
        const movement = movementOf(LADDER, before, after, POINTS);
        expect(movementOf(LADDER, after, before, POINTS)).toBe(backwards[movement]);
        const points = 100 * (after.attended / after.possible - before.attended / before.possible);
        if (points > 2.001) expect(movement).toBe('improved');
        if (movement === 'improved') expect(points).toBeGreaterThan(0);
      }),
    );
  });
});

describe('AMB-21 absence that nobody holds against a pupil', () => {
  test('is illness, an appointment, religious observance and exclusion', () => {
    expect(EXCUSED_CODES.toSorted()).toEqual(['E', 'I', 'M', 'R']);
  });

  test.each(ATTENDANCE_CODES)('$code', ({ code, byte }) => {
    expect(EXCUSED[byte]).toBe(['I', 'M', 'R', 'E'].includes(code) ? 1 : 0);
  });

  test('is not a missing mark, nor a byte that no code has', () => {
    expect([EXCUSED.length, EXCUSED[0], EXCUSED[255]]).toEqual([256, 0, 0]);
  });
});
