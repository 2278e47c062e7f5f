import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wholeYear } from '../../../src/domain/calendar/school-sessions.ts';
import { absenceSpells, consecutiveDaysAbsent } from '../../../src/domain/figures/absence-spells.ts';
import { encodeMarks } from '../../../src/domain/marks.ts';
import { anyWeeks, sessionsByDate } from './any-weeks.ts';
import { daysOf, MONDAY_YEAR } from './marks-of.ts';

describe('consecutiveDaysAbsent', () => {
  test.each([
    ['', 0],
    ['/\\ /\\', 0],
    ['/\\ II', 1],
    ['/\\ II II II', 3],
    ['II /\\ II', 1],
    // Over a weekend.
    ['/\\ /\\ /\\ II II II', 3],
    // Today's afternoon has no mark yet.
    ['/\\ II I-', 2],
    ['/\\ II -I', 2],
    ['/\\ II --', 1],
    // Seen for half of the day: that day does not count, and ends what came before.
    ['II I\\', 0],
    ['II /I', 0],
    ['/\\ /I II II', 2],
    ['/\\ I\\ II II', 2],
    ['II I\\ II II', 2],
    // Late after the register closed is seen.
    ['II II UI', 0],
    ['II II IU', 0],
    ['II UI II', 1],
    ['II LI II', 1],
    ['II VI II', 1],
    // What was not possible or has no mark is passed over.
    ['II Y4Y4 II', 2],
    ['II -- II', 2],
    ['II Y4I II', 3],
    ['/\\ I* II', 2],
    ['/\\ Y4Y4 --', 0],
    ['/\\ X02X02 I01I02', 1],
    ['GN OE TR', 3],
  ])('%j: %i', (days, count) => {
    const { marks, sessions } = daysOf(days);
    expect(consecutiveDaysAbsent(marks, sessions, wholeYear(sessions))).toBe(count);
  });

  test.each([
    [0, 8, 4],
    [0, 6, 3],
    [3, 8, 3],
    [4, 8, 2],
    [0, 5, 3],
    [8, 8, 0],
  ])('from session %i and before session %i: %i', (first, end, count) => {
    const { marks, sessions } = daysOf('II II II II');
    expect(consecutiveDaysAbsent(marks, sessions, { first, end })).toBe(count);
  });

  test('takes no notice of a mark on a Saturday', () => {
    const { sessions } = daysOf('/\\ /\\ /\\ /\\ /\\ /\\');
    const marks = encodeMarks(MONDAY_YEAR, [
      { on: '2022-08-05', session: 'AM', code: 'I' },
      { on: '2022-08-05', session: 'PM', code: 'I' },
      { on: '2022-08-06', session: 'AM', code: '/' },
      { on: '2022-08-08', session: 'AM', code: 'I' },
    ]);
    expect(consecutiveDaysAbsent(marks, sessions, wholeYear(sessions))).toBe(2);
    expect(absenceSpells(marks, sessions, wholeYear(sessions))).toEqual([
      { first: 8, last: 10, sessionsMissed: 3, schoolDays: 2 },
    ]);
  });

  test('is that of a recount from dates', () => {
    fc.assert(
      fc.property(anyWeeks, (weeks) => {
        const { marks, sessions } = daysOf(weeks);
        const byDate = [...Map.groupBy(sessionsByDate(weeks), ({ on }) => on).values()].reverse();
        const days = byDate.map((ofDay) => ofDay.map(({ part }) => part)).filter((parts) => !parts.every(isNeither));
        const seen = days.findIndex((parts) => parts.includes('attended'));
        expect(consecutiveDaysAbsent(marks, sessions, wholeYear(sessions))).toBe(seen === -1 ? days.length : seen);
      }),
      { numRuns: 500 },
    );
  });
});

function isNeither(part: string): boolean {
  return part === 'neither';
}
