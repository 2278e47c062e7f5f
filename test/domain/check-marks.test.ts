import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readRegisterFile } from '../../src/adapters/mis/csv/read-register-file.ts';
import { checkRegisterFile } from '../../src/domain/check-register-file.ts';
import { encodeMarks } from '../../src/domain/marks.ts';
import type { MarksPlan } from '../../src/domain/register-file-plan.ts';
import { schoolDays } from '../../src/domain/school-calendar.ts';
import type { SchoolRecords } from '../../src/domain/school-records.ts';
import { bytesOf, CALENDAR, marksAfter, marksPlan, RECORDS, ROLL } from '../support/small-school.ts';

const HEADER = 'UPN,Admission Number,Surname,Forename,Reg,Date,Session,Mark';
const ALL = ROLL.map((_, index) => rowOf(index + 1));

function rowOf(pupil: number, mark = '/'): string {
  return `${ROLL[pupil - 1]?.upn ?? ''},,,,,07/09/2026,AM,${mark}`;
}

function check(rows: readonly string[], records: SchoolRecords = RECORDS): MarksPlan {
  const file = readRegisterFile(bytesOf([HEADER, ...rows].join('\n')));
  return marksPlan(checkRegisterFile({ file, ...records }));
}

describe('a row that does not go in', () => {
  const pupil = 'F999100026011,,,,';
  test.each([
    ['Z999100026099,,,,,08/09/2026,AM,/', 'bad-upn', 'UPN', 'The check letter of UPN Z999100026099 does not agree'],
    ['9.99E+11,,,,,08/09/2026,AM,/', 'bad-upn', 'UPN', '"9.99E+11" is not a UPN'],
    ['T999100026001,,,,,08/09/2026,AM,/', 'unknown-pupil', 'UPN', 'No pupil on the roll is T999100026001'],
    [
      'T999100026001,4001,,,,08/09/2026,AM,/',
      'unknown-pupil',
      'UPN',
      'number 4001 belongs to a pupil with another UPN',
    ],
    [',9999,,,,08/09/2026,AM,/', 'unknown-pupil', 'UPN', 'No pupil on the roll is 9999'],
    [',,Moss,Kat,9B,08/09/2026,AM,/', 'unknown-pupil', 'UPN', 'No pupil on the roll is Kat Moss (9B)'],
    [',,,,,08/09/2026,AM,/', 'unknown-pupil', 'UPN', 'does not say which pupil'],
    [`${pupil},08/09/2026,AM,A`, 'unknown-code', 'Mark', '"A" is not an attendance code'],
    [`${pupil},08/09/2026,AM,H`, 'code-not-in-force', 'Mark', 'H was not an attendance code in force on 2026-09-08'],
    [`${pupil},12/09/2026,AM,/`, 'not-a-school-day', 'Mark', 'it is a Saturday'],
    [`${pupil},13/09/2026,AM,/`, 'not-a-school-day', 'Mark', 'it is a Sunday'],
    [`${pupil},28/10/2026,AM,I`, 'not-a-school-day', 'Mark', 'it is the half term of Autumn'],
    [`${pupil},01/09/2026,AM,/`, 'not-a-school-day', 'Mark', 'it is an INSET day'],
    [`${pupil},06/11/2026,PM,/`, 'not-a-school-day', 'Mark', 'it is an INSET day'],
    [`${pupil},12/11/2026,AM,/`, 'not-a-school-day', 'Mark', 'it is a closure'],
    [`${pupil},31/08/2026,AM,/`, 'not-a-school-day', 'Mark', 'it is outside term'],
    [`${pupil},24/11/2026,AM,/`, 'in-the-future', 'Mark', '2026-11-24 has not come yet'],
    [`${pupil},07/07/2025,AM,/`, 'outside-known-years', 'Mark', 'school year 2024/25, whose calendar is not known'],
  ])('%s', (row, reason, column, message) => {
    const plan = check([...ALL, row]);
    expect(plan.refusals.listed).toMatchObject([
      { line: 8, reason, column, message: expect.stringContaining(message) },
    ]);
    expect(plan).toMatchObject({ changeCount: 6, refusedRowCount: 1, verdict: { kind: 'apply' } });
  });

  test('says that a bank holiday is one, and what was allowed', () => {
    const plan = check(['F999100026011,,,,,03/05/2027,AM,/'], { ...RECORDS, today: '2027-06-01' });
    expect(plan.refusals.listed).toMatchObject([
      { value: '/', allowed: 'a session of the school calendar', message: expect.stringContaining('a bank holiday') },
    ]);
  });

  test('a pupil not on the roll that day, with the days on which they were', () => {
    const roll = ROLL.map((pupil) => (pupil.pupilId === 'p1' ? { ...pupil, leftOn: '2026-09-04' } : pupil));
    const plan = check(ALL, { ...RECORDS, roll });
    expect(plan.refusals.listed).toMatchObject([
      { line: 2, reason: 'not-on-roll', allowed: 'a date from 2024-09-02 until 2026-09-04' },
    ]);
    expect(plan.changeCount).toBe(5);
  });

  test('old codes are good on old dates', () => {
    const calendar = {
      ...CALENDAR,
      schoolYear: 2023,
      terms: [{ name: 'Autumn', startsOn: '2023-09-04', endsOn: '2023-12-15', halfTerm: null }],
    };
    const roll = ROLL.map((pupil) => ({ ...pupil, admittedOn: null }));
    const plan = check(['F999100026011,,,,,05/09/2023,AM,H', 'V999100026012,,,,,05/09/2023,AM,J1'], {
      ...RECORDS,
      roll,
      calendars: [calendar],
    });
    expect(marksAfter(plan)).toEqual(['p1 2023-09-05 AM H']);
    expect(plan.refusals.listed).toMatchObject([{ line: 3, reason: 'code-not-in-force' }]);
  });
});

