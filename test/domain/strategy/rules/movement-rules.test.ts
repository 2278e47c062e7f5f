import { describe, expect, test } from '@jest/globals';
import { createSchoolDays } from '../../../../src/domain/calendar/school-days.ts';
import type { Period, Selector } from '../../../../src/domain/strategy/selector.ts';
import { PORTSMOUTH } from '../../../support/portsmouth.ts';
import { pickedBy, schoolOn, whyPicked, type InventedPupil } from '../../../support/selection-school.ts';

const isPicked = (selector: Selector, pupil: InventedPupil, on = '2025-12-19') =>
  pickedBy(selector, schoolOn(on, { wren: pupil })).length === 1;

const MOVEMENTS = ['improved', 'declined', 'not-improved', 'improved-or-declined'] as const;
const movements = (pupil: InventedPupil, period: Period, on?: string) =>
  MOVEMENTS.filter((name) => isPicked({ name, period }, pupil, on));

const UP = ['improved', 'improved-or-declined'];
const DOWN = ['declined', 'not-improved', 'improved-or-declined'];
const LEVEL = ['not-improved'];

/** Misses so many of the 74 sessions of the first half term, and so many of the 68 of the second. */
const missing = (before: number, after: number, code = 'I'): InventedPupil => ({
  missed: before,
  marks: marksFrom('2025-11-04', after, code),
});

describe('from one half term to the next', () => {
  test.each<[string, number, number, string, readonly string[]]>([
    ['a band up', 8, 5, 'O', UP],
    ['two points up in the same band', 20, 17, 'O', UP],
    ['less than two points up', 20, 18, 'O', LEVEL],
    ['nothing missed, before or now', 0, 0, 'O', []],
    ['less than two points down', 18, 17, 'O', LEVEL],
    ['two points down in the same band', 18, 18, 'O', DOWN],
    ['a band down', 1, 2, 'O', DOWN],
    ['a band down by illness', 1, 2, 'I', []],
    ['the same with nothing but illness', 20, 18, 'I', []],
    ['a band up for all the illness', 8, 5, 'I', UP],
  ])('%s (%i, then %i missed, %s)', (_, before, after, code, expected) => {
    expect(movements(missing(before, after, code), 'half-term')).toEqual(expected);
  });

  test.each([
    ['I', []],
    ['M', []],
    ['R', []],
    ['E', []],
    ['C', DOWN],
    ['C2', DOWN],
    ['S', DOWN],
    ['N', DOWN],
    ['U', DOWN],
  ])('a decline marked %s alone: %j', (code, expected) => {
    expect(movements(missing(0, 10, code), 'half-term')).toEqual(expected);
  });

  test('a decline is one as soon as a single session of it is not excused', () => {
    const { marks } = missing(0, 10, 'I');
    expect(movements({ marks: { ...marks, '2025-12-18': 'O I' } }, 'half-term')).toEqual(DOWN);
  });

  test('cannot be told in the first half term, nor of a pupil who has just come', () => {
    expect(movements(missing(20, 0), 'half-term', '2025-10-24')).toEqual([]);
    expect(movements({ admittedOn: '2025-11-04', missed: 5 }, 'half-term')).toEqual([]);
  });

  test('says what is compared', () => {
    const school = schoolOn('2025-12-19', { wren: missing(8, 5) });
    const why = whyPicked({ name: 'improved', period: 'half-term' }, school, 'wren');
    expect(why).toBe('5 of 68 sessions missed; before that 8 of 74 sessions missed');
  });
});

describe('from one period to the like one before', () => {
  test.each<[Period, string, string, string]>([
    ['day', '2025-11-04', '2025-10-24', 'the last school day, over a holiday'],
    ['day', '2025-11-14', '2025-11-13', 'the day before'],
    ['week', '2025-11-07', '2025-10-22', 'the last school week, over a holiday'],
    ['week', '2025-11-14', '2025-11-05', 'the week before'],
    ['half-term', '2026-01-09', '2025-11-05', 'the half term before, over a holiday'],
  ])('%s on %s: an absence on %s lies in %s', (period, on, missedOn) => {
    expect(movements({ marks: { [missedOn]: 'O' } }, period, on)).toEqual(UP);
    expect(movements({ marks: { [missedOn]: '/ \\', [on]: 'O' } }, period, on)).toEqual(DOWN);
  });

  test('term: two days missed in the one before, or in this one', () => {
    const days = (...missedOn: string[]) => ({ marks: Object.fromEntries(missedOn.map((on) => [on, 'O'])) });
    expect(movements(days('2025-09-05', '2025-11-05'), 'term', '2026-03-27')).toEqual(UP);
    expect(movements(days('2026-01-05', '2026-03-05'), 'term', '2026-03-27')).toEqual(DOWN);
  });

  test.each([
    [60, UP],
    [20, DOWN],
  ])('the year before: %i sessions missed in it, and 8 of 80 now', (missedLastYear, expected) => {
    const marks = { '2026-09-03': 'O', '2026-09-04': 'O', '2026-09-07': 'O', '2026-09-08': 'O' };
    expect(movements({ missedLastYear, marks }, 'year', '2026-10-23')).toEqual(expected);
  });

  test('cannot be told of a year in which the pupil was elsewhere', () => {
    expect(movements({ missed: 8 }, 'year', '2026-10-23')).toEqual([]);
  });
});

describe('high or improved', () => {
  const selector: Selector = { name: 'high-or-improved', period: 'half-term' };

  test.each([
    ['98% and more', 0, 1, true],
    ['under 98% and no better', 1, 2, false],
    ['under 98% and a band up', 8, 5, true],
    ['98% and more though it was better before', 0, 1, true],
  ])('%s', (_, before, after, expected) => {
    expect(isPicked(selector, missing(before, after, 'O'))).toBe(expected);
  });

  test('exactly 98% is high: 1 of 50 sessions', () => {
    // Fifty sessions of the second half term end on 8 December.
    expect(isPicked(selector, missing(0, 1, 'O'), '2025-12-08')).toBe(true);
    expect(isPicked(selector, missing(0, 1, 'O'), '2025-12-05')).toBe(false);
  });

  test('needs no period before it', () => {
    expect(isPicked(selector, {}, '2025-10-24')).toBe(true);
  });
});

function marksFrom(from: string, sessions: number, code: string): Record<string, string> {
  const days = createSchoolDays([PORTSMOUTH])
    .within(from, '2026-07-31')
    .slice(0, Math.ceil(sessions / 2));
  return Object.fromEntries(days.map((on, index) => [on, 2 * index + 2 <= sessions ? code : `${code} \\`]));
}
