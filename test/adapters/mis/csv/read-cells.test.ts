import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readCellDate } from '../../../../src/adapters/mis/csv/read-cell-date.ts';
import { readCellMark, readCellMarkString } from '../../../../src/adapters/mis/csv/read-cell-marks.ts';
import { readCellSession } from '../../../../src/adapters/mis/csv/read-cell-session.ts';
import { readCellYearGroup } from '../../../../src/adapters/mis/csv/read-cell-year-group.ts';
import { dateOfDayNumber, dayNumber } from '../../../../src/domain/calendar/iso-date.ts';

describe('readCellDate', () => {
  test.each([
    '2026-09-07',
    '2026/9/7',
    '07/09/2026',
    '7/9/26',
    '7.9.2026',
    '07-09-2026',
    '07-Sep-2026',
    '7 Sept 26',
    '7th September 2026',
    'Mon 07/09/2026',
    'Monday, 7 September 2026',
    'MON. 7-sep-26',
    '07/09/2026 Mon',
    '2026-09-07T00:00:00',
    '2026-09-07 00:00:00.000',
    '2026-09-07T00:00:00Z',
    '07/09/2026 00:00',
    ' 07/09/2026\u00a0',
  ])('reads %j as 7 September 2026', (text) => {
    expect(readCellDate(text)).toEqual({ kind: 'date', on: '2026-09-07' });
  });

  test.each([
    ['', 'The date is missing.'],
    ['31/06/2026', 'is not in the calendar'],
    ['29/02/2027', 'is not in the calendar'],
    ['09/25/2026', 'The day comes first, then the month'],
    ['07/09/0026', 'is not in the calendar'],
    ['Tuesday 07/09/2026', '2026-09-07 is a Monday, not a Tuesday'],
    ['46272', "is a spreadsheet's number for a day"],
    ['2026-09-06T23:00:00Z', 'is not a date'],
    ['7 Smarch 2026', 'is not a date'],
    ['Monday', 'The date is missing.'],
    ['tomorrow', '"tomorrow" is not a date.'],
  ])('refuses %j', (text, message) => {
    expect(readCellDate(text)).toEqual({ kind: 'problem', message: expect.stringContaining(message) });
  });

  test('reads every date back from both ways of writing it', () => {
    const day = fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2099-12-31') });
    fc.assert(
      fc.property(day, (number) => {
        const on = dateOfDayNumber(number);
        const british = on.split('-').reverse().join('/');
        expect([readCellDate(on), readCellDate(british)]).toEqual([
          { kind: 'date', on },
          { kind: 'date', on },
        ]);
      }),
    );
  });
});

test.each([
  ['AM', 'AM'],
  ['pm', 'PM'],
  ['Morning', 'AM'],
  [' afternoon ', 'PM'],
  ['1', 'AM'],
  ['2', 'PM'],
  ['Session 1', 'AM'],
  ['AM_Registration', 'AM'],
  ['Mon:PM', 'PM'],
  ['a.m.', 'AM'],
  ['3', null],
  ['P3', null],
  ['', null],
  ['AM/PM', null],
  ['Exam', null],
])('readCellSession takes %j for %j', (text, session) => {
  expect(readCellSession(text)).toBe(session);
});

test.each([
  ['/', '/'],
  ['\\', '\\'],
  [' l ', 'L'],
  ['j1', 'J1'],
  ['#', '#'],
  ['', null],
  ['-', null],
  ['?', null],
  ['@', null],
  ['!', null],
])('readCellMark takes %j for %j', (text, code) => {
  expect(readCellMark(text)).toBe(code);
});

test.each([
  ['/\\I-#', ['/', '\\', 'I', null, '#']],
  ['/,\\,J1,-,', ['/', '\\', 'J1', null, null]],
  ['/ , \\', ['/', '\\']],
  ['/\\ L\\ N', ['/', '\\', 'L', '\\', 'N']],
  ['/\\  N', ['/', '\\', null, null, 'N']],
  ['/C2\\', ['/', 'C2', '\\']],
  ['/,Bad!,\\,I', ['/', 'BAD!', '\\', 'I']],
  ['', [null]],
  ['#NAME?', null],
  ['#N/A', null],
  ['1.23E+15', null],
  ['95.5%', null],
  ['to follow, see note', null],
])('readCellMarkString takes %j for %j', (text, codes) => {
  expect(readCellMarkString(text)).toEqual(codes);
});

test.each([
  ['7', 7],
  ['07', 7],
  ['Year 7', 7],
  ['Year  10', 10],
  ['Yr 11', 11],
  ['Y13', 13],
  ['NC Year 9', 9],
  ['9.0', 9],
  ['R', 0],
  ['Reception', 0],
  ['N2', -1],
  ['14', null],
  ['0.5', null],
  ['9B', null],
])('readCellYearGroup takes %j for %j', (text, yearGroup) => {
  expect(readCellYearGroup(text)).toBe(yearGroup);
});
