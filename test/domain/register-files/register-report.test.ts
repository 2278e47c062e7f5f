import { describe, expect, test } from '@jest/globals';
import { readRegisterFile } from '../../../src/adapters/mis/csv/read-register-file.ts';
import { checkRegisterFile } from '../../../src/domain/register-files/check-register-file.ts';
import { registerReportText } from '../../../src/domain/register-files/register-report-text.ts';
import { reportOf, type RegisterReport } from '../../../src/domain/register-files/register-report.ts';
import { bytesOf, RECORDS, ROLL } from '../../support/small-school.ts';

function report(lines: readonly string[], applied?: boolean): RegisterReport {
  const plan = checkRegisterFile({ file: readRegisterFile(bytesOf(lines.join('\n'))), ...RECORDS });
  return reportOf(plan, 'registers.csv', applied);
}

const HEADER = 'UPN,Date,Session,Mark';
const ALL = ROLL.map(({ upn }) => `${upn ?? ''},07/09/2026,AM,/`);
const text = (of: RegisterReport) => registerReportText(of, 'run the import again with --confirm.');

describe('the report for people', () => {
  test('of a file that went in, one row refused', () => {
    expect(text(report([HEADER, ...ALL, 'F999100026011,08/09/2026,AM,A']))).toBe(
      [
        'registers.csv: 6 marks changed, 0 already so, 1 row refused.',
        '  Marks, one row for each pupil and session. 7 rows read, of 2026-09-07.',
        '  Refused:',
        '    line 8, Mark, "A": "A" is not an attendance code. Allowed: / \\ L K V P W B C C1 C2 E I J1 M R S T G N O U D Q X Y1 Y2 Y3 Y4 Y5 Y6 Y7 Z #.',
      ].join('\n'),
    );
  });

  test('of a file that is held, with what to do', () => {
    expect(text(report([HEADER, ALL[0] ?? '']))).toBe(
      [
        'registers.csv: held, nothing was changed.',
        '  Marks, one row for each pupil and session. 1 row read, of 2026-09-07.',
        '  The file has only 1 of the 6 pupils on roll, and they are not whole forms or year groups. It may have been cut short.',
        '  It would change 1 mark. If the file is right, run the import again with --confirm.',
      ].join('\n'),
    );
  });

  test('of a file that is no register file', () => {
    expect(text(report(['Colour,Size', 'red,7']))).toMatch(
      /^registers\.csv: refused, nothing was changed\.\n {2}No row of the file/,
    );
  });

  test('of a roll, with who is missing from it', () => {
    const rows = ROLL.slice(1).map(({ upn, form }) => `${upn ?? ''},9,${form}`);
    expect(text(report(['UPN,Year,Reg', ...rows, 'T999100026001,7,7A']))).toBe(
      [
        'registers.csv: 1 pupil (1 added, 0 changed, 0 left), 5 already so.',
        '  A roll of pupils. 6 rows read.',
        '  Note: 1 pupil of the roll is not in the file and stays on it until a leaving date comes.',
        '  Note: The file has no names: new pupils are shown by their number.',
        '  On the roll and not in the file:',
        '    Tamsin Brindle (9A)',
      ].join('\n'),
    );
  });

  test('shows twenty refusals and counts the others', () => {
    const bad = Array.from({ length: 25 }, () => 'F999100026011,soon,AM,/');
    const lines = text(report([HEADER, ...bad])).split('\n');
    expect(lines.at(-1)).toBe('    and 5 more');
    expect(lines.filter((line) => line.includes('"soon"'))).toHaveLength(20);
  });
});

describe('the report for programs', () => {
  test('of a file that is no register file has nothing but the reason', () => {
    expect(report(['Colour,Size', 'red,7'])).toEqual({
      file: 'registers.csv',
      shape: 'unrecognised',
      verdict: 'refused',
      reasons: [{ code: 'not-a-register-file', message: expect.stringContaining('No row of the file') }],
      rows: 0,
      changes: 0,
      applied: 0,
      unchanged: 0,
      refusedRows: 0,
      refusals: 0,
      refused: [],
      notes: [],
      dates: null,
      alignment: null,
      roll: null,
    });
  });

  test('says how mark strings were read, and from which day to which', () => {
    const strings = ROLL.map(({ upn }) => `${upn ?? ''},07/09/2026,"/,\\,/,\\"`);
    const of = report(['UPN,Start Date,Marks', ...strings]);
    expect(of).toMatchObject({ alignment: 'weekdays', dates: { firstOn: '2026-09-07', lastOn: '2026-09-08' } });
    expect(text(of)).toContain('  Marks, one row for each pupil. 6 rows read, from 2026-09-07 to 2026-09-08.');
  });

  test('has the figures of a file that went in', () => {
    expect(report([HEADER, ...ALL])).toEqual({
      file: 'registers.csv',
      shape: 'marks-long',
      verdict: 'applied',
      reasons: [],
      rows: 6,
      changes: 6,
      applied: 6,
      unchanged: 0,
      refusedRows: 0,
      refusals: 0,
      refused: [],
      notes: [],
      dates: { firstOn: '2026-09-07', lastOn: '2026-09-07' },
      alignment: null,
      roll: null,
    });
  });

  test('applies nothing of a file that is held, until a person lets it in', () => {
    const lines = [HEADER, ALL[0] ?? ''];
    expect(report(lines)).toMatchObject({ verdict: 'held', changes: 1, applied: 0 });
    expect(report(lines, true)).toMatchObject({
      verdict: 'applied',
      applied: 1,
      reasons: [{ code: 'part-of-the-roll' }],
    });
  });

  test('lists a thousand refusals and counts all', () => {
    const bad = Array.from({ length: 1500 }, () => 'F999100026011,soon,AM,/');
    const { refused, refusals, verdict } = report([HEADER, ...bad]);
    expect([refused.length, refusals, verdict]).toEqual([1000, 1500, 'refused']);
  });

  test('cuts a long value', () => {
    const { refused } = report([HEADER, `F999100026011,${'soon '.repeat(40)},AM,/`]);
    expect(refused[0]?.value).toMatch(/^(soon )+…$/);
  });
});
