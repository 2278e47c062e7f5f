import { describe, expect, test } from '@jest/globals';
import { readRegisterFile } from '../../../src/adapters/mis/csv/read-register-file.ts';
import { checkRegisterFile } from '../../../src/domain/register-files/check-register-file.ts';
import type { Pupil } from '../../../src/domain/pupil.ts';
import type { RollPlan } from '../../../src/domain/register-files/register-file-plan.ts';
import { bytesOf, RECORDS, ROLL, rollPlan } from '../../support/small-school.ts';

const HEADER = 'UPN,Admission Number,Surname,Forename,Year,Reg,Admission Date,Leaving Date';
const NEW = 'T999100026001,004007,Thorne,Ines,7,7A,02/09/2026,';
const TEMPORARY = 'A99910002601B';
const ALL = ROLL.map((pupil) => rowOf(pupil));

function rowOf({ upn, misId, surname, forename, form }: Pupil): string {
  return `${upn ?? ''},${misId ?? ''},${surname},${forename},9,${form},02/09/2024,`;
}

function check(rows: readonly string[], roll: readonly Pupil[] = ROLL, header = HEADER): RollPlan {
  const file = readRegisterFile(bytesOf([header, ...rows].join('\n')));
  return rollPlan(checkRegisterFile({ file, ...RECORDS, roll }));
}

describe('a roll file', () => {
  test('adds every pupil to an empty roll', () => {
    const plan = check(ALL, []);
    expect(plan).toMatchObject({ verdict: { kind: 'apply' }, unchangedCount: 0, missing: [] });
    expect(plan.added).toEqual(ROLL.map(({ pupilId: _, ...pupil }) => pupil));
  });

  test('adds a new pupil, and changes nothing of those who are as they were', () => {
    const plan = check([...ALL, NEW]);
    expect(plan.added).toMatchObject([
      { upn: 'T999100026001', surname: 'Thorne', yearGroup: 7, admittedOn: '2026-09-02' },
    ]);
    expect(plan).toMatchObject({ updated: [], left: [], unchangedCount: 6 });
  });

  test('moves a pupil to another form, with what was before', () => {
    const plan = check([(ALL[0] ?? '').replace('9A', '9B'), ...ALL.slice(1)]);
    expect(plan.updated).toMatchObject([
      { before: { pupilId: 'p1', form: '9A' }, after: { pupilId: 'p1', form: '9B' } },
    ]);
  });

  test('marks a pupil as left, and as back when the leaving date is taken away', () => {
    const leaving = check([`${ALL[0] ?? ''}20/11/2026`, ...ALL.slice(1)]);
    expect(leaving.left).toMatchObject([{ after: { pupilId: 'p1', leftOn: '2026-11-20' } }]);
    const left = ROLL.map((pupil) => (pupil.pupilId === 'p1' ? { ...pupil, leftOn: '2026-11-20' } : pupil));
    expect(check(ALL, left).updated).toMatchObject([{ after: { pupilId: 'p1', leftOn: null } }]);
  });

  test('without a column for leaving dates brings nobody back', () => {
    const left = ROLL.map((pupil) => (pupil.pupilId === 'p1' ? { ...pupil, leftOn: '2026-11-20' } : pupil));
    const rows = ROLL.map(({ upn, form }) => `${upn ?? ''},9,${form}`);
    expect(check(rows, left, 'UPN,Year,Reg')).toMatchObject({ unchangedCount: 6, updated: [] });
  });

  test('leaves a pupil whom it does not name on the roll, and lists them', () => {
    const plan = check(ALL.slice(1));
    expect(plan.missing.map(({ pupilId }) => pupilId)).toEqual(['p1']);
    expect(plan).toMatchObject({ left: [], updated: [], verdict: { kind: 'apply' } });
    expect(plan.notes).toMatchObject([
      { code: 'missing-pupils', count: 1, message: expect.stringContaining('stays on it') },
    ]);
  });

  test('gives a pupil known by number their UPN', () => {
    const unnumbered = ROLL.map((pupil) => (pupil.pupilId === 'p1' ? { ...pupil, upn: null } : pupil));
    expect(check(ALL, unnumbered).updated).toMatchObject([{ before: { upn: null }, after: { upn: 'F999100026011' } }]);
  });

  test('without names shows new pupils by their number', () => {
    const plan = check(['4007,2026-09-02,,7,7A'], [], 'pupil_id,admitted_on,left_on,year_group,form');
    expect(plan.added).toMatchObject([{ misId: '4007', forename: 'Pupil', surname: '4007' }]);
    expect(plan.notes).toMatchObject([{ code: 'no-names' }]);
  });

  test('keeps what is known where a leaver has no form any more', () => {
    const plan = check([`F999100026011,004001,Brindle,Tamsin,,,02/09/2024,20/11/2026`, ...ALL.slice(1)]);
    expect(plan.left).toMatchObject([{ after: { form: '9A', yearGroup: 9, leftOn: '2026-11-20' } }]);
  });
});