describe('a pupil is found', () => {
  test.each([
    ['by UPN in small letters and spaces', 'f999 1000 26011,,,,,07/09/2026,AM,L'],
    ['by UPN although the number is another', 'F999100026011,4002,,,,07/09/2026,AM,L'],
    ['by number', ',004001,,,,07/09/2026,AM,L'],
    ['by a number without its zeros', ',4001,,,,07/09/2026,AM,L'],
    ['by our own id', ',p1,,,,07/09/2026,AM,L'],
    ['by number where there is no UPN yet', 'UN1,4001,,,,07/09/2026,AM,L'],
    ['by name and form', ',, brindle ,TAMSIN,9a,07/09/2026,AM,L'],
  ])('%s', (_, row) => {
    expect(marksAfter(check([row, ...ALL.slice(1)]))[0]).toBe('p1 2026-09-07 AM L');
  });

  test('by number when the roll knows a temporary UPN only', () => {
    const roll = ROLL.map((pupil) => (pupil.pupilId === 'p1' ? { ...pupil, upn: 'F99910002601B' } : pupil));
    const plan = check(['F999100026011,4001,,,,07/09/2026,AM,L', ...ALL.slice(1)], { ...RECORDS, roll });
    expect(marksAfter(plan)[0]).toBe('p1 2026-09-07 AM L');
  });

  test('but not by a name that two pupils of the form share', () => {
    const twin = ROLL.slice(4, 5).map((pupil) => ({ ...pupil, pupilId: 'p7', upn: null, misId: null }));
    const plan = check([',,Moss,Kit,9B,07/09/2026,AM,/', ...ALL], { ...RECORDS, roll: [...ROLL, ...twin] });
    expect(plan.refusals.listed).toMatchObject([
      {
        line: 2,
        reason: 'ambiguous-pupil',
        value: 'Kit Moss (9B)',
        message: expect.stringContaining('2 pupils of 9B'),
      },
    ]);
  });

  test('with a temporary UPN that cannot be confirmed, and this is noted', () => {
    const roll = ROLL.map((pupil) => (pupil.pupilId === 'p1' ? { ...pupil, upn: 'A99910002601B' } : pupil));
    const plan = check(['A99910002601B,,,,,07/09/2026,AM,L', ...ALL.slice(1)], { ...RECORDS, roll });
    expect(plan.notes).toMatchObject([{ code: 'doubtful-upns', count: 1 }]);
    expect(plan.changeCount).toBe(6);
  });
});

