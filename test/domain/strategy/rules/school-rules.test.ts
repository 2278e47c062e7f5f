import { describe, expect, test } from '@jest/globals';
import { weekdayOf, type IsoDate } from '../../../../src/domain/calendar/iso-date.ts';
import { createSchoolDays } from '../../../../src/domain/calendar/school-days.ts';
import type { Selector } from '../../../../src/domain/strategy/selector.ts';
import { PORTSMOUTH } from '../../../support/portsmouth.ts';
import { pickedBy, schoolOn, whyPicked, type InventedPupil } from '../../../support/selection-school.ts';

describe('the lowest', () => {
  const lowest = (count: number, ...yearGroups: number[]): Selector<'lowest'> => ({
    name: 'lowest',
    count,
    yearGroups,
  });
  const pupils: Record<string, InventedPupil> = {
    ash: { yearGroup: 10, missed: 8 },
    birch: { yearGroup: 11, missed: 20 },
    cedar: { yearGroup: 10, missed: 12 },
    dogwood: { yearGroup: 11, missed: 12 },
    elm: { yearGroup: 9, missed: 60 },
    fir: { yearGroup: 11 },
  };
  const picked = (selector: Selector, given = pupils) => pickedBy(selector, schoolOn('2025-12-19', given));

  test.each([
    [1, [10, 11], ['birch']],
    [2, [10, 11], ['birch', 'cedar', 'dogwood']],
    [3, [10, 11], ['birch', 'cedar', 'dogwood']],
    [4, [10, 11], ['ash', 'birch', 'cedar', 'dogwood']],
    [10, [10, 11], ['ash', 'birch', 'cedar', 'dogwood', 'fir']],
    [1, [10], ['cedar']],
    [1, [7], []],
  ])('%i of year groups %j are %j, in the order of the school', (count, yearGroups, expected) => {
    expect(picked(lowest(count, ...yearGroups))).toEqual(expected);
  });

  test('are compared by share: 4 of 20 sessions is lower than 20 of 142', () => {
    const newcomer = { yearGroup: 10, admittedOn: '2025-12-08', missed: 4 };
    expect(picked(lowest(1, 10, 11), { ...pupils, newcomer })).toEqual(['newcomer']);
  });

  test('of last year are those of its figures', () => {
    const school = schoolOn('2026-08-20', {
      ash: { yearGroup: 10, missedLastYear: 40 },
      birch: { yearGroup: 10, missedLastYear: 41 },
      cedar: { yearGroup: 10 },
    });
    expect(pickedBy({ ...lowest(1, 10), schoolYear: 'last' }, school)).toEqual(['birch']);
    expect(pickedBy({ ...lowest(3, 10), schoolYear: 'last' }, school)).toEqual(['ash', 'birch']);
    expect(pickedBy(lowest(3, 10), school)).toEqual([]);
  });
});

const DAYS = createSchoolDays([PORTSMOUTH]);
const FRIDAYS = weekdays(5, '2025-09-04', '2025-10-24');

/** Twelve whose absence falls on each weekday alike, in different weeks. */
const OTHERS = Object.fromEntries(
  Array.from({ length: 12 }, (_, index) => {
    const days = [1, 2, 3, 4, 5].map((weekday) => weekdays(weekday, '2025-09-08', '2025-10-24')[(index + weekday) % 7]);
    return [`other-${index}`, absent(days.flatMap((on) => on ?? []))];
  }),
);

describe('poor Fridays', () => {
  const selector: Selector = { name: 'poor-weekday', weekday: 5 };
  const school = schoolOn('2025-10-24', { ...OTHERS, wren: absent(FRIDAYS.slice(0, 7)) });

  test('are those of a pupil who misses Fridays as nobody else does', () => {
    expect(FRIDAYS).toHaveLength(8);
    expect(pickedBy(selector, school)).toEqual(['wren']);
    expect(whyPicked(selector, school, 'wren')).toBe('7 of 7 days missed were Fridays');
  });

  test('are no Mondays', () => {
    expect(pickedBy({ ...selector, weekday: 1 }, school)).toEqual([]);
  });

  test('are nobody’s where the whole school misses Fridays', () => {
    const all = Object.keys(OTHERS).map((id) => [id, absent(FRIDAYS.slice(0, 7))] as const);
    expect(pickedBy(selector, schoolOn('2025-10-24', Object.fromEntries(all)))).toEqual([]);
  });

  test('need more than a few days', () => {
    const few = schoolOn('2025-10-24', { ...OTHERS, wren: absent(FRIDAYS.slice(0, 5)) });
    expect(pickedBy(selector, few)).toEqual([]);
  });

  test('come in the order of the school', () => {
    const two = { lark: absent(FRIDAYS.slice(0, 6)), ...OTHERS, wren: absent(FRIDAYS) };
    expect(pickedBy(selector, schoolOn('2025-10-24', two))).toEqual(['lark', 'wren']);
  });
});

describe('a pattern overcome', () => {
  const selector: Selector = { name: 'pattern-overcome' };
  const withPattern = (more: Record<IsoDate, string> = {}) => ({ marks: { ...absent(FRIDAYS).marks, ...more } });
  const isPicked = (on: IsoDate, pupil: InventedPupil) =>
    pickedBy(selector, schoolOn(on, { ...OTHERS, wren: pupil })).includes('wren');

  test.each([
    ['2025-11-20', false],
    ['2025-11-21', true],
    ['2025-12-19', true],
    ['2025-10-24', false],
  ])('on %s, after Fridays of this half term without a miss: %s', (on, expected) => {
    expect(isPicked(on, withPattern())).toBe(expected);
  });

  test.each([
    ['a Friday is missed again', { '2025-11-14': 'I' }, false],
    ['half a Friday is missed again', { '2025-11-14': '/ I' }, false],
    ['a Thursday is missed', { '2025-11-13': 'I' }, true],
    ['a Friday is not one of school for the pupil', { '2025-11-14': 'D' }, false],
    ['a Friday is late', { '2025-11-14': 'U' }, true],
  ])('where %s: %s', (_, more, expected) => {
    expect(isPicked('2025-11-21', withPattern(more))).toBe(expected);
  });

  test('is not being away altogether', () => {
    const away = absent(DAYS.within('2025-11-04', '2025-11-28')).marks;
    expect(isPicked('2025-11-28', withPattern(away))).toBe(false);
  });

  test('is not said of one who had none', () => {
    expect(isPicked('2025-11-21', absent(FRIDAYS.slice(0, 3)))).toBe(false);
  });

  test('says what it was', () => {
    const school = schoolOn('2025-11-21', { ...OTHERS, wren: withPattern() });
    expect(whyPicked(selector, school, 'wren')).toBe('8 of 8 days missed were Fridays; none this half term');
  });
});

function weekdays(weekday: number, from: IsoDate, to: IsoDate): IsoDate[] {
  return DAYS.within(from, to).filter((on) => weekdayOf(on) === weekday);
}

function absent(days: readonly IsoDate[]) {
  return { marks: Object.fromEntries(days.map((on) => [on, 'I'])) };
}
