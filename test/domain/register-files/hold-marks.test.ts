import { describe, expect, test } from '@jest/globals';
import { ALL, checkRows, rowOf } from '../../support/long-register.ts';
import { marksAfter, RECORDS, ROLL } from '../../support/small-school.ts';

describe('a file is held', () => {
  test.each([
    ['no pupil is known', ALL, { ...RECORDS, roll: [] }, 'no-roll', false],
    ['most dates are of another year', ALL.map((row) => row.replace('2026', '2024')), RECORDS, 'wrong-years', false],
    [
      'most rows are bad',
      [...ALL, ...ALL.slice(1).map((row) => row.replace('07/', '06/'))],
      RECORDS,
      'mostly-refused',
      true,
    ],
    ['it has part of each form', [rowOf(1), rowOf(4)], RECORDS, 'part-of-the-roll', true],
  ])('when %s', (_, rows, records, code, canBeConfirmed) => {
    expect(checkRows(rows, records).verdict).toMatchObject({ kind: 'hold', canBeConfirmed, reasons: [{ code }] });
  });

  test('with the plan that confirming it would carry out', () => {
    const plan = checkRows([rowOf(1), rowOf(4)]);
    expect(marksAfter(plan)).toEqual(['p1 2026-09-07 AM /', 'p4 2026-09-07 AM /']);
  });

  test('but not when it is the whole of one form', () => {
    expect(checkRows(ALL.slice(0, 3)).verdict).toEqual({ kind: 'apply' });
  });

  test('and leavers are no part of the roll', () => {
    const roll = ROLL.map((pupil, index) => (index % 3 === 0 ? pupil : { ...pupil, leftOn: '2026-07-20' }));
    expect(checkRows([rowOf(1), rowOf(4)], { ...RECORDS, roll }).verdict).toEqual({ kind: 'apply' });
  });

  test.each([
    [4, 'apply'],
    [5, 'hold'],
  ])('with %i bad rows of 10: %s', (badCount, kind) => {
    const days = ['07', '08'].flatMap((day) => ALL.map((row) => row.replace('07/', `${day}/`))).slice(0, 10);
    const rows = days.map((row, index) => (index < badCount ? row.replace(',AM,', ',PM,').replace(/\/$/, 'A') : row));
    expect(checkRows(rows).verdict.kind).toBe(kind);
  });
});