describe('against what is stored', () => {
  const stored = encodeMarks(2026, [
    { on: '2026-09-07', session: 'AM', code: 'N' },
    { on: '2026-09-08', session: 'AM', code: '/' },
  ]);
  const records: SchoolRecords = { ...RECORDS, existing: (pupilId) => (pupilId === 'p1' ? stored : undefined) };

  test('only marks that differ are changes, and the old ones are kept beside the new', () => {
    const plan = check([rowOf(1, 'I'), 'F999100026011,,,,,08/09/2026,AM,/', ...ALL.slice(1)], records);
    expect(plan).toMatchObject({ changeCount: 6, unchangedCount: 1 });
    const [year] = plan.years;
    expect(year).toMatchObject({ pupilId: 'p1', schoolYear: 2026, before: stored });
    expect(year?.changedAt.map((index) => [year.before[index], year.after[index]])).toEqual([[20, 13]]);
  });

  test('a blank takes no mark away', () => {
    const plan = check(
      ROLL.map(({ upn }, index) => `${upn ?? ''},,,,,07/09/2026,AM,${index === 0 ? '-' : '/'}`),
      records,
    );
    expect(plan.years.map(({ pupilId }) => pupilId)).not.toContain('p1');
    expect(plan.notes).toMatchObject([
      { code: 'blank-marks', count: 1, message: '1 row had no mark and changed nothing.' },
    ]);
  });

  test('the same file again changes nothing', () => {
    const first = check(ALL);
    const after = new Map(first.years.map((year) => [year.pupilId, year.after]));
    const again = check(ALL, { ...RECORDS, existing: (pupilId) => after.get(pupilId) });
    expect(again).toMatchObject({ changeCount: 0, unchangedCount: 6, years: [] });
  });

  test('what is stored is never written to', () => {
    const copy = Uint8Array.from(stored);
    check([rowOf(1, 'I'), ...ALL.slice(1)], records);
    expect(stored).toEqual(copy);
  });
});

describe('rows that repeat', () => {
  test('alike count once', () => {
    const plan = check([...ALL, rowOf(1)]);
    expect(plan).toMatchObject({ changeCount: 6, refusedRowCount: 0 });
    expect(plan.notes).toMatchObject([{ code: 'repeated-marks', count: 1 }]);
  });

  test('differently are all refused, each naming the others, however the pupil is named', () => {
    const plan = check([...ALL, ',4001,,,,07/09/2026,AM,I', 'F999100026011,,,,,07/09/2026,AM,L']);
    expect(plan.refusals.listed.map(({ line, value, reason }) => [line, value, reason])).toEqual([
      [2, '/', 'disagrees'],
      [8, 'I', 'disagrees'],
      [9, 'L', 'disagrees'],
    ]);
    expect(plan.refusals.listed[0]?.message).toContain('Lines 2, 8 and 9 give different marks');
    expect(plan).toMatchObject({ changeCount: 5, refusedRowCount: 3 });
    expect(plan.years.map(({ pupilId }) => pupilId)).not.toContain('p1');
  });

  test('a blank beside a mark is no disagreement', () => {
    expect(check([...ALL, 'F999100026011,,,,,07/09/2026,AM,-'])).toMatchObject({ changeCount: 6, refusedRowCount: 0 });
  });
});

test('a slash of the other session is read for its own and noted', () => {
  const plan = check(ALL.map((row) => row.replace('AM,/', 'PM,/')));
  expect(marksAfter(plan)[0]).toBe('p1 2026-09-07 PM \\');
  expect(plan.notes).toMatchObject([{ code: 'slash-mended', count: 6 }]);
});

