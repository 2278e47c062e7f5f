import { describe, expect, test } from '@jest/globals';
import { readRegisterFile } from '../../../src/adapters/mis/csv/read-register-file.ts';
import { checkRegisterFile } from '../../../src/domain/register-files/check-register-file.ts';
import type { SchoolRecords } from '../../../src/domain/register-files/school-records.ts';
import { ALL, checkRows, rowOf } from '../../support/long-register.ts';
import { bytesOf, CALENDAR, marksPlan, RECORDS, ROLL } from '../../support/small-school.ts';

const row = (on: string, mark = '/') => `F999100026011,,,,,${on},AM,${mark}`;

function checkStrings(marks: string, startsOn = '07/09/2026') {
  const rows = ROLL.map(({ upn }) => `${upn ?? ''},${startsOn},"${marks}"`);
  return marksPlan(
    checkRegisterFile({ file: readRegisterFile(bytesOf(['UPN,Start Date,Marks', ...rows].join('\n'))), ...RECORDS }),
  );
}

/** Why a file is held, in words; empty where it goes in. */
function reasons(rows: readonly string[], records: SchoolRecords = RECORDS): string[] {
  const { verdict } = checkRows(rows, records);
  return verdict.kind === 'hold' ? verdict.reasons.map(({ message }) => message) : [];
}

describe('a marks file is held, saying why:', () => {
  test('no pupils', () => {
    expect(reasons(ALL, { ...RECORDS, roll: [] })).toEqual([
      'No pupils are known yet. Import the roll first, then this file again.',
    ]);
  });

  test('dates of other years, once more than half are', () => {
    const old = (count: number) => ALL.map((each, index) => (index < count ? each.replace('2026', '2024') : each));
    expect(reasons(old(3))).toEqual([expect.stringMatching(/^3 rows of 6 cannot go in\.$/)]);
    expect(reasons(old(4))).toContain(
      '4 marks of 6 are outside the known school years. Calendars are known for 2026/27.',
    );
    const next = { ...CALENDAR, schoolYear: 2027, terms: [], inset: [], closures: [], bankHolidays: [] };
    expect(reasons(old(6), { ...RECORDS, calendars: [CALENDAR, next] })[0]).toMatch(/for 2026\/27, 2027\/28\.$/);
    expect(reasons(ALL, { ...RECORDS, calendars: [] })).toEqual([
      '6 marks of 6 are outside the known school years. No calendar is known yet.',
    ]);
  });

  test('marks of this year that are mostly wrong are not said to be of another', () => {
    expect(reasons(ALL.map((each) => each.replace(/\/$/, 'A')))).toEqual(['6 rows of 6 cannot go in.']);
  });

  test('a part of a form', () => {
    expect(reasons([rowOf(1), rowOf(4)])).toEqual([
      'The file has only 2 of the 6 pupils on roll, and they are not whole forms or year groups. It may have been cut short.',
    ]);
  });

  test.each([
    ['"/,\\,/,\\,A"', []],
    ['"/,\\,/,A,A"', []],
    ['"/,\\,A,A,A"', ['18 marks of 30 cannot go in.']],
  ])('mark strings %s by their marks, because every row has a good one', (marks, expected) => {
    const { verdict, refusedRowCount } = checkStrings(marks.slice(1, -1));
    expect(refusedRowCount).toBe(0);
    expect(verdict.kind === 'hold' ? verdict.reasons.map(({ message }) => message) : []).toEqual(expected);
  });

  test('an alignment in doubt', () => {
    expect(checkStrings('I,I', '12/11/2026').verdict).toEqual({
      kind: 'hold',
      canBeConfirmed: true,
      reasons: [
        {
          code: 'alignment-in-doubt',
          message:
            'The mark strings fit the calendar only if they leave out days without school, and only a day or two says so. The calendar may lack a day, or have one too many: check it first.',
        },
      ],
    });
  });
});

describe('what was passed over or put right in a marks file is noted', () => {
  const messages = (rows: readonly string[], records: SchoolRecords = RECORDS) =>
    checkRows(rows, records).notes.map(({ message }) => message);

  test('each in a sentence', () => {
    expect(
      messages([...ALL, rowOf(1), row('08/09/2026', '\\'), row('12/11/2026', '#'), row('09/09/2026', '-')]),
    ).toEqual([
      '1 mark stood in the file more than once, alike.',
      '1 mark / or \\ stood in the other session: each was read for its own.',
      '1 mark only said that there was no session, or no pupil yet.',
      '1 row had no mark and changed nothing.',
    ]);
  });

  test('and a temporary UPN that the check letter does not confirm', () => {
    const roll = ROLL.map((pupil) => (pupil.pupilId === 'p1' ? { ...pupil, upn: 'A99910002601B' } : pupil));
    expect(messages(['A99910002601B,,,,,07/09/2026,AM,L', ...ALL.slice(1)], { ...RECORDS, roll })).toEqual([
      '1 temporary UPN could not be confirmed by the check letter.',
    ]);
  });

  test('and how mark strings were read, whose blanks are no news', () => {
    expect(checkStrings('/,\\,-,-,/,\\').notes).toEqual([
      {
        code: 'alignment',
        count: 1,
        message: 'The mark strings were read as every weekday from the start date, Monday to Friday.',
      },
    ]);
  });
});

describe('the dates of a file', () => {
  test('are those of its first and last good mark, in whatever order they stand', () => {
    const dates = (...on: readonly string[]) => checkRows(on.map((each) => row(each))).dates;
    expect(dates('09/09/2026')).toEqual({ firstOn: '2026-09-09', lastOn: '2026-09-09' });
    expect(dates('09/09/2026', '11/09/2026', '07/09/2026', '10/09/2026')).toEqual({
      firstOn: '2026-09-07',
      lastOn: '2026-09-11',
    });
    expect(dates('09/09/2026', '12/09/2026')).toEqual({ firstOn: '2026-09-09', lastOn: '2026-09-09' });
    expect(dates('12/09/2026')).toBeNull();
  });
});
