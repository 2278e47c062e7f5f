import { describe, expect, test } from '@jest/globals';
import { readRegisterFile } from '../../../src/adapters/mis/csv/read-register-file.ts';
import type { Closure } from '../../../src/domain/calendar/school-calendar.ts';
import { checkRegisterFile } from '../../../src/domain/register-files/check-register-file.ts';
import { createKnownDays } from '../../../src/domain/register-files/known-days.ts';
import { checkRows } from '../../support/long-register.ts';
import { bytesOf, CALENDAR, marksAfter, marksPlan, RECORDS, ROLL } from '../../support/small-school.ts';

/** The whole small school on one session of Monday 7 September 2026: three pupils of 9A, then three of 9B. */
const register = (session: 'AM' | 'PM', mark = '/') =>
  ROLL.map(({ upn }) => `${upn ?? ''},,,,,07/09/2026,${session},${mark}`);

function checkWith(closure: Omit<Closure, 'on'>, rows: readonly string[], list: 'inset' | 'closures' = 'closures') {
  const calendar = { ...CALENDAR, [list]: [...CALENDAR[list], { on: '2026-09-07', ...closure }] };
  return checkRows(rows, { ...RECORDS, calendars: [calendar] });
}

describe('a mark of a group that was kept away', () => {
  test('is refused, and the other forms’ are taken', () => {
    const plan = checkWith({ session: null, groups: ['9B'] }, register('AM'));
    expect(marksAfter(plan)).toEqual(['p1', 'p2', 'p3'].map((pupil) => `${pupil} 2026-09-07 AM /`));
    expect(plan.refusals.listed).toHaveLength(3);
    expect(plan.refusals.listed[0]).toMatchObject({
      line: 5,
      reason: 'not-a-school-day',
      allowed: 'a session of the school calendar',
      message: '2026-09-07 AM is not a session of 9B: it is a closure. Check the date, or the school calendar.',
    });
  });

  test('names INSET where it was that', () => {
    const plan = checkWith({ session: null, groups: ['9b'] }, register('AM'), 'inset');
    expect(plan.refusals.listed[0]?.message).toContain('not a session of 9B: it is an INSET day.');
  });

  test('is refused in its half of the day alone', () => {
    const closure = { session: 'PM' as const, groups: ['9B'] };
    expect(checkWith(closure, register('AM')).refusedRowCount).toBe(0);
    expect(checkWith(closure, register('PM')).refusedRowCount).toBe(3);
  });

  test('is refused for all of a year group', () => {
    expect(checkWith({ session: null, groups: ['Year 9'] }, register('AM')).refusedRowCount).toBe(6);
    expect(checkWith({ session: null, groups: ['Year 10'] }, register('AM')).refusedRowCount).toBe(0);
  });

  test.each(['#', 'Y4', 'Z'])('is passed over where it is %s, which only says so', (mark) => {
    const rows = [...register('AM').slice(0, 3), ...register('AM', mark).slice(3)];
    const plan = checkWith({ session: null, groups: ['9B'] }, rows);
    expect(plan).toMatchObject({ refusedRowCount: 0, changeCount: 3 });
    expect(plan.notes).toMatchObject([{ code: 'no-session-marks', count: 3 }]);
  });

  test('is refused in a mark string too, at its place', () => {
    const strings = ROLL.map(({ upn }) => `${upn ?? ''},07/09/2026,/\\/\\`);
    const calendar = { ...CALENDAR, closures: [{ on: '2026-09-07', session: null, groups: ['9B'] }] };
    const records = { ...RECORDS, calendars: [calendar] };
    const file = readRegisterFile(bytesOf(['UPN,Start Date,Marks', ...strings].join('\n')));
    const plan = marksPlan(checkRegisterFile({ file, ...records }));
    expect(plan.refusals.count).toBe(6);
    expect(plan.refusals.listed[0]?.message).toMatch(/^Mark 1 of the string: 2026-09-07 AM is not a session of 9B/);
    expect(marksAfter(plan)).toContain('p4 2026-09-08 AM /');
    expect(marksAfter(plan)).not.toContain('p4 2026-09-07 AM /');
  });
});

test('known days tell a group’s sessions from the school’s', () => {
  const closures = [{ on: '2026-09-07', session: 'AM' as const, groups: ['9B'] }];
  const days = createKnownDays([{ ...CALENDAR, closures }], '2026-11-23');
  const open = (form: string, on: string) =>
    (['AM', 'PM'] as const).map((session) => days.day(on).isOpenTo({ yearGroup: 9, form }, session));
  expect(days.day('2026-09-07').open).toEqual({ AM: true, PM: true });
  expect([open('9B', '2026-09-07'), open('9A', '2026-09-07')]).toEqual([
    [false, true],
    [true, true],
  ]);
  expect([open('9B', '2026-09-08'), open('9B', '2026-11-06'), open('9B', '2030-11-06')]).toEqual([
    [true, true],
    [true, false],
    [false, false],
  ]);
});
