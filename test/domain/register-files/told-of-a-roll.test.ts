import { describe, expect, test } from '@jest/globals';
import { readRegisterFile } from '../../../src/adapters/mis/csv/read-register-file.ts';
import type { Pupil } from '../../../src/domain/pupil.ts';
import { checkRegisterFile } from '../../../src/domain/register-files/check-register-file.ts';
import type { RollPlan } from '../../../src/domain/register-files/register-file-plan.ts';
import { registerReportText } from '../../../src/domain/register-files/register-report-text.ts';
import { reportOf } from '../../../src/domain/register-files/register-report.ts';
import { bytesOf, RECORDS, rollPlan } from '../../support/small-school.ts';

const HEADER = 'Adno,Surname,Forename,Year,Reg,Leaving Date';

/** Pupils 1 to `count`, ten to a form, by number alone. */
const rollOf = (count: number): Pupil[] =>
  Array.from({ length: count }, (_, index) => ({
    pupilId: `pupil-${index + 1}`,
    upn: null,
    misId: String(index + 1),
    surname: `Surname${index + 1}`,
    forename: 'Pat',
    yearGroup: 7,
    form: `7${String.fromCharCode(65 + Math.floor(index / 10))}`,
    admittedOn: null,
    leftOn: null,
  }));

const rowOf = ({ misId, surname, forename, yearGroup, form }: Pupil) =>
  [misId, surname, forename, yearGroup, form, ''].join(',');

function check(rows: readonly string[], roll: readonly Pupil[], header = HEADER): RollPlan {
  return rollPlan(
    checkRegisterFile({ file: readRegisterFile(bytesOf([header, ...rows].join('\n'))), ...RECORDS, roll }),
  );
}

const verdictOf = (rows: readonly string[], roll: readonly Pupil[]) => check(rows, roll).verdict;
const TEN = rollOf(10);

describe('a roll file is held, saying why:', () => {
  test('more than four rows in ten cannot go in', () => {
    const bad = (count: number) => TEN.map((pupil, index) => (index < count ? ',Nobody,Pat,7,7A,' : rowOf(pupil)));
    expect(verdictOf(bad(4), TEN)).toEqual({ kind: 'apply' });
    expect(verdictOf(bad(5), TEN)).toEqual({
      kind: 'hold',
      // Nothing would change: there is nothing to confirm.
      canBeConfirmed: false,
      reasons: [
        { code: 'mostly-refused', message: '5 rows of 10 cannot go in.' },
        {
          code: 'part-of-the-roll',
          message:
            'The file has only 5 of the 10 pupils on roll, and they are not whole forms or year groups. It may have been cut short, or belong to another school.',
        },
      ],
    });
  });

  test('more than four pupils in ten would change: moved, added or left', () => {
    const changed = (moved: number, left: number, added: number) => [
      ...TEN.map((pupil, index) => {
        if (index < moved) return rowOf({ ...pupil, form: '7B' });
        return index < moved + left ? rowOf(pupil).replace(/$/, '20/11/2026') : rowOf(pupil);
      }),
      ...rollOf(10 + added)
        .slice(10)
        .map(rowOf),
    ];
    expect(verdictOf(changed(2, 1, 1), TEN)).toEqual({ kind: 'apply' });
    const held = {
      kind: 'hold',
      canBeConfirmed: true,
      reasons: [
        {
          code: 'changes-most-of-the-roll',
          message:
            'It would change 5 pupils; 10 are on the roll. That is right when a new school year begins, and hardly otherwise.',
        },
      ],
    };
    expect(verdictOf(changed(2, 2, 1), TEN)).toEqual(held);
    expect(verdictOf(changed(0, 5, 0), TEN)).toEqual(held);
  });

  test('leavers of the past are not missing from a file, and who leaves today is', () => {
    const leaving = (leftOn: string) => TEN.map((pupil, index) => (index === 0 ? { ...pupil, leftOn } : pupil));
    const missing = (leftOn: string) => check(TEN.slice(1).map(rowOf), leaving(leftOn)).missing.length;
    expect([missing('2026-11-22'), missing('2026-11-23'), missing('2026-11-24')]).toEqual([0, 1, 1]);
  });
});

describe('what is worth saying of a roll file', () => {
  const notes = (rows: readonly string[], header = HEADER) => check(rows, TEN, header).notes;
  const all = TEN.map(rowOf);

  test('rows that repeat, and pupils who are missing', () => {
    expect(notes([...all.slice(2), all[9] ?? ''])).toEqual([
      { code: 'repeated-rows', count: 1, message: '1 row repeated a pupil.' },
      {
        code: 'missing-pupils',
        count: 2,
        message: '2 pupils of the roll are not in the file and stay on it until a leaving date comes.',
      },
    ]);
    expect(notes(all.slice(1))[0]?.message).toBe(
      '1 pupil of the roll is not in the file and stays on it until a leaving date comes.',
    );
  });

  test('temporary UPNs that the check letter does not confirm', () => {
    const header = `UPN,${HEADER}`;
    const rows = all.map((row, index) => `${['A99910002601B', 'F99910002601B'][index] ?? ''},${row}`);
    expect(notes(rows, header)).toEqual([
      {
        code: 'doubtful-upns',
        count: 1,
        message: '1 temporary UPN could not be confirmed by the check letter.',
      },
    ]);
  });

  test('that it has no names, unless it has them in one column', () => {
    const rows = TEN.map(({ misId }) => `${misId ?? ''},7,7A`);
    expect(notes(rows, 'Adno,Year,Reg')).toEqual([
      { code: 'no-names', count: 10, message: 'The file has no names: new pupils are shown by their number.' },
    ]);
    const named = TEN.map(({ misId, surname }) => `${misId ?? ''},"${surname}, Pat",7,7A`);
    expect(notes(named, 'Adno,Full Name,Year,Reg')).toEqual([]);
  });
});

describe('the report of a roll', () => {
  const textOf = (rows: readonly string[], roll: readonly Pupil[]) =>
    registerReportText(reportOf(check(rows, roll), 'roll.csv'), 'confirm it.').split('\n');

  test('shows twenty who are missing and counts the others', () => {
    const roll = rollOf(60);
    const missing = (count: number) => textOf(roll.slice(count).map(rowOf), roll);
    expect(missing(20).at(-1)).toBe('    Pat Surname20 (7B)');
    expect(missing(21).slice(-2)).toEqual(['    Pat Surname20 (7B)', '    and 1 more']);
    expect(missing(0)).toEqual([
      'roll.csv: 0 pupils (0 added, 0 changed, 0 left), 60 already so.',
      '  A roll of pupils. 60 rows read.',
    ]);
  });

  test('says of how many pupils a held one would change', () => {
    const moved = TEN.map((pupil) => rowOf({ ...pupil, form: '7B' }));
    expect(textOf(moved, TEN)).toContain('  It would change 10 pupils. If the file is right, confirm it.');
  });

  test('counts those added, moved and left as changes', () => {
    const rows = rollOf(11).map((pupil, index) => {
      if (index === 0) return rowOf({ ...pupil, form: '7B' });
      return index === 1 ? `${rowOf(pupil)}20/11/2026` : rowOf(pupil);
    });
    expect(reportOf(check(rows, TEN), 'roll.csv')).toMatchObject({
      changes: 3,
      applied: 3,
      unchanged: 8,
      dates: null,
      alignment: null,
      roll: { added: 1, updated: 1, left: 1, missing: [] },
    });
  });
});
