import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wholeYear } from '../../../src/domain/calendar/school-sessions.ts';
import { absenceSpells, consecutiveDaysAbsent } from '../../../src/domain/figures/absence-spells.ts';
import { encodeMarks } from '../../../src/domain/marks.ts';
import { anyWeeks, sessionsByDate } from './any-weeks.ts';
import { daysOf, MONDAY_YEAR } from './marks-of.ts';

describe('absenceSpells', () => {
  /** First and last position, sessions missed, school days. */
  test.each<[string, string, [number, number, number, number][]]>([
    ['nothing', '', []],
    ['a week attended', '/\\ /\\ L\\ V\\ /\\', []],
    ['one morning', '/\\ I\\ /\\', [[2, 2, 1, 1]]],
    ['one afternoon', '/\\ /I /\\', [[3, 3, 1, 1]]],
    ['a whole day', '/\\ II /\\', [[2, 3, 2, 1]]],
    ['from one afternoon to the next morning', '/I I\\', [[1, 2, 2, 2]]],
    ['to the end of what is counted', '/\\ /O OO', [[3, 5, 3, 2]]],
    [
      'a morning and the afternoon of the next day',
      'I\\ /I',
      [
        [0, 0, 1, 1],
        [3, 3, 1, 1],
      ],
    ],
    ['over a weekend', '/\\ /\\ /\\ /\\ II I\\', [[8, 10, 3, 2]]],
    [
      'ended by lateness after the register closed',
      'II U\\ II',
      [
        [0, 1, 2, 1],
        [4, 5, 2, 1],
      ],
    ],
    [
      'ended by lateness',
      'II L\\ II',
      [
        [0, 1, 2, 1],
        [4, 5, 2, 1],
      ],
    ],
    [
      'ended by a visit',
      'II VV II',
      [
        [0, 1, 2, 1],
        [4, 5, 2, 1],
      ],
    ],
    ['never ended by a missing mark, which counts in nothing', 'II -- I- /\\', [[0, 4, 3, 2]]],
    ['never ended by a closure, which counts in nothing', 'II Y4Y4 II /\\', [[0, 5, 4, 2]]],
    ['with no mark at its beginning and its end', '-- -I I- -- /\\', [[3, 4, 2, 2]]],
    ['of missing marks alone', '/\\ -- Y4- /\\', []],
    ['of every kind of absence', 'IM C2N GO ET /\\', [[0, 7, 8, 4]]],
    ['past an afternoon without a session', 'II I* II /\\', [[0, 4, 5, 3]]],
    ['past coronavirus absence, which was not missed', 'I01X02 X02X02 I02\\', [[0, 4, 2, 2]]],
  ])('%s: %s', (_what, days, spells) => {
    const { marks, sessions } = daysOf(days);
    expect(absenceSpells(marks, sessions, wholeYear(sessions))).toEqual(
      spells.map(([first, last, sessionsMissed, schoolDays]) => ({ first, last, sessionsMissed, schoolDays })),
    );
  });

  test('are cut off at both ends of what is counted', () => {
    const { marks, sessions } = daysOf('II II II II');
    expect(absenceSpells(marks, sessions, { first: 3, end: 6 })).toEqual([
      { first: 3, last: 5, sessionsMissed: 3, schoolDays: 2 },
    ]);
    expect(absenceSpells(marks, sessions, { first: 3, end: 3 })).toEqual([]);
  });

  test('are those of a recount from dates', () => {
    fc.assert(
      fc.property(anyWeeks, (weeks) => {
        const { marks, sessions } = daysOf(weeks);
        const listed = sessionsByDate(weeks);
        const heard = listed.filter(({ part }) => part !== 'neither');
        const runs = heard.reduce<(typeof heard)[]>((before, session, index) => {
          if (session.part !== 'missed') return before;
          const isFirst = heard[index - 1]?.part !== 'missed';
          return isFirst ? [...before, [session]] : [...before.slice(0, -1), [...(before.at(-1) ?? []), session]];
        }, []);
        expect(absenceSpells(marks, sessions, wholeYear(sessions))).toEqual(
          runs.map((run) => ({
            first: listed.indexOf(run[0] ?? never()),
            last: listed.indexOf(run.at(-1) ?? never()),
            sessionsMissed: run.length,
            schoolDays: new Set(run.map(({ on }) => on)).size,
          })),
        );
      }),
      { numRuns: 500 },
    );
  });
});

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

function never(): never {
  throw new Error('A run has at least one session.');
}
