import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ATTENDANCE_CODES } from '../../../src/domain/attendance-codes.ts';
import {
  attendancePercent,
  countSessions,
  isPersistentlyAbsent,
  isSeverelyAbsent,
  NO_SESSIONS,
  sessionsMissed,
} from '../../../src/domain/figures/attendance-figures.ts';
import { codeOfByte, encodeMarks } from '../../../src/domain/marks.ts';
import { HALF_DAYS_IN_A_YEAR } from '../../../src/domain/calendar/school-session.ts';
import {
  sessionsOfMask,
  wholeYear,
  type SchoolSessions,
  type Span,
} from '../../../src/domain/calendar/school-sessions.ts';
import { figuresOf } from '../../support/figures-of.ts';
import { byteOf, everySession, marksOf } from './marks-of.ts';

const LAST = HALF_DAYS_IN_A_YEAR - 1;
const ATTENDED = '/ \\ L K V P W B J'.split(' ');
const AUTHORISED = 'C C1 C2 E I J1 M R S T H F I01 I02'.split(' ');
const UNAUTHORISED = 'G N O U'.split(' ');
const POSSIBLE_ONLY = 'X02 X03 X04 X05 X06 X07'.split(' ');

describe('countSessions', () => {
  test('counts a week: lateness attends, U does not, D and Y4 are no session at all', () => {
    const marks = marksOf('/ \\ L V I U D Y4 N -');
    expect(countSessions(marks, everySession(10), { first: 0, end: 10 })).toEqual({
      possible: 7,
      attended: 4,
      authorised: 1,
      unauthorised: 2,
      late: 1,
      lateAfterClose: 1,
      unmarked: 1,
    });
  });

  test('looks at both ends of the span and not beyond', () => {
    const marks = marksOf('I / \\ I');
    const sessions = everySession(4);
    expect(countSessions(marks, sessions, { first: 1, end: 3 })).toMatchObject({ possible: 2, attended: 2 });
    expect(countSessions(marks, sessions, { first: 0, end: 4 })).toMatchObject({ possible: 4, authorised: 2 });
    expect(countSessions(marks, sessions, { first: 2, end: 2 })).toEqual(NO_SESSIONS);
    expect(countSessions(marks, sessions, { first: 3, end: 2 })).toEqual(NO_SESSIONS);
  });

  test('leaves out a mark where the school has no session, so that a change of calendar never moves a mark', () => {
    const marks = encodeMarks(2026, [
      { on: '2026-11-23', session: 'AM', code: '/' },
      { on: '2026-11-28', session: 'AM', code: 'I' },
    ]);
    const mask = new Uint8Array(HALF_DAYS_IN_A_YEAR).fill(1);
    mask[238] = 0;
    const sessions = sessionsOfMask(2026, mask);
    expect(marks[238]).toBe(byteOf('I'));
    expect(countSessions(marks, sessions, wholeYear(sessions))).toMatchObject({ possible: 1, attended: 1 });
  });

  test('counts the coronavirus codes of 2020 to 2022 as possible, and neither attended nor missed', () => {
    const figures = countSessions(marksOf('/ X02 X07 X01 I02'), everySession(5), { first: 0, end: 5 });
    expect(figures).toEqual({ ...NO_SESSIONS, possible: 4, attended: 1, authorised: 1 });
  });

  test.each(ATTENDANCE_CODES)('keeps a whole year of $code apart from every other count', ({ byte, code }) => {
    const marks = new Uint8Array(HALF_DAYS_IN_A_YEAR).fill(byte);
    const sessions = everySession();
    expect(countSessions(marks, sessions, wholeYear(sessions))).toEqual(
      slowCount([...marks], new Uint8Array(HALF_DAYS_IN_A_YEAR).fill(1), 0, LAST),
    );
    expect(codeOfByte(byte)).toBe(code);
  });

  test('agrees with a slow count of any marks', () => {
    const bytes = fc.constantFrom(0, ...ATTENDANCE_CODES.map(({ byte }) => byte));
    const year = fc.uint8Array({ minLength: HALF_DAYS_IN_A_YEAR, maxLength: HALF_DAYS_IN_A_YEAR, max: 1 });
    const marks = fc.array(bytes, { minLength: HALF_DAYS_IN_A_YEAR, maxLength: HALF_DAYS_IN_A_YEAR });
    fc.assert(
      fc.property(marks, year, fc.nat(LAST), fc.nat(LAST), (given, mask, from, to) => {
        const sessions = sessionsOfMask(2026, mask);
        expect(countSessions(Uint8Array.from(given), sessions, spanBetween(sessions, from, to))).toEqual(
          slowCount(given, mask, from, to),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('shares of the possible sessions', () => {
  test.each([
    [37, 380, false, false],
    [38, 380, true, false],
    [39, 380, true, false],
    [189, 380, true, false],
    [190, 380, true, true],
    [380, 380, true, true],
    [0, 380, false, false],
    [1, 10, true, false],
    [1, 11, false, false],
    [1, 2, true, true],
    [1, 3, true, false],
    [1, 1, true, true],
    [0, 0, false, false],
  ])('%i missed of %i: persistent %s, severe %s', (missed, possible, persistent, severe) => {
    const figures = figuresOf(missed, possible);
    expect([isPersistentlyAbsent(figures), isSeverelyAbsent(figures)]).toEqual([persistent, severe]);
  });

  test('both kinds of absence are missed sessions', () => {
    const figures = { ...NO_SESSIONS, possible: 10, attended: 4, authorised: 1, unauthorised: 5, unmarked: 3 };
    expect(sessionsMissed(figures)).toBe(6);
    expect(isSeverelyAbsent(figures)).toBe(true);
  });

  test.each([
    [0, 0, null],
    [0, 7, 100],
    [7, 7, 0],
    [37, 380, 90.26315789473684],
    [38, 380, 90],
  ])('%i missed of %i is an attendance of %s', (missed, possible, percent) => {
    expect(attendancePercent(figuresOf(missed, possible))).toBe(percent);
  });

  test('severe absence is always persistent too, and both stay when another session is missed', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (missed, attended) => {
        const now = figuresOf(missed, missed + attended);
        const worse = figuresOf(missed + 1, missed + attended + 1);
        if (isSeverelyAbsent(now)) expect(isPersistentlyAbsent(now)).toBe(true);
        if (isPersistentlyAbsent(now)) expect(isPersistentlyAbsent(worse)).toBe(true);
        if (isSeverelyAbsent(now)) expect(isSeverelyAbsent(worse)).toBe(true);
      }),
    );
  });
});

/** From one half day to another, both included. */
function spanBetween({ positionFrom }: SchoolSessions, from: number, to: number): Span {
  return { first: positionFrom[from] ?? 0, end: positionFrom[to + 1] ?? 0 };
}

function slowCount(marks: readonly number[], mask: Uint8Array, from: number, to: number) {
  const codes = marks.filter((_, index) => mask[index] === 1 && from <= index && index <= to).map(codeOfByte);
  const count = (kinds: readonly string[]) => codes.filter((code) => code !== null && kinds.includes(code)).length;
  const [attended, authorised, unauthorised] = [count(ATTENDED), count(AUTHORISED), count(UNAUTHORISED)];
  const possible = attended + authorised + unauthorised + count(POSSIBLE_ONLY);
  const unmarked = codes.filter((code) => code === null).length;
  return { possible, attended, authorised, unauthorised, late: count(['L']), lateAfterClose: count(['U']), unmarked };
}
