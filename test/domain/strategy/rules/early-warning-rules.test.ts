import { describe, expect, test } from '@jest/globals';
import type { Period, Selector } from '../../../../src/domain/strategy/selector.ts';
import { pickedBy, schoolOn, whyPicked, type InventedPupil } from '../../../support/selection-school.ts';

const DAY_100 = '2026-02-12';

const isPicked = (selector: Selector, pupil: InventedPupil, on = DAY_100) =>
  pickedBy(selector, schoolOn(on, { wren: pupil })).length === 1;

describe('heading below, by one more day of absence', () => {
  test.each([
    [95, 8, false],
    [95, 9, true],
    [95, 10, true],
    [95, 11, false],
    [92, 14, false],
    [92, 15, true],
    [92, 16, true],
    [92, 17, false],
  ])('%i%% with %i of 200 missed: %s', (percent, missed, expected) => {
    expect(isPicked({ name: 'heading-below', percent }, { missed })).toBe(expected);
  });

  test('says what would happen', () => {
    const school = schoolOn(DAY_100, { wren: { missed: 9 } });
    const why = whyPicked({ name: 'heading-below', percent: 95 }, school, 'wren');
    expect(why).toBe('9 of 200 sessions missed: 2 sessions more and below 95%');
  });
});

describe('at risk of persistent absence', () => {
  const selector: Selector = { name: 'at-risk-of-persistent-absence' };

  test.each([
    [10, false],
    [11, true],
    [19, true],
    [20, false],
    [150, false],
  ])('with %i of 200 missed: %s', (missed, expected) => {
    expect(isPicked(selector, { missed })).toBe(expected);
  });

  // 1 of 28, and one more day makes 3 of 30: exactly a tenth, which is persistent absence.
  test.each([
    ['2025-09-23', true],
    ['2025-09-24', false],
  ])('on %s with one session missed, where one more day would do it: %s', (on, expected) => {
    expect(isPicked(selector, { missed: 1 }, on)).toBe(expected);
  });
});

describe('a period is the one that the day lies in, up to the day', () => {
  const full = (period: Period) => ({ name: 'full-attendance', period }) as const;

  test.each<[Period, string, string, boolean]>([
    ['day', '2025-11-13', '2025-11-13', false],
    ['day', '2025-11-12', '2025-11-13', true],
    ['week', '2025-11-10', '2025-11-13', false],
    ['week', '2025-11-07', '2025-11-13', true],
    ['half-term', '2025-11-04', '2025-12-19', false],
    ['half-term', '2025-10-24', '2025-12-19', true],
    ['term', '2025-09-04', '2025-12-19', false],
    ['term', '2025-12-19', '2026-01-06', true],
    ['year', '2025-09-04', '2026-07-22', false],
    ['half-term', '2025-10-24', '2025-10-30', false],
    ['term', '2025-12-19', '2025-12-29', false],
  ])('%s: with %s missed, full on %s: %s', (period, missedOn, on, expected) => {
    expect(isPicked(full(period), { marks: { [missedOn]: 'I' } }, on)).toBe(expected);
  });

  test('of a week without school, or before the first day, is full for nobody', () => {
    expect(isPicked(full('week'), {}, '2025-10-30')).toBe(false);
    expect(isPicked(full('half-term'), {}, '2025-09-02')).toBe(false);
  });

  test.each([
    ['L', true],
    ['U', false],
    ['B', true],
    ['K', true],
    ['C2', false],
    ['-', false],
    ['Y1', true],
    ['D', true],
  ])('a session marked %s leaves the week full: %s', (code, expected) => {
    expect(isPicked(full('week'), { marks: { '2025-11-12': `/ ${code}` } }, '2025-11-14')).toBe(expected);
  });

  test.each([
    ['below', { name: 'below', percent: 90, period: 'week' }, true],
    ['at-least', { name: 'at-least', percent: 90, period: 'week' }, false],
    ['below the year', { name: 'below', percent: 90, period: 'year' }, false],
  ] satisfies [string, Selector, boolean][])('%s looks at it alone', (_, selector, expected) => {
    expect(isPicked(selector, { marks: { '2025-11-12': 'I' } }, '2025-11-14')).toBe(expected);
  });
});

describe('a pupil of whom nothing was possible', () => {
  const nothing: Record<string, InventedPupil> = {
    elsewhere: { marks: everyDay('D') },
    unmarked: { marks: everyDay('-') },
    tomorrow: { admittedOn: '2025-09-15' },
    left: { admittedOn: '2025-09-01', leftOn: '2025-09-02' },
  };
  const school = schoolOn('2025-09-12', nothing);

  test.each<Selector>([
    { name: 'in-band', bandIds: ['exceptional', 'universal', 'at-risk', 'concern', 'persistent', 'severe'] },
    { name: 'in-overlay', overlayId: 'watch' },
    { name: 'below', percent: 100, orEqual: true },
    { name: 'below', percent: 100, orEqual: true, period: 'week' },
    { name: 'at-least', percent: 0 },
    { name: 'full-attendance', period: 'year' },
    { name: 'persistently-absent' },
    { name: 'severely-absent' },
    { name: 'at-risk-of-persistent-absence' },
    { name: 'heading-below', percent: 95 },
    { name: 'lowest', count: 10, yearGroups: [9] },
    { name: 'narrative-missing' },
    { name: 'high-or-improved', period: 'week' },
    { name: 'classes-reaching', percent: 0, period: 'week' },
    { name: 'class-ranking', period: 'week' },
  ])('is not picked by %j', (selector) => {
    expect(pickedBy(selector, school)).toEqual([]);
  });
});

function everyDay(code: string): Record<string, string> {
  const days = ['04', '05', '08', '09', '10', '11', '12'];
  return Object.fromEntries(days.map((day) => [`2025-09-${day}`, code]));
}

test.each<Selector>([{ name: 'heading-below', percent: 95 }, { name: 'at-risk-of-persistent-absence' }])(
  '$name: in the first weeks, nobody who has missed nothing',
  (selector) => {
    const school = schoolOn('2025-09-22', { wren: {}, robin: { missed: 1 } });
    expect(pickedBy(selector, school)).toEqual(['robin']);
  },
);
