import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { attendanceReturn, longAbsence } from '../../../src/domain/legal/attendance-returns.ts';
import type { Mark } from '../../../src/domain/marks.ts';
import { at, DAYS, daysFrom, FIGURES, pupilWith, schoolDay, SESSIONS } from './legal-school.ts';

const FROM = '2026-09-07';

function tenDays(marks: readonly Mark[], on: string, otherwise: string | null = '/') {
  return attendanceReturn(FIGURES.attendanceReturn, pupilWith(marks, otherwise), on);
}

function twentyDays(marks: readonly Mark[], on: string, otherwise: string | null = '/') {
  return longAbsence(FIGURES.longAbsenceSchoolDays, pupilWith(marks, otherwise), on);
}

describe('ten school days in a row', () => {
  test.each([
    [1, null, 9],
    [4, null, 6],
    [5, 5, 5],
    [7, 5, 3],
    [8, 8, 2],
    [9, 8, 1],
    [10, 10, 0],
    [11, 10, 0],
  ])('after %i the alert is %s, and %i are left', (count, alertAt, daysToReturn) => {
    const marks = daysFrom(FROM, count);
    const last = schoolDay(FROM, count - 1);
    const found = tenDays(marks, last);
    expect(found).toMatchObject({ alertAt, daysToReturn, failsToAttendRegularly: 'for-a-person' });
    expect(found.current).toMatchObject({ schoolDays: count, sessions: marks, endedBy: null, unmarked: [] });
    expect(found.current?.reachedOn ?? null).toBe(count < 10 ? null : schoolDay(FROM, 9));
    expect(found.returns).toHaveLength(count < 10 ? 0 : 1);
  });

  test('are of G, N, O and U in any mix', () => {
    const codes = ['G', 'N', 'O', 'U'];
    const marks = daysFrom(FROM, 10).map((mark, index) => ({ ...mark, code: codes[index % 4] ?? 'O' }));
    expect(tenDays(marks, schoolDay(FROM, 9)).alertAt).toBe(10);
  });

  test.each(['/', 'L', 'I', 'M', 'C', 'E', 'V', 'B'])('are broken by one session of %s', (code) => {
    const broken = at(schoolDay(FROM, 5), 'PM', code);
    const found = tenDays([...daysFrom(FROM, 11), broken], schoolDay(FROM, 10));
    expect(found).toMatchObject({ alertAt: 5, returns: [], current: { schoolDays: 5 } });
    expect(found.current?.days[0]).toBe(schoolDay(FROM, 6));
  });

  test.each(['D', 'Q', 'X', 'Y1', 'Y4', 'Z', '#'])('pass over %s, which was no session to come to', (code) => {
    const passed = [at(schoolDay(FROM, 5), 'AM', code), ...daysFrom(schoolDay(FROM, 6), 1, code)];
    const found = tenDays([...daysFrom(FROM, 11), ...passed], schoolDay(FROM, 10));
    expect(found.current).toMatchObject({ schoolDays: 10, reachedOn: schoolDay(FROM, 10) });
    expect(found.current?.sessions).toHaveLength(19);
  });

  test('pass over what is not marked, and say so', () => {
    const marks = daysFrom(FROM, 11).filter(({ on }) => on !== schoolDay(FROM, 5));
    const found = tenDays(marks, schoolDay(FROM, 12), null);
    expect(found.current).toMatchObject({ schoolDays: 10, reachedOn: schoolDay(FROM, 10) });
    expect(found.current?.unmarked).toEqual([
      { on: schoolDay(FROM, 5), session: 'AM' },
      { on: schoolDay(FROM, 5), session: 'PM' },
    ]);
  });

  test('go on over half term and over the summer', () => {
    expect(tenDays(daysFrom('2026-10-19', 10), '2026-11-06').alertAt).toBe(10);
    expect(tenDays(daysFrom('2026-07-16', 10), '2026-09-08').current?.days.slice(4, 6)).toEqual([
      '2026-07-22',
      '2026-09-02',
    ]);
  });

  test('that are over are still to be told, with the mark that ended them', () => {
    const found = tenDays(daysFrom(FROM, 12), '2026-10-20');
    expect(found).toMatchObject({ current: null, alertAt: null, daysToReturn: 10 });
    expect(found.returns).toMatchObject([
      { schoolDays: 12, reachedOn: schoolDay(FROM, 9), endedBy: at(schoolDay(FROM, 12), 'AM', '/') },
    ]);
  });

  test('look at nothing after the date', () => {
    expect(tenDays(daysFrom(FROM, 20), schoolDay(FROM, 7)).current?.schoolDays).toBe(8);
  });
});

