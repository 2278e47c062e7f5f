import { describe, expect, test } from '@jest/globals';
import { readRegisterFile } from '../../../src/adapters/mis/csv/read-register-file.ts';
import { checkRegisterFile } from '../../../src/domain/register-files/check-register-file.ts';
import { schoolYearName } from '../../../src/domain/register-files/explain-refused-mark.ts';
import type { SchoolRecords } from '../../../src/domain/register-files/school-records.ts';
import { ALL, checkRows, rowOf } from '../../support/long-register.ts';
import { bytesOf, CALENDAR, marksPlan, RECORDS, ROLL } from '../../support/small-school.ts';

const WITHOUT_DATES = ROLL.map((pupil) => ({ ...pupil, admittedOn: null }));
const row = (on: string, mark = '/', session = 'AM') => `F999100026011,,,,,${on},${session},${mark}`;
const CODES_OF_TODAY = '/ \\ L K V P W B C C1 C2 E I J1 M R S T G N O U D Q X Y1 Y2 Y3 Y4 Y5 Y6 Y7 Z #';

/** What is said of the one row that does not go in. */
function explained(bad: string, records: SchoolRecords = RECORDS) {
  const { allowed, message } = checkRows([...ALL, bad], records).refusals.listed[0] ?? {};
  return { allowed, message };
}

function checkStrings(rows: readonly string[], header = 'UPN,Start Date,Marks') {
  const file = readRegisterFile(bytesOf([header, ...rows].join('\n')));
  return marksPlan(checkRegisterFile({ file, ...RECORDS }));
}

describe('a refused mark says what was allowed and what to do', () => {
  test.each([
    [row('08/09/2026', 'A'), { allowed: CODES_OF_TODAY, message: '"A" is not an attendance code.' }],
    [
      row('08/09/2026', 'H'),
      { allowed: CODES_OF_TODAY, message: 'H was not an attendance code in force on 2026-09-08.' },
    ],
    [row('24/11/2026'), { allowed: 'a date up to today', message: '2026-11-24 has not come yet.' }],
    [
      row('06/11/2026', '/', 'PM'),
      {
        allowed: 'a session of the school calendar',
        message: '2026-11-06 PM is not a session: it is an INSET day. Check the date, or the school calendar.',
      },
    ],
    [
      row('07/07/2025'),
      {
        allowed: 'a date in a school year whose calendar is known (2026/27)',
        message:
          '2025-07-07 is in school year 2024/25, whose calendar is not known. Check the date, or add the calendar.',
      },
    ],
    [
      row('30/08/2024'),
      {
        allowed: 'a date in a school year whose calendar is known (2026/27)',
        message:
          '2024-08-30 is in school year 2024/25, whose calendar is not known. Check the date, or add the calendar.',
      },
    ],
  ])('%s', (bad, expected) => {
    expect(explained(bad)).toEqual(expected);
  });

  test('beyond the calendars, with the years of all that are known, or that none is', () => {
    const next = { ...CALENDAR, schoolYear: 2027, terms: [], inset: [], closures: [], bankHolidays: [] };
    const of = (calendars: SchoolRecords['calendars']) =>
      explained(row('07/07/2025'), { ...RECORDS, calendars }).allowed;
    expect(of([next, CALENDAR])).toBe('a date in a school year whose calendar is known (2026/27, 2027/28)');
    expect(of([])).toBe('a date in a school year whose calendar is known (none yet)');
    expect([1999, 2008].map(schoolYearName)).toEqual(['1999/00', '2008/09']);
  });

  test.each([
    [null, '2026-09-04', 'a date until 2026-09-04'],
    ['2026-09-09', null, 'a date from 2026-09-09'],
    ['2026-09-09', '2026-10-01', 'a date from 2026-09-09 until 2026-10-01'],
  ])('off the roll, with the days from %s until %s', (admittedOn, leftOn, allowed) => {
    const roll = WITHOUT_DATES.map((pupil) => (pupil.pupilId === 'p1' ? { ...pupil, admittedOn, leftOn } : pupil));
    expect(explained('', { ...RECORDS, roll })).toEqual({
      allowed,
      message: 'The pupil was not on the roll on 2026-09-07. Check the date, or import the roll again.',
    });
  });
});

describe('marks of one session that disagree', () => {
  test('are each shown with their line and column, and with all that was given', () => {
    const { refusals } = checkRows([...ALL, rowOf(1, 'I'), rowOf(1, 'L'), rowOf(1, 'I')]);
    const message =
      'Lines 2, 8, 9 and 10 give different marks for the same pupil on 2026-09-07 AM: /, I, L. None of them goes in; remove the wrong ones.';
    const allowed = 'one mark for each pupil and session, or the same mark each time';
    const shown = { column: 'Mark', reason: 'disagrees', allowed, message };
    expect(refusals.listed).toEqual([
      { line: 2, value: '/', ...shown },
      { line: 8, value: 'I', ...shown },
      { line: 9, value: 'L', ...shown },
      { line: 10, value: 'I', ...shown },
    ]);
  });

  test('of a row with other good marks leave those, and the row counts as taken', () => {
    const strings = ROLL.map(({ upn }) => `${upn ?? ''},07/09/2026,"/,\\,/,\\"`);
    const plan = checkStrings([...strings, 'F999100026011,07/09/2026,"I,\\,/,\\"']);
    expect(plan).toMatchObject({ refusedRowCount: 0, changeCount: 23, refusals: { count: 2 } });
    expect(plan.refusals.listed.map(({ line, column }) => [line, column])).toEqual([
      [2, 'Marks'],
      [8, 'Marks'],
    ]);
    const only = checkStrings([...strings, 'F999100026011,08/09/2026,"I,L"']);
    expect(only.refusedRowCount).toBe(1);
  });

  test('point at the column of their session where a row has two', () => {
    const rows = ROLL.map(({ upn }) => `${upn ?? ''},07/09/2026,/,\\`);
    const header = 'UPN,Date,AM,PM';
    const columns = (last: string) => checkStrings([...rows, last], header).refusals.listed.map(({ column }) => column);
    expect(columns('F999100026011,07/09/2026,I,\\')).toEqual(['AM', 'AM']);
    expect(columns('F999100026011,07/09/2026,/,I')).toEqual(['PM', 'PM']);
  });
});

describe('a mark string', () => {
  const strings = ROLL.map(({ upn }) => `${upn ?? ''},07/09/2026,"/,\\,/,\\"`);

  test('of a pupil who is not known is refused once, not for each mark', () => {
    const plan = checkStrings([...strings, 'T999100026001,07/09/2026,"/,\\,/,\\"']);
    expect(plan.refusals.count).toBe(1);
    expect(plan).toMatchObject({ changeCount: 24, refusedRowCount: 1 });
  });

  test('that is longer than the known calendars is refused where they end', () => {
    // Read as sessions of the calendar, because marks stand where the Thursday of 12 November was closed.
    const long = ROLL.map(({ upn }) => `${upn ?? ''},12/11/2026,"${'I,'.repeat(400)}I"`);
    const { listed, countByReason } = checkStrings(long).refusals;
    expect(countByReason.get('outside-known-years')).toBeGreaterThan(0);
    expect(listed.find(({ reason }) => reason === 'outside-known-years')).toMatchObject({
      value: 'I',
      allowed: 'as many marks as the known calendars have sessions',
      message: expect.stringMatching(
        /^Mark \d+ of the string: the string is longer than the sessions of the known calendars\. Check its start date/,
      ),
    });
  });
});
