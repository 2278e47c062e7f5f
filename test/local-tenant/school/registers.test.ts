import { describe, expect, test } from '@jest/globals';
import { inventSchool } from '../../../src/local-tenant/school/invent-school.ts';
import { londonInstant } from '../../../src/local-tenant/school/calendar/london-time.ts';

const TODAY = '2026-11-23';
const school = inventSchool({ seed: 1, today: TODAY });
const MORNINGS = ['2026-11-23', '2026-11-24', '2026-09-16', '2026-05-06', '2027-02-10'];

function marksAt(on: string, session: 'AM' | 'PM', time: string): ReadonlyMap<string, string> {
  return school.marksAt(on, session, londonInstant(on, time));
}

function formsMissing(on: string, session: 'AM' | 'PM', time: string): string[] {
  const marks = marksAt(on, session, time);
  const marked = new Set(school.pupilsOn(on).flatMap(({ upn, form }) => (marks.has(upn) ? [form] : [])));
  return school.forms.filter((form) => !marked.has(form));
}

function withMark(marks: ReadonlyMap<string, string>, ...codes: string[]): string[] {
  return [...marks].flatMap(([upn, code]) => (codes.includes(code) ? [upn] : []));
}

describe('The morning, as it becomes known', () => {
  test.each(MORNINGS)('lacks one or two whole forms at 08:45 on %s and none by half past nine', (on) => {
    const missing = formsMissing(on, 'AM', '08:45');
    expect([1, 2]).toContain(missing.length);
    expect(marksAt(on, 'AM', '08:45').size).toBe(1200 - 30 * missing.length);
    expect(formsMissing(on, 'AM', '09:30')).toEqual([]);
  });

  test.each(MORNINGS)('has late pupils as N until they come: L to nine o’clock, U after, on %s', (on) => {
    const early = marksAt(on, 'AM', '08:45');
    const late = withMark(marksAt(on, 'AM', '15:30'), 'L');
    const veryLate = withMark(marksAt(on, 'AM', '15:30'), 'U');
    expect(late.length).toBeGreaterThan(8);
    expect(late.filter((upn) => early.get(upn) === 'N').length).toBeGreaterThan(late.length / 4);
    expect(withMark(marksAt(on, 'AM', '09:00'), 'L')).toHaveLength(late.length - stillMissing(on, late));
    expect(veryLate.length).toBeGreaterThan(0);
    expect(veryLate.every((upn) => ['N', undefined].includes(marksAt(on, 'AM', '09:00').get(upn)))).toBe(true);
  });

  test.each(MORNINGS)('turns most N into reasons during the day of %s, and some stay', (on) => {
    const reasonsWanted = withMark(marksAt(on, 'AM', '08:45'), 'N').length;
    const byElevenOClock = marksAt(on, 'AM', '11:00');
    expect(withMark(byElevenOClock, 'N').length).toBeLessThan(reasonsWanted * 0.7);
    expect(withMark(marksAt(on, 'AM', '15:30'), 'N').length).toBeGreaterThanOrEqual(3);
    expect(withMark(byElevenOClock, 'I', 'M').length).toBeGreaterThan(
      withMark(marksAt(on, 'AM', '08:45'), 'I', 'M').length,
    );
  });

  test('is not marked before the register opens', () => {
    expect(marksAt(TODAY, 'AM', '08:30').size).toBe(0);
    expect(marksAt(TODAY, 'PM', '11:00').size).toBe(0);
  });

  test('has N changed to something else within five school days', () => {
    const unexplained = withMark(marksAt(TODAY, 'AM', '15:30'), 'N');
    let day = TODAY;
    for (let count = 0; count < 5; count += 1) day = school.schoolDayAfter(day);
    const later = school.marksAt(TODAY, 'AM', londonInstant(day, '15:30'));
    const became = new Set(unexplained.map((upn) => later.get(upn)));
    expect(became.has('N')).toBe(false);
    expect(became).toContain('I');
    expect(became).toContain('O');
  });

  function stillMissing(on: string, upns: readonly string[]): number {
    const marks = marksAt(on, 'AM', '09:00');
    return upns.filter((upn) => !marks.has(upn)).length;
  }
});

describe('The afternoon', () => {
  test('lacks a form or two at 13:20 and none at 13:45', () => {
    expect([1, 2]).toContain(formsMissing(TODAY, 'PM', '13:20').length);
    expect(formsMissing(TODAY, 'PM', '13:45')).toEqual([]);
  });

  test('of a half INSET day has no marks, and its morning has', () => {
    expect(school.sessionsOn('2027-03-10')).toEqual(['AM']);
    expect(marksAt('2027-03-10', 'PM', '15:30').size).toBe(0);
    expect(marksAt('2027-03-10', 'AM', '15:30').size).toBe(1200);
  });
});

describe('Registers', () => {
  test('mark nobody who is not on roll', () => {
    const roll = school.rollOn('2027-07-16');
    const moved = roll.filter(
      ({ admittedOn, leftOn }) => admittedOn > '2026-09-02' || (leftOn ?? '2026-08-01') > '2026-09-02',
    );
    expect(moved.length).toBeGreaterThan(250);
    for (let on = '2026-09-02'; on < '2027-07-16'; on = school.schoolDayAfter(on)) {
      const marks = school.marksAt(on, 'AM', londonInstant('2027-07-20', '12:00'));
      const expected = moved.filter(({ admittedOn, leftOn }) => admittedOn <= on && (leftOn === null || on <= leftOn));
      expect(moved.filter(({ upn }) => marks.has(upn))).toEqual(expected);
    }
  });

  test('have no marks in holidays and at weekends', () => {
    for (const on of ['2026-11-22', '2026-10-28', '2026-12-25', '2026-05-04']) {
      expect(school.sessionsOn(on)).toEqual([]);
      expect(marksAt(on, 'AM', '15:30').size).toBe(0);
    }
  });

  test('do not depend on the day on which the school was asked for', () => {
    const later = inventSchool({ seed: 1, today: '2027-06-30' });
    for (const on of ['2025-10-06', '2026-03-02', TODAY]) {
      const instant = londonInstant(TODAY, '10:00');
      expect(later.marksAt(on, 'AM', instant)).toEqual(school.marksAt(on, 'AM', instant));
    }
  });

  test('never change a mark that was known, from one day to the next', () => {
    const day = school.marksAt('2026-11-16', 'AM', londonInstant('2026-11-20', '15:30'));
    const weeksLater = school.marksAt('2026-11-16', 'AM', londonInstant('2027-01-20', '15:30'));
    const changed = [...day].filter(([upn, code]) => weeksLater.get(upn) !== code);
    expect(changed.every(([, code]) => code === 'N')).toBe(true);
  });
});
