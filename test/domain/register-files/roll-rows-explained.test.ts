import { describe, expect, test } from '@jest/globals';
import { readRegisterFile } from '../../../src/adapters/mis/csv/read-register-file.ts';
import type { Pupil } from '../../../src/domain/pupil.ts';
import { checkRegisterFile } from '../../../src/domain/register-files/check-register-file.ts';
import type { RollPlan } from '../../../src/domain/register-files/register-file-plan.ts';
import { bytesOf, RECORDS, ROLL, rollPlan } from '../../support/small-school.ts';

const HEADER = 'UPN,Adno,Surname,Forename,Year,Reg,Admission Date,Leaving Date';
const ALL = ROLL.map(({ upn, misId, surname, forename, form }) =>
  [upn, misId, surname, forename, 9, form, '02/09/2024', ''].join(','),
);

function check(rows: readonly string[], roll: readonly Pupil[] = ROLL, header = HEADER): RollPlan {
  const file = readRegisterFile(bytesOf([header, ...rows].join('\n')));
  return rollPlan(checkRegisterFile({ file, ...RECORDS, roll }));
}

const rollWhere = (pupilId: string, change: Partial<Pupil>) =>
  ROLL.map((pupil) => (pupil.pupilId === pupilId ? { ...pupil, ...change } : pupil));

describe('a row of the roll that does not go in says why', () => {
  test.each([
    [
      ',,Thorne,Ines,7,7A,,',
      {
        reason: 'missing-value',
        column: 'UPN',
        value: '',
        allowed: 'a UPN or an admission number',
        message: 'The row has neither a UPN nor a number of the school, so the pupil could not be found again.',
      },
    ],
    [
      'A999100026001,4007,Thorne,Ines,7,7A,,',
      {
        reason: 'bad-upn',
        column: 'UPN',
        value: 'A999100026001',
        allowed: 'a check letter, 11 digits, and a digit (a letter in a temporary UPN)',
        message:
          'The check letter of UPN A999100026001 does not agree with its digits: a character was mistyped. Correct it in the MIS.',
      },
    ],
    [
      ',4007,Thorne,Ines,7,,,',
      {
        reason: 'missing-value',
        column: 'Reg',
        value: '',
        allowed: 'a year group and a form',
        message: 'A new pupil needs a year group and a form.',
      },
    ],
    [
      'T999100026001,4007,Thorne,Ines,7,7A,02/09/2026,01/09/2026',
      {
        reason: 'impossible-date',
        column: 'Leaving Date',
        value: '2026-09-01',
        allowed: 'a date from 2026-09-02 on',
        message: 'The pupil leaves on 2026-09-01, before their admission on 2026-09-02.',
      },
    ],
  ])('%s', (row, expected) => {
    expect(check([...ALL, row]).refusals.listed).toEqual([{ line: 8, ...expected }]);
  });

  test('a number of a pupil with another UPN', () => {
    expect(check([...ALL.slice(1), 'T999100026001,4001,Thorne,Ines,7,7A,,']).refusals.listed).toEqual([
      {
        line: 7,
        reason: 'ambiguous-pupil',
        column: 'Adno',
        value: '4001',
        allowed: 'a number of its own',
        message: 'Number 4001 belongs to a pupil on the roll with another UPN. Correct one of them in the MIS.',
      },
    ]);
  });

  test('rows about one pupil that differ, by UPN or else by number', () => {
    const differing = (first: string, second: string) => check([...ALL, first, second]).refusals.listed;
    const shown = {
      reason: 'disagrees',
      column: 'UPN',
      allowed: 'one row for each pupil',
      message: 'Lines 8 and 9 describe the same pupil differently. None of them goes in; remove the wrong ones.',
    };
    expect(differing('T999100026001,,Thorne,Ines,7,7A,,', 'T999100026001,,Thorne,Ines,7,7B,,')).toEqual([
      { line: 8, value: 'T999100026001', ...shown },
      { line: 9, value: 'T999100026001', ...shown },
    ]);
    expect(differing(',4007,Thorne,Ines,7,7A,,', ',4007,Thorne,Ines,7,7B,,')[0]).toEqual({
      line: 8,
      value: '4007',
      ...shown,
    });
  });

  test('a UPN that two pupils would have', () => {
    const roll = rollWhere('p1', { upn: 'F99910002601B' });
    const rows = ['T999100026001,004001,Brindle,Tamsin,9,9A,,', 'T999100026001,4007,Thorne,Ines,7,7A,,'];
    const { refusals, updated, added } = check([...rows, ...ALL.slice(1)], roll);
    const shown = {
      reason: 'ambiguous-pupil',
      column: 'UPN',
      value: 'T999100026001',
      allowed: 'a UPN of the pupil’s own',
      message:
        'Another pupil would have UPN T999100026001 too. Correct one of them in the MIS, and export the roll again.',
    };
    expect(refusals.listed).toEqual([
      { line: 2, ...shown },
      { line: 3, ...shown },
    ]);
    expect([...updated, ...added]).toEqual([]);
  });

  test('but pupils without a number, or without a UPN, share nothing', () => {
    const rows = [
      ',4007,Thorne,Ines,7,7A,,',
      ',4008,Vale,Ada,7,7A,,',
      'T999100026001,,Ash,Bo,7,7A,,',
      'G999100026002,,Oak,Cy,7,7A,,',
    ];
    expect(check([...ALL, ...rows])).toMatchObject({ refusals: { count: 0 }, added: { length: 4 } });
  });
});

