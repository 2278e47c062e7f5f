import { describe, expect, test } from '@jest/globals';
import { ALL, checkRows } from '../../support/long-register.ts';
import { CALENDAR, marksAfter, RECORDS, ROLL } from '../../support/small-school.ts';

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
    const plan = checkRows([...ALL, row]);
    expect(plan.refusals.listed).toMatchObject([
      { line: 8, reason, column, message: expect.stringContaining(message) },
    ]);
    expect(plan).toMatchObject({ changeCount: 6, refusedRowCount: 1, verdict: { kind: 'apply' } });
  });

  test('says that a bank holiday is one, and what was allowed', () => {
    const plan = checkRows(['F999100026011,,,,,03/05/2027,AM,/'], { ...RECORDS, today: '2027-06-01' });
    expect(plan.refusals.listed).toMatchObject([
      { value: '/', allowed: 'a session of the school calendar', message: expect.stringContaining('a bank holiday') },
    ]);
  });

  test('a pupil not on the roll that day, with the days on which they were', () => {
    const roll = ROLL.map((pupil) => (pupil.pupilId === 'p1' ? { ...pupil, leftOn: '2026-09-04' } : pupil));
    const plan = checkRows(ALL, { ...RECORDS, roll });
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
    const plan = checkRows(['F999100026011,,,,,05/09/2023,AM,H', 'V999100026012,,,,,05/09/2023,AM,J1'], {
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
    expect(marksAfter(checkRows([row, ...ALL.slice(1)]))[0]).toBe('p1 2026-09-07 AM L');
  });

  test('by number when the roll knows a temporary UPN only', () => {
    const roll = ROLL.map((pupil) => (pupil.pupilId === 'p1' ? { ...pupil, upn: 'F99910002601B' } : pupil));
    const plan = checkRows(['F999100026011,4001,,,,07/09/2026,AM,L', ...ALL.slice(1)], { ...RECORDS, roll });
    expect(marksAfter(plan)[0]).toBe('p1 2026-09-07 AM L');
  });

  test('but not by a name that two pupils of the form share', () => {
    const twin = ROLL.slice(4, 5).map((pupil) => ({ ...pupil, pupilId: 'p7', upn: null, misId: null }));
    const plan = checkRows([',,Moss,Kit,9B,07/09/2026,AM,/', ...ALL], { ...RECORDS, roll: [...ROLL, ...twin] });
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
    const plan = checkRows(['A99910002601B,,,,,07/09/2026,AM,L', ...ALL.slice(1)], { ...RECORDS, roll });
    expect(plan.notes).toMatchObject([{ code: 'doubtful-upns', count: 1 }]);
    expect(plan.changeCount).toBe(6);
  });
});
