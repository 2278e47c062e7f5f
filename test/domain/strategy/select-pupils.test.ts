import { describe, expect, test } from '@jest/globals';
import { select } from '../../../src/domain/strategy/select-pupils.ts';
import { selectionMoment } from '../../../src/domain/strategy/selection-moment.ts';
import type { Selector } from '../../../src/domain/strategy/selector.ts';
import { PORTSMOUTH } from '../../support/portsmouth.ts';
import { pickedBy, schoolOn, whyPicked } from '../../support/selection-school.ts';
import { LADDER } from '../../support/selection-values.ts';

/** The hundredth school day: 200 sessions. */
const DAY_100 = '2026-02-12';

const SCHOOL = schoolOn(DAY_100, {
  wren: { missed: 17, facts: { lists: new Set(['targeted']) } },
  lark: { missed: 17, form: '9B' },
  finch: { facts: { lists: new Set(['targeted']) }, form: '9B' },
  robin: { missed: 30, marks: { [DAY_100]: 'I' } },
});

const below: Selector = { name: 'below', percent: 92 };
const targeted: Selector = { name: 'on-list', list: 'targeted' };
const absent: Selector = { name: 'absent-today' };
const allOf = (...selectors: Selector[]): Selector => ({ name: 'all-of', selectors });
const anyOf = (...selectors: Selector[]): Selector => ({ name: 'any-of', selectors });

describe('selectors put together', () => {
  test.each<[string, Selector, string[]]>([
    ['one', below, ['wren', 'lark', 'robin']],
    ['all of two', allOf(below, targeted), ['wren']],
    ['any of two', anyOf(below, targeted), ['wren', 'lark', 'finch', 'robin']],
    ['all of three', allOf(below, targeted, absent), []],
    ['any within all', allOf(below, anyOf(targeted, absent)), ['wren', 'robin']],
    ['all within any', anyOf(allOf(below, absent), targeted), ['wren', 'finch', 'robin']],
    ['all of nothing', allOf(), []],
    ['any of nothing', anyOf(), []],
  ])('%s: %j', (_, selector, expected) => {
    expect(pickedBy(selector, SCHOOL)).toEqual(expected);
  });

  test('give the reason of each part that picked the pupil, once', () => {
    const parts = anyOf(below, targeted, below, absent);
    expect(whyPicked(parts, SCHOOL, 'wren')).toBe('17 of 200 sessions missed; named by the attendance team');
    expect(whyPicked(parts, SCHOOL, 'finch')).toBe('named by the attendance team');
    expect(whyPicked(allOf(below, absent), SCHOOL, 'robin')).toBe('32 of 200 sessions missed; not in today');
  });

  test('look at the whole school in each part: the lowest is the lowest of all', () => {
    const lowest: Selector = { name: 'lowest', count: 1, yearGroups: [9] };
    expect(pickedBy(allOf(lowest, targeted), SCHOOL)).toEqual([]);
    expect(pickedBy(anyOf(lowest, targeted), SCHOOL)).toEqual(['wren', 'finch', 'robin']);
  });

  test('a part that picks classes picks no pupils', () => {
    const classes: Selector = { name: 'class-ranking', period: 'week' };
    expect(pickedBy(allOf(below, classes), SCHOOL)).toEqual([]);
    expect(pickedBy(anyOf(targeted, classes), SCHOOL)).toEqual(['wren', 'finch']);
  });
});

describe('a selection', () => {
  const { subjects, moment } = SCHOOL;

  test('is of pupils or of classes', () => {
    expect(select(below, subjects, moment).kind).toBe('pupils');
    expect(select({ name: 'class-ranking', period: 'year' }, subjects, moment)).toEqual({
      kind: 'classes',
      classes: [
        { form: '9B', rank: 1, attended: 383, possible: 400 },
        { form: '9A', rank: 2, attended: 351, possible: 400 },
      ],
    });
  });

  test('of nobody is empty', () => {
    expect(select(below, [], moment)).toEqual({ kind: 'pupils', pupils: [] });
    expect(select({ name: 'class-ranking', period: 'year' }, [], moment)).toEqual({ kind: 'classes', classes: [] });
  });

  test('cannot be made on a day that no calendar covers', () => {
    expect(() => selectionMoment('2026-09-01', [PORTSMOUTH], LADDER)).toThrow('No calendar covers 2026-09-01.');
  });

  test('counts marks up to and with its day, and no later ones', () => {
    const later = { marks: { '2026-02-13': 'I', '2026-02-12': 'I' } };
    const school = schoolOn('2026-02-13', { wren: later });
    const earlier = { ...school, moment: selectionMoment('2026-02-12', [PORTSMOUTH], LADDER) };
    const inWeek: Selector = { name: 'below', percent: 100, period: 'week' };
    expect(whyPicked(inWeek, school, 'wren')).toBe('4 of 10 sessions missed');
    expect(whyPicked(inWeek, earlier, 'wren')).toBe('2 of 8 sessions missed');
  });
});
