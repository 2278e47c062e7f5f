import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unauthorisedSessions } from '../../../src/domain/legal/unauthorised-sessions.ts';
import { unresolvedReasons } from '../../../src/domain/legal/unresolved-reasons.ts';
import type { Mark } from '../../../src/domain/marks.ts';
import { at, CALENDAR, FIGURES, pupilWith, SESSIONS } from './legal-school.ts';

function reasons(marks: readonly Mark[], on: string) {
  const sessions = unauthorisedSessions(CALENDAR, pupilWith(marks));
  return unresolvedReasons(CALENDAR, FIGURES.reasonSchoolDays, sessions, on);
}

describe('an N', () => {
  test.each([
    ['2026-09-14', '2026-09-21'],
    ['2026-10-16', '2026-10-23'],
    // Half term, Christmas, the summer, an INSET day, a bank holiday.
    ['2026-10-19', '2026-11-02'],
    ['2026-12-18', '2027-01-08'],
    ['2026-07-22', '2026-09-08'],
    ['2026-02-13', '2026-03-02'],
    ['2026-05-01', '2026-05-11'],
    ['2027-07-15', null],
  ])('of %s is to be explained by %s', (on, dueOn) => {
    expect(reasons([at(on, 'PM', 'N')], on)).toMatchObject([{ on, session: 'PM', code: 'N', dueOn }]);
  });

  test.each([
    ['2026-10-19', 5, false],
    ['2026-10-23', 1, false],
    ['2026-10-28', 1, false],
    ['2026-11-02', 0, false],
    ['2026-11-03', -1, true],
    ['2026-11-06', -4, true],
    ['2026-11-07', -4, true],
  ])('of 19 October has, on %s, %i school days left; overdue: %s', (on, daysLeft, isOverdue) => {
    expect(reasons([at('2026-10-19', 'AM', 'N')], on)).toMatchObject([{ daysLeft, isOverdue, dueOn: '2026-11-02' }]);
  });

  test('without a day to be explained by is not overdue', () => {
    expect(reasons([at('2027-07-21', 'AM', 'N')], '2027-07-31')).toMatchObject([
      { dueOn: null, daysLeft: null, isOverdue: false },
    ]);
  });

  test('never becomes another code, and no other code is listed', () => {
    const code = fc.constantFrom('N', 'O', 'G', 'U', 'I');
    fc.assert(
      fc.property(fc.array(code, { maxLength: 30 }), fc.constantFrom(...SESSIONS.slice(800)), (codes, until) => {
        const marks = codes.flatMap((each, index) =>
          SESSIONS.slice(780 + index, 781 + index).map((session) => ({ ...session, code: each })),
        );
        const found = reasons(marks, until.on).map(({ on, session, code: shown }) => ({ on, session, code: shown }));
        expect(found).toEqual(marks.filter((mark) => mark.code === 'N' && mark.on <= until.on));
      }),
      { numRuns: 50 },
    );
  });
});