describe('twenty school days', () => {
  test.each([
    [19, false, 1],
    [20, true, 0],
    [21, true, 0],
  ])('after %i are reached: %s, with %i to go', (count, isReached, daysToGo) => {
    const found = twentyDays(daysFrom(FROM, count), schoolDay(FROM, count - 1));
    expect(found).toMatchObject({ isReached, daysToGo, decision: 'for-a-person', current: { schoolDays: count } });
    expect(found.stillToEstablish).toHaveLength(2);
  });

  test.each(['U', 'I', '/', 'C', 'M', 'Y4', 'D'])('are broken by one session of %s', (code) => {
    const marks = [...daysFrom(FROM, 20), at(schoolDay(FROM, 10), 'AM', code)];
    expect(twentyDays(marks, schoolDay(FROM, 19))).toMatchObject({ isReached: false, current: { schoolDays: 9 } });
  });

  test.each([
    ['G', true],
    ['N', true],
    ['O', true],
    ['U', false],
  ])('of %s: %s, while all four are told after ten', (code, isReached) => {
    const marks = daysFrom(FROM, 20, code);
    expect(twentyDays(marks, schoolDay(FROM, 19)).isReached).toBe(isReached);
    expect(tenDays(marks, schoolDay(FROM, 19)).alertAt).toBe(10);
  });

  test('do not count a day of which a session is not marked, and are not broken by it', () => {
    const half = daysFrom(FROM, 20).filter(({ on, session }) => on !== schoolDay(FROM, 3) || session === 'AM');
    const found = twentyDays(half, schoolDay(FROM, 19), null);
    expect(found).toMatchObject({ isReached: false, daysToGo: 1, current: { schoolDays: 19 } });
    expect(found.current?.unmarked).toEqual([{ on: schoolDay(FROM, 3), session: 'PM' }]);
    expect(tenDays(half, schoolDay(FROM, 19), null).current?.schoolDays).toBe(20);
  });

  test('count a day that has one session', () => {
    const marks = daysFrom('2025-12-08', 20);
    expect(twentyDays(marks, '2026-01-15').current?.days).toContain('2025-12-19');
    expect(twentyDays(marks, '2026-01-16').isReached).toBe(true);
  });
});

describe('of any marks', () => {
  const codes = fc.array(fc.constantFrom('O', 'O', 'O', 'O', 'G', 'N', 'U', 'I', '/', 'Y4', '-'), {
    minLength: 1,
    maxLength: 90,
  });
  const start = SESSIONS.findIndex(({ on }) => on >= '2026-06-08');

  test('runs are those of a count by hand, day by day', () => {
    fc.assert(
      fc.property(codes, (given) => {
        const marks = given
          .flatMap((code, index) =>
            SESSIONS.slice(start + index, start + index + 1).map((session) => ({ ...session, code })),
          )
          .filter(({ code }) => code !== '-');
        const on = SESSIONS[start + given.length - 1]?.on ?? '';
        expect(tenDays(marks, on, null).current?.schoolDays ?? 0).toBe(
          currentDaysByHand(marks, on, 'GNOU', 'Y4', false),
        );
        expect(twentyDays(marks, on, null).current?.schoolDays ?? 0).toBe(
          currentDaysByHand(marks, on, 'GNO', '', true),
        );
        expect(twentyDays(marks, on, null).current?.schoolDays ?? 0).toBeLessThanOrEqual(
          tenDays(marks, on, null).current?.schoolDays ?? 0,
        );
      }),
    );
  });
});

/** Back from a date, until a day with any other mark. */
function currentDaysByHand(
  marks: readonly Mark[],
  on: string,
  counting: string,
  passed: string,
  whole: boolean,
): number {
  let count = 0;
  for (const day of DAYS.all.filter((each) => each <= on).reverse()) {
    const own = marks.filter((mark) => mark.on === day).map(({ code }) => code);
    if (own.some((code) => !counting.includes(code) && code !== passed)) break;
    const counted = own.filter((code) => counting.includes(code)).length;
    if (counted > 0 && (!whole || counted === SESSIONS.filter((session) => session.on === day).length)) count += 1;
  }
  return count;
}
