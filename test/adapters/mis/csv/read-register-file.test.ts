import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { readRegisterFile } from '../../../../src/adapters/mis/csv/read-register-file.ts';
import { checkRegisterFile } from '../../../../src/domain/register-files/check-register-file.ts';
import type { RollFile } from '../../../../src/domain/register-files/register-file.ts';
import { bytesOf, marksAfter, marksPlan, RECORDS } from '../../../support/small-school.ts';

function fixture(name: string): Buffer {
  return readFileSync(new URL(`../../../fixtures/registers/${name}`, import.meta.url));
}

const MARKS = [
  'p1 2026-09-07 AM /',
  'p1 2026-09-07 PM \\',
  'p2 2026-09-07 AM I',
  'p2 2026-09-07 PM I',
  'p3 2026-09-07 AM /',
  'p3 2026-09-07 PM \\',
  'p4 2026-09-07 AM L',
  'p4 2026-09-07 PM \\',
  'p5 2026-09-07 AM /',
  'p5 2026-09-07 PM C2',
  'p6 2026-09-07 AM N',
  'p6 2026-09-07 PM O',
];

describe('exports of marks', () => {
  test.each([
    ['sims-report.csv', 'marks-long', 12],
    ['sims-rollcall.csv', 'marks-long', 12],
    ['arbor-data-share.csv', 'marks-long', 12],
    ['bromcom-attendances.csv', 'marks-long', 12],
    ['bromcom-attendance-sessions.csv', 'mark-string', 6],
    ['wonde-style.csv', 'marks-long', 12],
    ['plain.csv', 'marks-long', 12],
    ['day-register.tsv', 'marks-long', 6],
    ['packed-week.csv', 'mark-string', 6],
    ['comma-marks.csv', 'mark-string', 6],
    ['comma-marks-unquoted.csv', 'mark-string', 6],
    ['names-only.csv', 'marks-long', 12],
  ])('%s is read as %s with every mark', (name, shape, rowCount) => {
    const plan = marksPlan(checkRegisterFile({ file: readRegisterFile(fixture(name)), ...RECORDS }));
    expect(plan.refusals.listed).toEqual([]);
    expect(plan).toMatchObject({ shape, rowCount, verdict: { kind: 'apply' } });
    expect(marksAfter(plan)).toEqual(MARKS);
  });
});

describe('exports of the roll', () => {
  test.each(['roll-sims.csv', 'roll-arbor.csv', 'roll-plain.csv'])('%s changes nothing on the same roll', (name) => {
    const plan = checkRegisterFile({ file: readRegisterFile(fixture(name)), ...RECORDS });
    expect(plan).toMatchObject({ kind: 'roll', unchangedCount: 6, missing: [], verdict: { kind: 'apply' } });
    expect(plan.refusals.listed).toEqual([]);
  });

  test('a row of the roll has all its values', () => {
    const file = readRegisterFile(fixture('roll-sims.csv')) as RollFile;
    expect(file.rows[3]).toEqual({
      line: 5,
      upn: 'Y999100026014',
      misId: '004004',
      surname: 'Zürner',
      forename: 'Amélie',
      yearGroup: 9,
      form: '9B',
      admittedOn: '2024-09-02',
      leftOn: null,
    });
  });
});

describe('encodings', () => {
  const text = fixture('names-only.csv').toString('utf8');
  test.each([
    ['UTF-8', iconv.encode(text, 'utf-8')],
    ['UTF-8 with a byte-order mark', iconv.encode(text, 'utf-8', { addBOM: true })],
    ['UTF-16, little end first', iconv.encode(text, 'utf-16le', { addBOM: true })],
    ['UTF-16, big end first', iconv.encode(text, 'utf-16be', { addBOM: true })],
    ['UTF-16, little end first, unmarked', iconv.encode(text, 'utf-16le')],
    ['UTF-16, big end first, unmarked', iconv.encode(text, 'utf-16be')],
    ['Windows-1252', iconv.encode(text, 'windows-1252')],
    ['line feeds alone', Buffer.from(text.replaceAll('\r\n', '\n'))],
    ['carriage returns alone', Buffer.from(text.replaceAll('\r\n', '\r'))],
    ['an end-of-file sign', Buffer.from(`${text}\u001a`)],
  ])('%s gives the same marks, names with accents included', (_, bytes) => {
    const plan = marksPlan(checkRegisterFile({ file: readRegisterFile(bytes), ...RECORDS }));
    expect(plan.refusals.listed).toEqual([]);
    expect(marksAfter(plan)).toEqual(MARKS);
  });

  test('Windows-1252 is a guess, and said to be one', () => {
    const file = readRegisterFile(iconv.encode(text, 'windows-1252'));
    expect(file).toMatchObject({ notes: [{ code: 'windows-1252' }] });
  });
});