describe('a row of the roll that does not go in', () => {
  test.each([
    ['A999100026001,4007,Thorne,Ines,7,7A,,', 'bad-upn', 'UPN', 'check letter'],
    [',,Thorne,Ines,7,7A,,', 'missing-value', 'UPN', 'neither a UPN nor a number'],
    ['T999100026001,4007,Thorne,Ines,,7A,,', 'missing-value', 'Year', 'needs a year group and a form'],
    ['T999100026001,4007,Thorne,Ines,7,,,', 'missing-value', 'Reg', 'needs a year group and a form'],
    [
      'T999100026001,4007,Thorne,Ines,7,7A,02/09/2026,01/09/2026',
      'impossible-date',
      'Leaving Date',
      'before their admission',
    ],
    ['T999100026001,004001,Thorne,Ines,7,7A,,', 'disagrees', 'UPN', 'describe the same pupil differently'],
  ])('%s', (row, reason, column, message) => {
    const plan = check([...ALL, row]);
    expect(plan.refusals.listed).toContainEqual(
      expect.objectContaining({ line: 8, reason, column, message: expect.stringContaining(message) }),
    );
    expect(plan.added).toEqual([]);
  });

  test('a number that belongs to another pupil', () => {
    const plan = check([...ALL.slice(1), 'T999100026001,004001,Thorne,Ines,7,7A,,']);
    expect(plan.refusals.listed).toMatchObject([{ line: 7, reason: 'ambiguous-pupil', column: 'Admission Number' }]);
    expect(plan.missing).toEqual([]);
  });

  test.each([
    ['a UPN', 'T999100026001,004001,Brindle,Ned,7,7A,,'],
    ['a temporary UPN', `${TEMPORARY},004001,Brindle,Ned,7,7A,,`],
  ])('a number given again to a sibling with %s: the leaver stays who they were', (_, row) => {
    const roll = ROLL.map((pupil) => (pupil.pupilId === 'p1' ? { ...pupil, leftOn: '2026-07-21' } : pupil));
    const plan = check([...ALL.slice(1), row], roll);
    expect(plan.refusals.listed).toMatchObject([{ line: 7, reason: 'ambiguous-pupil', value: '004001' }]);
    expect(plan).toMatchObject({ added: [], updated: [], left: [], unchangedCount: 5 });
  });

  test('rows alike count once; rows that differ are all refused with their lines', () => {
    expect(check([...ALL, NEW, NEW])).toMatchObject({
      added: [{ misId: '004007' }],
      notes: [{ code: 'repeated-rows' }],
    });
    const plan = check([...ALL, NEW, NEW.replace('7A', '7B'), NEW.replace('T999100026001', 'G999100026002')]);
    expect(plan.refusals.listed.map(({ line }) => line)).toEqual([8, 9, 10]);
    expect(plan.refusals.listed[0]?.message).toContain('Lines 8, 9 and 10 describe the same pupil differently');
    expect(plan).toMatchObject({ added: [], refusedRowCount: 3 });
  });
});

describe('the numbers of the whole roll', () => {
  const numbered = (number: number, misId: string) => (ALL[number - 1] ?? '').replace(/,\d{6},/, `,${misId},`);
  const after = (plan: RollPlan) => plan.updated.map(({ after: { pupilId, misId } }) => `${pupilId} ${misId ?? ''}`);

  test('may be exchanged between two pupils', () => {
    const plan = check([numbered(1, '004002'), numbered(2, '004001'), ...ALL.slice(2)]);
    expect(after(plan)).toEqual(['p1 004002', 'p2 004001']);
    expect(plan).toMatchObject({ verdict: { kind: 'apply' }, refusedRowCount: 0 });
  });

  test('that two pupils would share are refused, and the other rows go in', () => {
    const plan = check([numbered(1, '200'), numbered(2, '000200'), numbered(3, '300'), ...ALL.slice(3)]);
    expect(plan.refusals.listed).toMatchObject([
      { line: 2, column: 'Admission Number', value: '200', reason: 'ambiguous-pupil' },
      { line: 3, column: 'Admission Number', value: '000200', allowed: 'a number of the pupil’s own' },
    ]);
    expect(after(plan)).toEqual(['p3 300']);
  });

  test('stay with who has them: of a pupil whom the file does not name, and of one whose own change is refused', () => {
    expect(check([numbered(1, '004006'), ...ALL.slice(1, 5)]).refusals.listed).toMatchObject([{ line: 2 }]);
    const chain = [numbered(1, '004002'), numbered(2, '004003'), ...ALL.slice(2)];
    expect(check(chain).refusals.listed.map(({ line }) => line)).toEqual([2, 3]);
  });

  test('are not shared with a new pupil either', () => {
    const plan = check([numbered(1, '004007'), ...ALL.slice(1), NEW]);
    expect(plan.refusals.listed.map(({ line }) => line)).toEqual([2, 8]);
    expect(plan).toMatchObject({ added: [], updated: [] });
  });

  test('a temporary UPN gives way to a permanent one', () => {
    const temporary = ROLL.map((pupil) => (pupil.pupilId === 'p1' ? { ...pupil, upn: TEMPORARY } : pupil));
    expect(check(ALL, temporary).updated).toMatchObject([{ after: { pupilId: 'p1', upn: 'F999100026011' } }]);
  });
});

describe('a roll file is held', () => {
  test('when it would change more than 40 in a hundred pupils', () => {
    const moved = ALL.map((row, index) => (index < 3 ? row.replace(/9([AB])/, '10$1') : row));
    expect(check(moved).verdict).toMatchObject({
      kind: 'hold',
      canBeConfirmed: true,
      reasons: [{ code: 'changes-most-of-the-roll' }],
    });
    expect(check([...moved.slice(0, 2), ...ALL.slice(2)]).verdict.kind).toBe('apply');
  });

  test('when it is mostly bad', () => {
    const bad = ALL.slice(0, 3).map((row) => row.replace(/^./, 'X'));
    expect(check([...bad, ...ALL.slice(3)]).verdict).toMatchObject({
      kind: 'hold',
      reasons: [{ code: 'mostly-refused' }],
    });
  });

  test('when it has parts of forms only, but not when it has a whole form', () => {
    expect(check([ALL[0] ?? '', ALL[3] ?? '']).verdict).toMatchObject({ reasons: [{ code: 'part-of-the-roll' }] });
    expect(check(ALL.slice(0, 3)).verdict.kind).toBe('apply');
  });
});
