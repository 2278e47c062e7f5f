import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ATTENDANCE_CODES } from '../../../src/domain/attendance-codes.ts';
import { addDays, weekdayOf } from '../../../src/domain/calendar/iso-date.ts';
import { HALF_DAYS_IN_A_YEAR } from '../../../src/domain/calendar/school-session.ts';
import { sessionAtPosition, sessionsOf, spanOf, wholeYear } from '../../../src/domain/calendar/school-sessions.ts';
import { countSessions, sessionsMissed } from '../../../src/domain/figures/attendance-figures.ts';
import { yearGrid, type GridSession } from '../../../src/domain/pupil-story/year-grid.ts';
import { anyCalendar } from '../../support/any-calendar.ts';
import { daysOf } from '../figures/marks-of.ts';

const codes = ATTENDANCE_CODES.filter(({ class: of }) => of !== 'possible-only').map(({ byte }) => byte);
const anyMarks = fc
  .array(fc.constantFrom(0, ...codes), { minLength: HALF_DAYS_IN_A_YEAR, maxLength: HALF_DAYS_IN_A_YEAR })
  .map((bytes) => Uint8Array.from(bytes));
const anyDay = fc.nat(364).map((days) => addDays('2026-08-01', days));

/** A pupil's year in which they join and leave at any time, looked at on any day. */
const anyYear = fc
  .record({ calendar: anyCalendar(2026), marks: anyMarks, joined: anyDay, left: anyDay, today: anyDay })
  .map(({ calendar, marks, joined, left, today }) => {
    const sessions = sessionsOf(calendar);
    const onRoll = spanOf(sessions, joined, left);
    const counted = spanOf(sessions, joined, today < left ? today : left);
    return { marks, sessions, onRoll, counted, today };
  });

describe('yearGrid', () => {
  test('shows each session of the year exactly once, on its own day', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const shown = yearGrid(year).flatMap(({ days }) =>
          days.flatMap(({ on, sessions }) => sessions.map(({ session }) => ({ on, session }))),
        );
        const all = Array.from({ length: wholeYear(year.sessions).end }, (_, at) =>
          sessionAtPosition(year.sessions, at),
        );
        expect(shown).toEqual(all);
      }),
    );
  });

  test('has five days in each week, from a Monday, and no week twice', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const grid = yearGrid(year);
        for (const { monday, days } of grid) {
          expect(weekdayOf(monday)).toBe(1);
          expect(days.map(({ on }) => on)).toEqual([0, 1, 2, 3, 4].map((day) => addDays(monday, day)));
        }
        expect(new Set(grid.map(({ monday }) => monday)).size).toBe(grid.length);
      }),
    );
  });

  test('adds up to the figures: attended, missed, late and without a mark', () => {
    fc.assert(
      fc.property(anyYear, (year) => {
        const shown = yearGrid(year).flatMap(({ days }) => days.flatMap(({ sessions }) => sessions));
        const count = (...of: GridSession['status'][]) => shown.filter(({ status }) => of.includes(status)).length;
        const figures = countSessions(year.marks, year.sessions, year.counted);
        expect(count('present', 'late')).toBe(figures.attended);
        expect(count('absent', 'late-absent')).toBe(sessionsMissed(figures));
        expect([count('late'), count('late-absent')]).toEqual([figures.late, figures.lateAfterClose]);
        expect(count('present', 'late', 'absent', 'late-absent')).toBe(figures.possible);
        // Those of today that have no mark yet are to come.
        expect(count('unmarked')).toBeLessThanOrEqual(figures.unmarked);
        expect(count('unmarked')).toBeGreaterThanOrEqual(figures.unmarked - 2);
      }),
    );
  });

  test.each([
    ['/', 'present'],
    ['V', 'present'],
    ['L', 'late'],
    ['U', 'late-absent'],
    ['I', 'absent'],
    ['N', 'absent'],
    ['Y4', 'not-expected'],
    ['X01', 'not-expected'],
    ['#', 'not-expected'],
    ['-', 'unmarked'],
  ])('%s is %s', (code, status) => {
    const { marks, sessions } = daysOf(`${code}\\ //`);
    const span = wholeYear(sessions);
    const [week] = yearGrid({ marks, sessions, counted: span, onRoll: span, today: '2022-08-02' });
    expect(week?.days[0]?.sessions[0]).toEqual({ session: 'AM', status, code: code === '-' ? null : code });
  });

  test('a mark entered ahead of its day is to come, and so is today’s before it is taken', () => {
    const { marks, sessions } = daysOf('/\\ /- II *I');
    const onRoll = { first: 1, end: 6 };
    const [week] = yearGrid({ marks, sessions, counted: { first: 1, end: 4 }, onRoll, today: '2022-08-02' });
    expect(week?.days.map(({ sessions: of }) => of.map(({ status }) => status))).toEqual([
      ['not-on-roll', 'present'],
      ['present', 'to-come'],
      ['to-come', 'to-come'],
      ['not-on-roll'],
      [],
    ]);
    expect(JSON.stringify(week)).not.toContain('"I"');
  });
});
