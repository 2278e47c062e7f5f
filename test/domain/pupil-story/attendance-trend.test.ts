import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { wholeYear } from '../../../src/domain/calendar/school-sessions.ts';
import { countSessions } from '../../../src/domain/figures/attendance-figures.ts';
import { attendanceTrend } from '../../../src/domain/pupil-story/attendance-trend.ts';
import { anyWeeks } from '../figures/any-weeks.ts';
import { daysOf } from '../figures/marks-of.ts';

describe('attendanceTrend', () => {
  test('ends at the figures of the year, and its weeks add up to them', () => {
    fc.assert(
      fc.property(anyWeeks, (weeks) => {
        const { marks, sessions } = daysOf(weeks);
        const trend = attendanceTrend(marks, sessions, wholeYear(sessions));
        const figures = countSessions(marks, sessions, wholeYear(sessions));
        const sum = (of: 'possible' | 'attended') => trend.reduce((all, { week }) => all + week[of], 0);
        expect([sum('possible'), sum('attended')]).toEqual([figures.possible, figures.attended]);
        expect(trend.at(-1)?.soFar.possible ?? 0).toBe(figures.possible);
        expect(trend.at(-1)?.soFar.unauthorised ?? 0).toBe(figures.possible === 0 ? 0 : figures.unauthorised);
      }),
    );
  });

  test('leaves out a week in which nothing was possible, and begins where the pupil does', () => {
    const { marks, sessions } = daysOf('II II // // // Y4Y4 Y4Y4 Y4Y4 Y4Y4 Y4Y4 // II // // //');
    expect(
      attendanceTrend(marks, sessions, { first: 2, end: 26 }).map(({ monday, week, soFar }) => [
        monday,
        `${week.authorised} of ${week.possible}`,
        `${soFar.authorised} of ${soFar.possible}`,
      ]),
    ).toEqual([
      ['2022-08-01', '2 of 8', '2 of 8'],
      ['2022-08-15', '2 of 6', '4 of 14'],
    ]);
  });
});
