import { describe, expect, test } from '@jest/globals';
import type { Selector } from '../../../../src/domain/strategy/selector.ts';
import { PORTSMOUTH, wholeDay } from '../../../support/portsmouth.ts';
import { pickedBy, schoolOn, whyPicked, type InventedPupil } from '../../../support/selection-school.ts';

/** A Wednesday in the middle of a half term. */
const TODAY = '2025-11-12';
const YESTERDAY = '2025-11-11';

const isPicked = (selector: Selector, pupil: InventedPupil, on = TODAY) =>
  pickedBy(selector, schoolOn(on, { wren: pupil })).length === 1;
const today = (codes: string): InventedPupil => ({ marks: { [TODAY]: codes } });

describe('codes', () => {
  const late: Selector = { name: 'code-today', codes: ['L', 'U'] };

  test.each([
    ['L \\', true],
    ['/ U', true],
    ['I', false],
    ['-', false],
    ['/ \\', false],
  ])('of today, marked %s: late is %s', (codes, expected) => {
    expect(isPicked(late, today(codes))).toBe(expected);
  });

  test('of yesterday are not today’s', () => {
    expect(isPicked(late, { marks: { [YESTERDAY]: 'L' } })).toBe(false);
  });

  test('say which', () => {
    expect(whyPicked(late, schoolOn(TODAY, { wren: today('L U') }), 'wren')).toBe('marked L, U today');
  });

  test.each([
    ['week', '2025-11-10', true],
    ['week', '2025-11-07', false],
    ['half-term', '2025-11-04', true],
    ['half-term', '2025-10-24', false],
    ['term', '2025-09-04', true],
    ['year', '2025-09-04', true],
    ['day', YESTERDAY, false],
    ['day', TODAY, true],
  ] as const)('in the %s, one on %s: %s', (period, on, expected) => {
    expect(isPicked({ name: 'code-in-period', codes: ['G', 'O'], period }, { marks: { [on]: 'G' } })).toBe(expected);
  });

  test('in a period are counted by session', () => {
    const school = schoolOn(TODAY, { wren: { marks: { [YESTERDAY]: 'G', '2025-11-10': '/ O', '2025-11-06': 'N' } } });
    const why = whyPicked({ name: 'code-in-period', codes: ['G', 'O'], period: 'year' }, school, 'wren');
    expect(why).toBe('3 sessions marked G, O');
  });
});

describe('absent today', () => {
  test.each([
    ['I', true, true, true],
    ['N N', true, true, true],
    ['N -', true, true, false],
    ['N \\', false, true, false],
    ['/ N', true, false, true],
    ['U \\', false, false, false],
    ['U -', false, false, false],
    ['I U', false, true, false],
    ['- -', false, false, false],
    ['D D', false, false, false],
    ['I Y1', true, true, false],
    ['B B', false, false, false],
  ])('marked %s: by the last mark %s, in the morning %s, in the afternoon %s', (codes, now, morning, afternoon) => {
    expect(isPicked({ name: 'absent-today' }, today(codes))).toBe(now);
    expect(isPicked({ name: 'absent-today', session: 'AM' }, today(codes))).toBe(morning);
    expect(isPicked({ name: 'absent-today', session: 'PM' }, today(codes))).toBe(afternoon);
  });

  test('a mark in a session that the calendar has taken away, or after the pupil left, says nothing', () => {
    const inset = [...PORTSMOUTH.inset, wholeDay(TODAY)];
    const marked = schoolOn(TODAY, { wren: today('N') });
    const closed = schoolOn(TODAY, { wren: {} }, { calendars: [{ ...PORTSMOUTH, inset }] });
    const left = schoolOn(TODAY, { wren: { leftOn: YESTERDAY } });
    for (const { subjects, moment } of [closed, left]) {
      const withMarks = subjects.map((subject) => ({ ...subject, marks: marked.subjects[0]?.marks ?? subject.marks }));
      for (const session of ['AM', 'PM'] as const) {
        expect(pickedBy({ name: 'absent-today', session }, { subjects: withMarks, moment })).toEqual([]);
      }
    }
  });
});

describe('absent on the last school day', () => {
  test.each([
    [TODAY, YESTERDAY, true],
    [TODAY, '2025-11-10', false],
    ['2025-11-10', '2025-11-07', true],
    ['2025-11-04', '2025-10-24', true],
    ['2026-05-05', '2026-04-30', true],
  ])('on %s, absent on %s: %s', (on, absentOn, expected) => {
    expect(isPicked({ name: 'absent-yesterday' }, { marks: { [absentOn]: 'I' } }, on)).toBe(expected);
  });

  test('is nobody on the first day of the year', () => {
    expect(isPicked({ name: 'absent-yesterday' }, { marks: { '2025-09-04': 'I' } }, '2025-09-04')).toBe(false);
  });
});

describe('expected back', () => {
  const selector: Selector = { name: 'expected-back' };

  test.each([
    [TODAY, '2025-11-13', true],
    [TODAY, '2025-11-14', false],
    [TODAY, TODAY, false],
    [TODAY, YESTERDAY, false],
    ['2025-11-14', '2025-11-17', true],
    ['2025-11-14', '2025-11-15', true],
    ['2025-11-14', '2025-11-18', false],
    ['2025-10-24', '2025-11-04', true],
  ])('on %s, back on %s: %s', (on, expectedBackOn, expected) => {
    expect(isPicked(selector, { marks: { [on]: 'I' }, facts: { expectedBackOn } }, on)).toBe(expected);
  });

  test('is nobody who is in, or of whom nothing is known', () => {
    expect(isPicked(selector, { facts: { expectedBackOn: '2025-11-13' } })).toBe(false);
    expect(isPicked(selector, today('I'))).toBe(false);
  });
});
