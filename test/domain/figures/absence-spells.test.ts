import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wholeYear } from '../../../src/domain/calendar/school-sessions.ts';
import { absenceSpells } from '../../../src/domain/figures/absence-spells.ts';
import { anyWeeks, sessionsByDate } from './any-weeks.ts';
import { daysOf } from './marks-of.ts';

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
        const listed = sessionsByDate(weeks).map((session, position) => ({ ...session, position }));
        const runs: (typeof listed)[] = [[]];
        for (const session of listed) {
          if (session.part === 'attended') runs.push([]);
          if (session.part === 'missed') runs.at(-1)?.push(session);
        }
        expect(absenceSpells(marks, sessions, wholeYear(sessions))).toEqual(
          runs
            .filter((run) => run.length > 0)
            .map((run) => ({
              first: Math.min(...run.map(({ position }) => position)),
              last: Math.max(...run.map(({ position }) => position)),
              sessionsMissed: run.length,
              schoolDays: new Set(run.map(({ on }) => on)).size,
            })),
        );
      }),
      { numRuns: 500 },
    );
  });
});
