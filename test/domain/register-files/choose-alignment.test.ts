import { describe, expect, test } from '@jest/globals';
import type { SchoolCalendar } from '../../../src/domain/calendar/school-calendar.ts';
import { alignMarkStrings } from '../../../src/domain/register-files/align-mark-strings.ts';
import { createKnownDays } from '../../../src/domain/register-files/known-days.ts';
import type { MarkStringRow } from '../../../src/domain/register-files/register-file.ts';
import { CALENDAR } from '../../support/small-school.ts';

/** Thursday 12 November 2026 is closed in the small school's calendar; the Friday and the week after are open. */
const CLOSED = '2026-11-12';

/** One row for each string; a dash is no mark. */
function rowsOf(startsOn: string, ...strings: readonly string[]): MarkStringRow[] {
  const pupil = { upn: null, misId: null, surname: null, forename: null, form: null };
  return strings.map((marks, index) => {
    const codes = Array.from(marks, (code) => (code === '-' ? null : code));
    return { line: index + 2, pupil, startsOn, codes };
  });
}

function choose(rows: readonly MarkStringRow[], calendar: SchoolCalendar = CALENDAR) {
  return alignMarkStrings(rows, createKnownDays([calendar], '2026-11-30'));
}

const WEEKDAYS = { alignment: 'weekdays', inDoubt: false };
const SESSIONS_IN_DOUBT = { alignment: 'school-sessions', inDoubt: true };

describe('sessions of the calendar are what the strings step over', () => {
  test('where they explain the marks that weekdays put on a closed day', () => {
    expect(choose(rowsOf(CLOSED, 'II'))).toMatchObject(SESSIONS_IN_DOUBT);
    expect(choose(rowsOf(CLOSED, 'IIII'))).toMatchObject(SESSIONS_IN_DOUBT);
  });

  test('but not where they leave as much open as they explain', () => {
    // Two marks on the closed day; read as sessions, two sessions of Monday without a mark.
    expect(choose(rowsOf(CLOSED, 'II--II'))).toMatchObject(WEEKDAYS);
  });

  test('and blanks after the last mark of all leave nothing open', () => {
    expect(choose(rowsOf(CLOSED, 'IIII--------'))).toMatchObject(SESSIONS_IN_DOUBT);
  });

  test('a day without a session counts once most of the pupils that reach it have a mark there', () => {
    expect(choose(rowsOf(CLOSED, 'IIII', '--II'))).toMatchObject(WEEKDAYS);
    expect(choose(rowsOf(CLOSED, 'IIII', 'IIII', '--II'))).toMatchObject(SESSIONS_IN_DOUBT);
    // Two strings end before the closed day and say nothing of it.
    expect(choose(rowsOf('2026-11-11', 'IIII', 'II', 'II'))).toMatchObject(SESSIONS_IN_DOUBT);
  });

  test('and what is no attendance code is no mark', () => {
    expect(choose(rowsOf(CLOSED, 'AAII'))).toMatchObject(WEEKDAYS);
    expect(choose(rowsOf(CLOSED, '##II'))).toMatchObject(WEEKDAYS);
  });

  test.each([
    ['two days', '2026-11-09', 'IIII', true],
    ['two days and a half', '2026-11-06', 'IIIIII', false],
  ])('which is in doubt while no more than two days say so: %s', (_, startsOn, marks, inDoubt) => {
    const closures = ['2026-11-09', '2026-11-10'].map((on) => ({ on, session: null, groups: [] }));
    expect(choose(rowsOf(startsOn, marks), { ...CALENDAR, closures })).toMatchObject({
      alignment: 'school-sessions',
      inDoubt,
    });
  });
});

describe('a rare start date', () => {
  const week = (count: number) => rowsOf('2026-09-07', ...Array.from({ length: count }, () => 'IIIIIIIIII'));
  const stray = (count: number) => rowsOf(CLOSED, ...Array.from({ length: count }, () => 'II'));

  test.each([
    [5, 1, WEEKDAYS],
    [2, 1, WEEKDAYS],
    [3, 2, SESSIONS_IN_DOUBT],
    [1, 1, SESSIONS_IN_DOUBT],
  ])('beside %i rows, that of %i: %j', (usual, rare, expected) => {
    expect(choose([...week(usual), ...stray(rare)])).toMatchObject(expected);
  });

  test('an empty file is read as weekdays', () => {
    expect(choose([])).toMatchObject(WEEKDAYS);
  });
});

describe('the places of the marks', () => {
  const places = (of: ReturnType<typeof choose>, startsOn: string, length: number) =>
    of.layOut(startsOn, length).map(({ day, session }) => `${day.on} ${session}`);

  test('are as many as the string is long, over a weekend and a closed day', () => {
    const weekdays = choose(rowsOf('2026-09-07', 'II'));
    expect(places(weekdays, '2026-11-13', 4)).toEqual([
      '2026-11-13 AM',
      '2026-11-13 PM',
      '2026-11-16 AM',
      '2026-11-16 PM',
    ]);
    const sessions = choose(rowsOf(CLOSED, 'IIII'));
    expect(places(sessions, '2026-11-11', 3)).toEqual(['2026-11-11 AM', '2026-11-11 PM', '2026-11-13 AM']);
  });

  test('are laid out once for the rows of one start date, and anew for a longer row', () => {
    const weekdays = choose(rowsOf('2026-09-07', 'II'));
    const layOut = (length: number) => weekdays.layOut('2026-09-07', length);
    const short = layOut(2);
    expect(layOut(2)).toBe(short);
    expect(layOut(6)).toHaveLength(6);
    expect(layOut(2)).toBe(layOut(6));
  });
});