describe('what is no register file', () => {
  test.each([
    ['nothing at all', new Uint8Array(), 'empty', 'The file is empty'],
    ['blanks alone', bytesOf('\ufeff \r\n\r\n'), 'empty', 'The file is empty'],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'spreadsheet', 'Open it, save it as CSV'],
    ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'spreadsheet', 'the old kind (.xls)'],
    ['an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 7), 'not-text', 'does not hold text'],
    ['a text', bytesOf('Dear all,\n\nplease find the registers attached.'), 'wrong-columns', 'No row of the file'],
  ])('%s is refused as such', (_, bytes, reason, message) => {
    const file = readRegisterFile(bytes);
    expect(file).toMatchObject({ shape: 'unrecognised', reason, message: expect.stringContaining(message) });
  });

  test('a long file that lacks its session is not taken for mark strings', () => {
    expect(readRegisterFile(fixture('long-without-session.csv'))).toMatchObject({
      shape: 'unrecognised',
      columnsFound: ['UPN', 'Date', 'Mark'],
      missing: ['the session (Session: AM or PM)'],
      message: expect.stringContaining('looks like one row for each pupil and session but lacks the session'),
    });
  });

  test('a summary has no marks', () => {
    const file = readRegisterFile(fixture('summary.csv'));
    expect(file).toMatchObject({ shape: 'unrecognised', reason: 'wrong-columns' });
    expect(file.shape === 'unrecognised' && file.expected).toHaveLength(3);
  });
});

