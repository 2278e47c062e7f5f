import { describe, expect, test } from '@jest/globals';
import type { Pupil } from '../../../src/domain/pupil.ts';
import { createPupilFinder } from '../../../src/domain/register-files/find-pupil.ts';
import { groupRollRows } from '../../../src/domain/register-files/group-roll-rows.ts';
import type { PupilRef, RollRow } from '../../../src/domain/register-files/register-file.ts';
import { ROLL } from '../../support/small-school.ts';

const COLUMNS = { upn: 'Pupil UPN', misId: 'Adno' };
const NOBODY: PupilRef = { upn: null, misId: null, surname: null, forename: null, form: null };
const KIT = { surname: 'Moss', forename: 'Kit', form: '9B' };
const WITHOUT_UPN = ROLL.map((pupil) => (pupil.pupilId === 'p2' ? { ...pupil, upn: null } : pupil));

function find(ref: Partial<PupilRef>, roll: readonly Pupil[] = WITHOUT_UPN) {
  const finding = createPupilFinder(roll, COLUMNS)({ ...NOBODY, ...ref });
  return finding.kind === 'found' ? finding.pupil.pupilId : finding;
}

const unknown = (value: string) => ({
  kind: 'refused',
  reason: 'unknown-pupil',
  detail: {
    column: 'Pupil UPN',
    value,
    allowed: 'a pupil on the roll',
    message: `No pupil on the roll is ${value}. Import the roll again if they are new.`,
  },
});

describe('the pupil of a row', () => {
  test('who has no UPN is not found for every row without one', () => {
    expect(find({ misId: '9999' })).toEqual(unknown('9999'));
    expect(find({ misId: '4002' })).toBe('p2');
  });

  test.each([
    ['with spaces around and doubled', { surname: '  Moss ', forename: 'Kit  ', form: ' 9B' }],
    ['in capitals', { surname: 'MOSS', forename: 'KIT', form: '9b' }],
  ])('is found by name %s', (_, ref) => {
    expect(find(ref)).toBe('p5');
  });

  test('is found by a name of two words however they are spaced, and by letters made of two characters', () => {
    const roll = ROLL.map((pupil) => (pupil.pupilId === 'p5' ? { ...pupil, surname: 'Le Fèvre' } : pupil));
    expect(find({ ...KIT, surname: 'Le   Fe\u0300vre' }, roll)).toBe('p5');
    expect(find({ ...KIT, surname: 'LeFèvre' }, roll)).toEqual(unknown('Kit LeFèvre (9B)'));
  });

  test('is not found by names that are the same only when run together', () => {
    const roll = ROLL.map((pupil) => (pupil.pupilId === 'p5' ? { ...pupil, surname: 'Lee', forename: 'Ann' } : pupil));
    expect(find({ surname: 'Leea', forename: 'nn', form: '9B' }, roll)).toEqual(unknown('nn Leea (9B)'));
  });

  test.each([
    ['form', { surname: 'Moss', forename: 'Kit' }, 'Kit Moss'],
    ['forename', { surname: 'Moss', form: '9B' }, 'Moss (9B)'],
    ['surname', { forename: 'Kit', form: '9B' }, 'Kit (9B)'],
  ])('is not found by a name without the %s', (_, ref, value) => {
    expect(find(ref)).toEqual(unknown(value));
  });

  test('is not found by name where the row has a UPN that nobody has', () => {
    expect(find({ ...KIT, upn: 'T999100026001' })).toEqual(unknown('T999100026001'));
  });

  test('is refused with the column and the rule of the UPN where that cannot be one', () => {
    expect(find({ upn: '8.01E+11' })).toEqual({
      kind: 'refused',
      reason: 'bad-upn',
      detail: {
        column: 'Pupil UPN',
        value: '8.01E+11',
        allowed: 'a check letter, 11 digits, and a digit (a letter in a temporary UPN)',
        message: '"8.01E+11" is not a UPN. Correct it in the MIS, or export the column as text.',
      },
    });
  });

  test('is refused where UPN and number are of different pupils, naming both', () => {
    expect(find({ upn: 'T999100026001', misId: '4001' })).toMatchObject({
      kind: 'refused',
      detail: {
        value: 'T999100026001',
        message:
          'UPN T999100026001 is not on the roll, and number 4001 belongs to a pupil with another UPN. Correct one of them in the MIS, or import the roll again.',
      },
    });
  });

  test('is looked for once for all rows that name them alike', () => {
    const finder = createPupilFinder(ROLL, COLUMNS);
    const ref = { ...NOBODY, upn: 'F999100026011' };
    expect(finder(ref)).toBe(finder(ref));
  });
});

describe('the rows of a roll', () => {
  const row = (line: number, upn: string | null, misId: string | null): RollRow => {
    return { ...NOBODY, line, upn, misId, yearGroup: 7, admittedOn: null, leftOn: null };
  };
  const grouped = (...rows: readonly RollRow[]) =>
    groupRollRows(rows, WITHOUT_UPN).map(({ rows: ofPupil, existing }) => [
      existing?.pupilId ?? 'new',
      ...ofPupil.map(({ line }) => line),
    ]);

  test('are one new pupil’s where a UPN or a number says so, also by way of a third row', () => {
    expect(
      grouped(
        row(2, 'T999100026001', null),
        row(3, 'T999100026001', '4007'),
        row(4, null, '004007'),
        row(5, null, '4008'),
      ),
    ).toEqual([
      ['new', 2, 3, 4],
      ['new', 5],
    ]);
  });

  test('are several pupils’ where what they have in common is that the cell is blank', () => {
    expect(grouped(row(2, null, '4007'), row(3, null, '4008'))).toHaveLength(2);
    expect(grouped(row(2, 'T999100026001', null), row(3, 'G999100026002', null))).toHaveLength(2);
    expect(grouped(row(2, null, null), row(3, null, null))).toHaveLength(2);
  });

  test('without a UPN are not those of a pupil on the roll who has none', () => {
    expect(grouped(row(2, null, '4007'), row(3, null, '4002'))).toEqual([
      ['new', 2],
      ['p2', 3],
    ]);
  });
});
