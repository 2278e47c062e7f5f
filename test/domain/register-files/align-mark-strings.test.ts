import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readRegisterFile } from '../../../src/adapters/mis/csv/read-register-file.ts';
import type { Alignment } from '../../../src/domain/register-files/align-mark-strings.ts';
import { checkRegisterFile } from '../../../src/domain/register-files/check-register-file.ts';
import { addDays, weekdayOf, type IsoDate } from '../../../src/domain/calendar/iso-date.ts';
import type { MarksPlan } from '../../../src/domain/register-files/register-file-plan.ts';
import { sessionMask, type SchoolCalendar } from '../../../src/domain/calendar/school-calendar.ts';
import { halfDayIndex, schoolYearOf } from '../../../src/domain/calendar/school-session.ts';
import { bytesOf, CALENDAR, marksAfter, marksPlan, RECORDS, ROLL } from '../../support/small-school.ts';

type Cell = { readonly on: IsoDate; readonly session: 'AM' | 'PM'; readonly code: string };
const SESSIONS = ['AM', 'PM'] as const;

/** What an export writes for a time range: a code where there is a session, `filler` where there is none. */
function cellsOf(alignment: Alignment, from: IsoDate, through: IsoDate, filler: string, calendar = CALENDAR): Cell[] {
  const cells: Cell[] = [];
  const mask = sessionMask(calendar);
  for (let on = from; on <= through; on = addDays(on, 1)) {
    for (const session of SESSIONS) {
      const isOpen = schoolYearOf(on) === calendar.schoolYear && mask[halfDayIndex({ on, session })] === 1;
      if (alignment === 'weekdays' && weekdayOf(on) > 5) continue;
      if (alignment === 'school-sessions' && !isOpen) continue;
      cells.push({ on, session, code: isOpen ? 'I' : filler });
    }
  }
  return cells;
}

function check(rows: readonly string[], calendar: SchoolCalendar = CALENDAR): MarksPlan {
  const file = readRegisterFile(bytesOf(['UPN,Start Date,Marks', ...rows].join('\n')));
  return marksPlan(checkRegisterFile({ file, ...RECORDS, calendars: [calendar] }));
}

const rowsOf = (start: IsoDate, cells: readonly Cell[]) =>
  ROLL.map(({ upn }) => `${upn ?? ''},${start},"${cells.map(({ code }) => code).join(',')}"`);

const marksOf = (cells: readonly Cell[]) =>
  cells.filter(({ code }) => code === 'I').map(({ on, session }) => `p1 ${on} ${session} I`);

describe('the alignment of mark strings', () => {
  test.each<[Alignment, IsoDate, IsoDate, string]>([
    ['weekdays', '2026-09-07', '2026-09-11', '-'],
    ['weekdays', '2026-09-07', '2026-11-20', '#'],
    ['weekdays', '2026-09-07', '2026-11-20', '-'],
    ['weekdays', '2026-08-31', '2026-11-20', ''],
    ['calendar-days', '2026-09-07', '2026-09-18', '-'],
    ['calendar-days', '2026-09-07', '2026-11-20', '#'],
    ['calendar-days', '2026-08-01', '2026-11-20', '-'],
    ['school-sessions', '2026-09-07', '2026-11-20', '-'],
    ['school-sessions', '2026-10-19', '2026-11-05', '-'],
  ])('%s from %s to %s with "%s" between is recognised', (alignment, from, through, filler) => {
    const cells = cellsOf(alignment, from, through, filler);
    const plan = check(rowsOf(from, cells));
    expect(plan).toMatchObject({ alignment, verdict: { kind: 'apply' }, refusals: { count: 0 } });
    expect(marksAfter(plan).filter((mark) => mark.startsWith('p1 '))).toEqual(marksOf(cells));
  });

  test('is that of weekdays when the school was open on a day that the calendar closes, and those marks are refused', () => {
    const wasOpen = { ...CALENDAR, closures: [] };
    const cells = cellsOf('weekdays', '2026-09-07', '2026-11-20', '#', wasOpen);
    const plan = check(rowsOf('2026-09-07', cells));
    expect(plan).toMatchObject({ alignment: 'weekdays', verdict: { kind: 'apply' }, refusals: { count: 12 } });
    expect(plan.refusals.listed[0]).toMatchObject({
      line: 2,
      column: 'Marks',
      value: 'I',
      message: expect.stringMatching(/^Mark 97 of the string: 2026-11-12 AM is not a session: it is a closure/),
    });
  });

  test('is in doubt, and the file held, when one day alone speaks against weekdays', () => {
    const wasOpen = { ...CALENDAR, closures: [] };
    const cells = cellsOf('weekdays', '2026-11-09', '2026-11-17', '#', wasOpen);
    const plan = check(rowsOf('2026-11-09', cells));
    expect(plan.verdict).toMatchObject({ kind: 'hold', reasons: [{ code: 'alignment-in-doubt' }] });
  });

  test('is not moved by one pupil whose start date is wrong', () => {
    const cells = cellsOf('weekdays', '2026-09-07', '2026-11-20', '#');
    const rows = rowsOf('2026-09-07', cells);
    const plan = check(rows.with(2, (rows[2] ?? '').replace('2026-09-07', '2026-09-12')));
    expect(plan.alignment).toBe('weekdays');
    expect(marksAfter(plan).filter((mark) => mark.startsWith('p1 '))).toEqual(marksOf(cells));
  });

  test('may differ in start date from pupil to pupil', () => {
    const rows = ROLL.map(({ upn }, index) => {
      const from = addDays('2026-09-07', index % 2);
      return `${upn ?? ''},${from},"${cellsOf('weekdays', from, '2026-11-20', '#')
        .map(({ code }) => code)
        .join(',')}"`;
    });
    const plan = check(rows);
    expect(plan).toMatchObject({ alignment: 'weekdays', refusals: { count: 0 } });
    expect(marksAfter(plan).filter((mark) => mark.startsWith('p2 '))[0]).toBe('p2 2026-09-08 AM I');
  });

  test('a string that runs past the known calendars is refused there', () => {
    const cells = cellsOf('school-sessions', '2026-09-07', '2026-11-20', '-');
    const rows = rowsOf('2026-09-07', cells);
    const long = (rows[0] ?? '').replace(/"$/, `${',I'.repeat(300)}"`);
    const plan = check(rows.with(0, long));
    expect(plan.alignment).toBe('school-sessions');
    expect([...plan.refusals.countByReason.keys()]).toEqual(['in-the-future', 'outside-known-years']);
  });
});

test('random marks come through a mark string, packed or with commas, as they were', () => {
  const open = cellsOf('weekdays', '2026-09-07', '2026-10-23', '-');
  const code = fc.constantFrom('L', 'I', 'N', 'B', 'U', 'O', 'C', '-');
  const given = fc.array(fc.array(code, { minLength: open.length, maxLength: open.length }), {
    minLength: 6,
    maxLength: 6,
  });
  fc.assert(
    fc.property(given, fc.constantFrom('', ','), (marks, separator) => {
      const plan = check(marks.map((row, pupil) => `${ROLL[pupil]?.upn ?? ''},07/09/2026,"${row.join(separator)}"`));
      const expected = marks.flatMap((row, pupil) =>
        open.flatMap(({ on, session }, index) =>
          row[index] === '-' ? [] : [`p${pupil + 1} ${on} ${session} ${row[index] ?? ''}`],
        ),
      );
      expect(marksAfter(plan)).toEqual(expected);
    }),
    { numRuns: 25 },
  );
});