describe('rows that cannot be read', () => {
  const header = 'UPN,Surname,Date,Session,Mark';
  const good = 'F999100026011,Brindle,07/09/2026,AM,/';

  test.each([
    ['V999100026012,Fairweather,31/06/2026,AM,/', 'impossible-date', 'Date', '31/06/2026'],
    ['V999100026012,Fairweather,,AM,/', 'impossible-date', 'Date', ''],
    ['V999100026012,Fairweather,07/09/2026,P3,/', 'unknown-session', 'Session', 'P3'],
    ['V999100026012,Fairweather, Osei,07/09/2026,AM,/', 'broken-row', 'whole row', expect.stringContaining('| Osei |')],
    ['V999100026012,"Fairweather,07/09/2026,AM,/', 'broken-row', 'whole row', expect.stringContaining('"Fairweather')],
  ])('%s is refused and the others are read', (row, reason, column, value) => {
    const file = readRegisterFile(bytesOf([header, good, row, good.replace('AM', 'PM'), ''].join('\n')));
    if (file.shape !== 'marks-long') throw new Error(file.shape);
    expect(file.rows.map(({ line, session }) => [line, session])).toEqual([
      [2, 'AM'],
      [4, 'PM'],
    ]);
    expect(file.rowCount).toBe(3);
    expect(file.refusals.listed).toMatchObject([{ line: 3, reason, column, value }]);
  });

  test('every bad cell of a row is named', () => {
    const file = readRegisterFile(bytesOf(`${header}\nF999100026011,Brindle,soon,late,/\n`));
    expect(file).toMatchObject({ refusals: { count: 2, listed: [{ column: 'Date' }, { column: 'Session' }] } });
  });

  test('lines are counted over blank rows, titles and cells of many lines', () => {
    const lines = ['Registers,,,,', '', header, '', good, 'F999100026011,"Brin\ndle",07/09/2026,PM,/', 'x,y,z,AM,/'];
    const file = readRegisterFile(bytesOf(lines.join('\r\n')));
    if (file.shape !== 'marks-long') throw new Error(file.shape);
    expect(file.rows.map(({ line }) => line)).toEqual([5, 6]);
    expect(file.refusals.listed).toMatchObject([{ line: 8, value: 'z' }]);
  });

  test('two stray quotation marks do not swallow the rows between them', () => {
    const stray = 'V999100026012,"Fairweather,07/09/2026,AM,/';
    const closing = 'J999100026013,O’Kestrel",07/09/2026,AM,/';
    const file = readRegisterFile(bytesOf([header, stray, good, closing].join('\n')));
    if (file.shape !== 'marks-long') throw new Error(file.shape);
    expect(file.rows.map(({ line }) => line)).toEqual([3, 4]);
    expect(file.refusals.listed).toMatchObject([{ line: 2, reason: 'broken-row' }]);
  });

  test('a mark string that is no such thing costs its own row', () => {
    const rows = ['UPN,Start Date,Marks', 'F999100026011,07/09/2026,95.5%', 'V999100026012,07/09/2026,"/,\\"'];
    const file = readRegisterFile(bytesOf(rows.join('\n')));
    expect(file).toMatchObject({
      shape: 'mark-string',
      rowCount: 2,
      rows: [{ line: 3, codes: ['/', '\\'] }],
      refusals: { listed: [{ line: 2, column: 'Marks', value: '95.5%', reason: 'unreadable-marks' }] },
    });
  });

  test('a year group or leaving date that cannot be read costs its own row', () => {
    const rows = [
      'UPN,Year,Reg,Leaving Date',
      'F999100026011,Nine,9A,',
      'V999100026012,9,9A,never',
      'J999100026013,9,9A,',
    ];
    expect(readRegisterFile(bytesOf(rows.join('\n')))).toMatchObject({
      shape: 'roll',
      rows: [{ line: 4 }],
      refusals: {
        listed: [
          { line: 2, column: 'Year', reason: 'unknown-year-group' },
          { line: 3, column: 'Leaving Date' },
        ],
      },
    });
  });

  test('footers and repeated headers are passed over and noted', () => {
    const file = readRegisterFile(bytesOf([header, good, header, 'Total: 1 mark,,,,', 'End of report'].join('\n')));
    expect(file).toMatchObject({ rowCount: 1, refusals: { count: 0 }, notes: [{ code: 'footers', count: 3 }] });
  });

  test('a header alone is a file without rows', () => {
    expect(readRegisterFile(bytesOf(header))).toMatchObject({ rowCount: 0, rows: [], notes: [{ code: 'no-rows' }] });
  });

  test('a stray quotation mark in a long file of quoted cells costs its own line', () => {
    const quoted = '"F999100026011","Brindle","07/09/2026","AM","/"';
    const lines = [header, ...Array.from({ length: 1600 }, () => quoted)].with(
      900,
      quoted.replace('Brindle"', 'Brindle'),
    );
    const file = readRegisterFile(bytesOf(lines.join('\r\n')));
    if (file.shape !== 'marks-long') throw new Error(file.shape);
    expect(file.rows.map(({ line }) => line)).toEqual(
      lines.map((_, index) => index + 1).filter((line) => line !== 1 && line !== 901),
    );
  });
});

test('whatever bytes come, they are read or refused, never thrown at', () => {
  const start = fc.constantFrom('', 'UPN,Date,Session,Mark\n', 'UPN;Start Date;Marks\r\n', 'UPN\tYear\tReg\r');
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.string({ unit: 'binary', maxLength: 200 }).map(bytesOf),
  );
  fc.assert(
    fc.property(start, content, (header, bytes) => {
      const file = readRegisterFile(Buffer.concat([bytesOf(header), bytes]));
      expect(['marks-long', 'mark-string', 'roll', 'unrecognised']).toContain(file.shape);
    }),
    { numRuns: 300 },
  );
});