describe('what a row of the roll changes', () => {
  const afterOf = (row: string, roll = ROLL) => check([row, ...ALL.slice(1)], roll).updated[0]?.after;

  test('a number written without its zeros, or our own id in its place, is no change', () => {
    expect(check([(ALL[0] ?? '').replace('004001', '4001'), ...ALL.slice(1)])).toMatchObject({ unchangedCount: 6 });
    expect(check([(ALL[0] ?? '').replace('004001', 'P1'), ...ALL.slice(1)])).toMatchObject({ unchangedCount: 6 });
    expect(afterOf((ALL[0] ?? '').replace('004001', '5001'))).toMatchObject({ misId: '5001' });
  });

  test('a pupil without a number gets one, and one whose row has none keeps theirs', () => {
    expect(afterOf(ALL[0] ?? '', rollWhere('p1', { misId: null }))).toMatchObject({ misId: '004001' });
    expect(afterOf('F999100026011,,Brindle,Tam,9,9A,,')).toMatchObject({ misId: '004001', forename: 'Tam' });
  });

  test('a blank cell leaves what is known', () => {
    expect(check(['F999100026011,,,,,,,', ...ALL.slice(1)])).toMatchObject({ unchangedCount: 6, updated: [] });
  });

  test('a leaver whose form alone changes does not leave again', () => {
    const leftOn = '2026-11-20';
    const roll = rollWhere('p1', { leftOn });
    const moved = `F999100026011,004001,Brindle,Tamsin,9,9B,02/09/2024,20/11/2026`;
    expect(check([moved, ...ALL.slice(1)], roll)).toMatchObject({
      left: [],
      updated: [{ after: { form: '9B', leftOn } }],
    });
    const later = moved.replace('20/11/2026', '27/11/2026');
    expect(check([later, ...ALL.slice(1)], roll)).toMatchObject({
      updated: [],
      left: [{ after: { leftOn: '2026-11-27' } }],
    });
  });

  test('a pupil may leave on the day of their admission', () => {
    const { added } = check([...ALL, 'T999100026001,4007,Thorne,Ines,7,7A,02/09/2026,02/09/2026']);
    expect(added).toMatchObject([{ admittedOn: '2026-09-02', leftOn: '2026-09-02' }]);
  });

  test.each([
    [',4007,,,7,7A,,', { surname: '4007', forename: 'Pupil' }],
    ['T999100026001,,,,7,7A,,', { surname: 'T999100026001', forename: 'Pupil' }],
    [',4007,Thorne,,7,7A,,', { surname: 'Thorne', forename: '' }],
    [',4007,,Ines,7,7A,,', { surname: '4007', forename: 'Ines' }],
  ])('a new pupil is called what the row has: %s', (row, names) => {
    expect(check([...ALL, row]).added).toMatchObject([names]);
  });
});
