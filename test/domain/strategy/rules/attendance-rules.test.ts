import { describe, expect, test } from '@jest/globals';
import type { Selector } from '../../../../src/domain/strategy/selector.ts';
import { pickedBy, schoolOn, whyPicked, type InventedPupil } from '../../../support/selection-school.ts';

/** The hundredth school day: 200 sessions, so that every half per cent is one session. */
const DAY_100 = '2026-02-12';

const isPicked = (selector: Selector, pupil: InventedPupil, on = DAY_100) =>
  pickedBy(selector, schoolOn(on, { wren: pupil })).length === 1;

test('the hundredth day has 200 sessions', () => {
  const school = schoolOn(DAY_100, { wren: { missed: 11 } });
  expect(whyPicked({ name: 'below', percent: 95 }, school, 'wren')).toBe('11 of 200 sessions missed');
});

describe('attendance over the year to date', () => {
  test.each<[Selector, number, boolean]>([
    [{ name: 'below', percent: 96 }, 8, false],
    [{ name: 'below', percent: 96 }, 9, true],
    [{ name: 'below', percent: 95 }, 10, false],
    [{ name: 'below', percent: 95 }, 11, true],
    [{ name: 'below', percent: 95, orEqual: true }, 9, false],
    [{ name: 'below', percent: 95, orEqual: true }, 10, true],
    [{ name: 'below', percent: 92 }, 16, false],
    [{ name: 'below', percent: 92 }, 17, true],
    [{ name: 'below', percent: 90 }, 20, false],
    [{ name: 'below', percent: 90 }, 21, true],
    [{ name: 'below', percent: 90, orEqual: true }, 20, true],
    [{ name: 'below', percent: 90, orEqual: true }, 19, false],
    [{ name: 'below', percent: 100 }, 0, false],
    [{ name: 'below', percent: 100 }, 1, true],
    [{ name: 'at-least', percent: 98 }, 4, true],
    [{ name: 'at-least', percent: 98 }, 5, false],
    [{ name: 'at-least', percent: 96 }, 8, true],
    [{ name: 'at-least', percent: 96 }, 9, false],
    [{ name: 'at-least', percent: 0 }, 200, true],
    [{ name: 'persistently-absent' }, 19, false],
    [{ name: 'persistently-absent' }, 20, true],
    [{ name: 'persistently-absent' }, 150, true],
    [{ name: 'severely-absent' }, 99, false],
    [{ name: 'severely-absent' }, 100, true],
    [{ name: 'full-attendance', period: 'year' }, 0, true],
    [{ name: 'full-attendance', period: 'year' }, 1, false],
  ])('%j with %i of 200 missed: %s', (selector, missed, expected) => {
    expect(isPicked(selector, { missed })).toBe(expected);
  });

  test('of a pupil who came later counts from the day they came', () => {
    const late = { admittedOn: '2026-01-05', marks: { '2026-01-05': 'I', '2026-01-06': 'I' } };
    expect(isPicked({ name: 'below', percent: 95 }, late)).toBe(true);
    expect(isPicked({ name: 'below', percent: 95 }, { marks: late.marks })).toBe(false);
  });
});

describe('bands and overlays', () => {
  test.each<[string, number[]]>([
    ['exceptional', [0, 4]],
    ['universal', [5, 10]],
    ['at-risk', [11, 16]],
    ['concern', [17, 19]],
    ['persistent', [20, 99]],
    ['severe', [100, 200]],
  ])('%s is from %j sessions missed', (bandId, [least = 0, most = 0]) => {
    const selector: Selector = { name: 'in-band', bandIds: [bandId] };
    const missed = [least - 1, least, most, most + 1].filter((count) => count >= 0 && count <= 200);
    expect(missed.filter((count) => isPicked(selector, { missed: count }))).toEqual([...new Set([least, most])]);
  });

  test('several bands are asked for together', () => {
    const selector: Selector = { name: 'in-band', bandIds: ['persistent', 'severe'] };
    expect([19, 20, 100].map((missed) => isPicked(selector, { missed }))).toEqual([false, true, true]);
  });

  test.each<[string, number, boolean, boolean]>([
    ['watch', 8, false, false],
    ['watch', 9, false, true],
    ['mentor', 15, false, false],
    ['mentor', 16, false, true],
    ['mentor', 24, false, true],
    ['mentor', 25, false, false],
    ['mentor', 14, true, false],
    ['mentor', 15, true, true],
    ['mentor', 25, true, true],
    ['mentor', 120, true, true],
    ['review-first', 16, false, false],
    ['review-first', 17, false, true],
    ['review-first', 24, false, true],
    ['review-first', 25, false, false],
    ['review-first', 16, true, false],
    ['no-such-overlay', 50, true, false],
  ])('%s with %i of 200 missed, a mentor already %s: %s', (overlayId, missed, hasMentor, expected) => {
    expect(isPicked({ name: 'in-overlay', overlayId }, { missed, facts: { hasMentor } })).toBe(expected);
  });
});

describe('last year', () => {
  const selector: Selector = { name: 'persistently-absent', schoolYear: 'last' };
  const on = '2026-09-10';

  test.each([
    [37, false],
    [38, true],
  ])('with %i of 380 missed was persistent absence: %s', (missedLastYear, expected) => {
    expect(isPicked(selector, { missedLastYear }, on)).toBe(expected);
  });

  test('is nothing for a pupil who was not here', () => {
    expect(isPicked(selector, { missed: 8 }, on)).toBe(false);
  });
});