test('codes that only say that there was no session are passed over where there was none', () => {
  const quiet = ['#', 'Y4', 'Z'].map((code) => `F999100026011,,,,,12/11/2026,AM,${code}`);
  const plan = check([...ALL, ...quiet, 'F999100026011,,,,,08/09/2026,AM,#']);
  expect(plan.notes).toMatchObject([{ code: 'no-session-marks', count: 3 }]);
  expect(marksAfter(plan)).toContain('p1 2026-09-08 AM #');
});

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
    expect(check(rows, records).verdict).toMatchObject({ kind: 'hold', canBeConfirmed, reasons: [{ code }] });
  });

  test('with the plan that confirming it would carry out', () => {
    const plan = check([rowOf(1), rowOf(4)]);
    expect(marksAfter(plan)).toEqual(['p1 2026-09-07 AM /', 'p4 2026-09-07 AM /']);
  });

  test('but not when it is the whole of one form', () => {
    expect(check(ALL.slice(0, 3)).verdict).toEqual({ kind: 'apply' });
  });

  test('and leavers are no part of the roll', () => {
    const roll = ROLL.map((pupil, index) => (index % 3 === 0 ? pupil : { ...pupil, leftOn: '2026-07-20' }));
    expect(check([rowOf(1), rowOf(4)], { ...RECORDS, roll }).verdict).toEqual({ kind: 'apply' });
  });

  test.each([
    [4, 6, 'apply'],
    [5, 6, 'hold'],
  ])('at more than 40 in a hundred rows refused: %i of 10 bad', (bad, _, kind) => {
    const many = Array.from(
      { length: 10 },
      (_unused, index) =>
        `${ROLL[index % 6]?.upn ?? ''},,,,,${index < bad ? '06' : index < 6 ? '07' : '08'}/09/2026,AM,/`,
    );
    expect(check(many).verdict.kind).toBe(kind);
  });
});

describe('any marks', () => {
  const days = schoolDays(CALENDAR).filter((on) => on <= RECORDS.today);
  const sessions = days.flatMap((on) => (['AM', 'PM'] as const).map((session) => ({ on, session })));
  const open = sessions.filter(({ on, session }) => !(on === '2026-11-06' && session === 'PM'));
  const codes = fc.constantFrom('L', 'I', 'N', 'C1', 'Y7', 'J1', 'B', 'U');
  const given = fc.array(fc.array(codes, { minLength: open.length, maxLength: open.length }), {
    minLength: 6,
    maxLength: 6,
  });

  const longRows = (marks: string[][]) =>
    marks.flatMap((row, pupil) =>
      open.map(({ on, session }, index) => `${ROLL[pupil]?.upn ?? ''},,,,,${on},${session},${row[index] ?? ''}`),
    );

  const expected = (marks: string[][]) =>
    marks.flatMap((row, pupil) =>
      open.map(({ on, session }, index) => `p${pupil + 1} ${on} ${session} ${row[index] ?? ''}`),
    );

  test('come through the long shape as they were', () => {
    fc.assert(
      fc.property(given, (marks) => {
        expect(marksAfter(check(longRows(marks)))).toEqual(expected(marks));
      }),
      { numRuns: 20 },
    );
  });

  test('but for one cell, whatever stands in it, which loses no row but its own', () => {
    const rows = longRows(Array.from({ length: 6 }, () => open.map(() => 'I')));
    const junk = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('"', '","', '\u0000', '\u0007', '\n', '\r\n"', '"x\ny', 'a,b,c,d,e,f,g,h'),
    );
    fc.assert(
      fc.property(fc.nat(rows.length - 1), fc.nat(7), junk, (line, column, value) => {
        const cells = (rows[line] ?? '').split(',');
        cells[column] = value;
        const plan = check(rows.with(line, cells.join(',')));
        const kept = new Set(marksAfter(plan));
        const others = rows.filter((_, index) => index !== line).map((row) => row.split(','));
        const lost = others.filter(([upn, , , , , on, session]) => {
          const pupil = ROLL.find((known) => known.upn === upn)?.pupilId ?? '';
          return !kept.has(`${pupil} ${on ?? ''} ${session ?? ''} I`);
        });
        expect(lost).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
