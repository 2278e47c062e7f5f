import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { createClock } from '../../../src/local-tenant/clock.ts';
import { londonInstant } from '../../../src/local-tenant/school/calendar/london-time.ts';
import { createRegisterExports } from '../../../src/local-tenant/school/exports/create-register-exports.ts';
import { inventSchool } from '../../../src/local-tenant/school/invent-school.ts';
import { startRegisterExports } from '../../../src/local-tenant/school/register-exports.ts';

const TODAY = '2026-11-23';
const START = londonInstant(TODAY, '08:45');
const school = inventSchool({ seed: 1, today: TODAY });
const START_FILES = ['roll.csv', 'marks-2025.csv', 'marks-2026.csv'];
let folder: string;

async function makeFolder(): Promise<void> {
  folder = path.join(await mkdtemp(path.join(tmpdir(), 'inbox-')), 'inbox');
}

async function removeFolder(): Promise<void> {
  await rm(path.dirname(folder), { recursive: true });
}

function exportsFrom(instant: Date) {
  const exports = createRegisterExports({ school, inboxFolder: folder });
  return { ...exports, started: exports.writeStart(instant) };
}

async function rowsOf(name: string): Promise<Record<string, string>[]> {
  return parse(await readFile(path.join(folder, name)), { columns: true, bom: true });
}

describe('At the start', () => {
  afterAll(removeFolder);
  beforeAll(async () => {
    await makeFolder();
    expect(await exportsFrom(START).started).toEqual(START_FILES);
  });

  test('the roll can be read back as it was, awkward names included', async () => {
    const expected = school.rollOn(TODAY).map(({ upn, surname, forename, form }) => [upn, surname, forename, form]);
    const rows = await rowsOf('roll.csv');
    expect(rows.map((row) => [row.UPN, row.Surname, row.Forename, row.Reg])).toEqual(expected);
    expect(Object.keys(rows[0] ?? {})).toEqual([
      'UPN',
      'Admission Number',
      'Surname',
      'Forename',
      'Year',
      'Reg',
      'Admission Date',
      'Leaving Date',
    ]);
    expect(rows.every((row) => /^\d{2}\/\d{2}\/\d{4}$/.test(row['Admission Date'] ?? ''))).toBe(true);
    expect(rows.filter((row) => row['Leaving Date'] === '26/06/2026').length).toBeGreaterThanOrEqual(240);
  });

  test('last year’s marks are whole, two for each weekday from the first Monday', async () => {
    const rows = await rowsOf('marks-2025.csv');
    expect(new Set(rows.map((row) => row['Start Date']))).toEqual(new Set(['01/09/2025']));
    const weekdays = 46 * 5 + 1;
    expect(new Set(rows.map((row) => row.Marks?.split(',').length))).toEqual(new Set([weekdays * 2]));
    expect(rows.length).toBeGreaterThan(1200);
    const marked = rows.map((row) => row.Marks?.split(',').filter((mark) => mark !== '#' && mark !== '-').length);
    expect(Math.max(...marked.map(Number))).toBe(381);
  });

  test('this year’s marks go to yesterday and agree with the registers', async () => {
    const rows = await rowsOf('marks-2026.csv');
    const last = new Map(rows.map((row) => [row.UPN, row.Marks?.split(',').slice(-2)]));
    const friday = (['AM', 'PM'] as const).map((session) => school.marksAt('2026-11-20', session, START));
    for (const { upn } of school.pupilsOn('2026-11-20')) {
      expect(last.get(upn)).toEqual(friday.map((marks) => marks.get(upn)));
    }
    expect([...last.values()].flat()).toContain('N');
    expect(rows[0]?.['Start Date']).toBe('31/08/2026');
    expect(rows[0]?.Marks?.slice(0, 12)).toBe('#,#,#,#,/,\\,');
  });

  test('the history is written as on Windows, with a byte order mark and CRLF', async () => {
    for (const name of START_FILES) {
      const text = await readFile(path.join(folder, name), 'utf8');
      expect(text.startsWith('\uFEFFUPN,')).toBe(true);
      expect(text.split('\n').every((line, index, lines) => index === lines.length - 1 || line.endsWith('\r'))).toBe(
        true,
      );
    }
  });

  test('the oldest by time stamp is the roll', async () => {
    const stamps = await Promise.all(START_FILES.map(async (name) => (await stat(path.join(folder, name))).mtimeMs));
    expect(stamps).toEqual([...stamps].sort((a, b) => a - b));
    expect(new Set(stamps).size).toBe(3);
  });
});

describe('As the clock passes', () => {
  beforeEach(makeFolder);
  afterEach(removeFolder);

  test('each file of the day is written once, in order, under its name', async () => {
    const exports = exportsFrom(START);
    await exports.started;
    expect(await exports.catchUp(START)).toEqual(['registers-2026-11-23-AM-0845.csv']);
    expect(await exports.catchUp(START)).toEqual([]);
    expect(await exports.catchUp(londonInstant(TODAY, '10:00'))).toEqual(
      ['0855', '0910', '0930', '1000'].map((time) => `registers-2026-11-23-AM-${time}.csv`),
    );
    expect(await exports.catchUp(londonInstant('2026-11-24', '08:45'))).toEqual([
      'registers-2026-11-23-AM-1100.csv',
      ...['1320', '1330', '1345', '1430'].map((time) => `registers-2026-11-23-PM-${time}.csv`),
      'marks-2026-11-23.csv',
      'registers-2026-11-24-AM-0845.csv',
    ]);
    expect(await exports.catchUp(londonInstant('2026-11-24', '08:46'))).toEqual([]);
  });

  test('calls that overlap write nothing twice', async () => {
    const exports = exportsFrom(START);
    const written = await Promise.all([exports.catchUp(START), exports.catchUp(START), exports.catchUp(START)]);
    expect(written.flat()).toEqual(['registers-2026-11-23-AM-0845.csv']);
  });

  test('registers are what the MIS knew at the time, without the forms not taken', async () => {
    const exports = exportsFrom(START);
    await exports.started;
    await exports.catchUp(londonInstant(TODAY, '11:00'));
    for (const [name, time] of [
      ['0845', '08:45'],
      ['1100', '11:00'],
    ] as const) {
      const rows = await rowsOf(`registers-2026-11-23-AM-${name}.csv`);
      const marks = school.marksAt(TODAY, 'AM', londonInstant(TODAY, time));
      expect(new Map(rows.map((row) => [row.UPN, row.Mark]))).toEqual(marks);
      expect(rows.every((row) => row.Date === '23/11/2026' && row.Session === 'AM')).toBe(true);
    }
    const text = await readFile(path.join(folder, 'registers-2026-11-23-AM-1100.csv'), 'utf8');
    expect(text.startsWith('UPN,Surname,Forename,Year,Reg,Date,Session,Mark\n')).toBe(true);
    expect(text).not.toContain('\r');
  });

  test('the marks of the last weeks follow at the end of the day, that day included', async () => {
    const exports = exportsFrom(START);
    await exports.started;
    await exports.catchUp(londonInstant(TODAY, '15:30'));
    const rows = await rowsOf('marks-2026-11-23.csv');
    expect(rows[0]?.['Start Date']).toBe('02/11/2026');
    const today = school.marksAt(TODAY, 'AM', londonInstant(TODAY, '15:30'));
    const marks = rows.map((row) => [row.UPN, row.Marks?.split(',').at(-2)] as const);
    // Who left during the weeks has a row and no mark of today.
    expect(new Map(marks.filter(([, mark]) => mark !== '-'))).toEqual(today);
  });

  test('the roll comes again on the morning on which somebody new is on it, before the first register', async () => {
    const joinedOn =
      school
        .rollOn('2026-12-18')
        .map(({ admittedOn }) => admittedOn)
        .filter((on) => on > TODAY)
        .sort()[0] ?? '';
    const dayBefore = school.schoolDayBefore(joinedOn);
    const exports = exportsFrom(londonInstant(dayBefore, '16:00'));
    await exports.started;
    await exports.catchUp(londonInstant(dayBefore, '16:00'));
    const written = await exports.catchUp(londonInstant(joinedOn, '08:45'));
    expect(written).toEqual([`roll-${joinedOn}.csv`, `registers-${joinedOn}-AM-0845.csv`]);
    const joiners = (await rowsOf(`roll-${joinedOn}.csv`)).filter(
      (row) => row['Admission Date'] === joinedOn.split('-').reverse().join('/'),
    );
    expect(joiners.length).toBeGreaterThan(0);
  });

  test('a leap of weeks writes the marks of every day and the registers of the last few', async () => {
    const exports = exportsFrom(START);
    await exports.started;
    const written = await exports.catchUp(londonInstant('2027-01-11', '08:45'));
    const schoolDays = 20 + 4;
    expect(written.filter((name) => name.startsWith('marks-'))).toHaveLength(schoolDays);
    const daysWithRegisters = new Set(written.flatMap((name) => /^registers-(.{10})/.exec(name)?.[1] ?? []));
    expect([...daysWithRegisters]).toEqual([
      '2026-12-18',
      '2027-01-05',
      '2027-01-06',
      '2027-01-07',
      '2027-01-08',
      '2027-01-11',
    ]);
  });

  test('no file is ever there in part', async () => {
    const exports = exportsFrom(START);
    await exports.started;
    await exports.catchUp(START);
    expect((await readdir(folder)).sort()).toEqual([...START_FILES, 'registers-2026-11-23-AM-0845.csv'].sort());
  });

  test('a school year with no session yet has no marks file', async () => {
    expect(await exportsFrom(londonInstant('2026-09-02', '08:45')).started).toEqual(['roll.csv', 'marks-2025.csv']);
  });

  test('a folder that cannot be made is an error, and so is a register before the roll', async () => {
    const exports = createRegisterExports({ school, inboxFolder: path.join(folder, '\0') });
    await expect(exports.writeStart(START)).rejects.toThrow();
    await expect(exports.catchUp(START)).rejects.toThrow('Call writeStart first');
  });
});

describe('The next registers', () => {
  test.each([
    ['2026-11-23', '08:45', '2026-11-23', '08:55'],
    ['2026-11-23', '08:44', '2026-11-23', '08:45'],
    ['2026-11-23', '12:00', '2026-11-23', '13:20'],
    ['2026-11-23', '14:30', '2026-11-24', '08:45'],
    ['2026-11-20', '15:30', '2026-11-23', '08:45'],
    ['2026-12-18', '14:30', '2027-01-05', '08:45'],
    ['2027-03-10', '11:00', '2027-03-11', '08:45'],
    ['2026-08-10', '10:00', '2026-09-02', '08:45'],
  ])('after %s %s come on %s at %s', (on, time, nextOn, nextTime) => {
    const exports = createRegisterExports({ school, inboxFolder: 'unused' });
    expect(exports.nextExportAfter(londonInstant(on, time))).toEqual(londonInstant(nextOn, nextTime));
  });
});

describe('With the tenant’s clock', () => {
  beforeEach(makeFolder);
  afterEach(removeFolder);

  test('files are there once a move has settled, and none come after the stop', async () => {
    const clock = createClock(START, () => new Date('2026-11-01T00:00:00Z'));
    const exports = await startRegisterExports({ school, clock, inboxFolder: folder });
    expect((await readdir(folder)).sort()).toEqual([...START_FILES, 'registers-2026-11-23-AM-0845.csv'].sort());
    clock.moveTo(exports.nextExportAfter(clock.now()));
    await exports.settled();
    expect(await readdir(folder)).toContain('registers-2026-11-23-AM-0855.csv');
    exports.stop();
    clock.moveTo(londonInstant(TODAY, '15:30'));
    await exports.settled();
    expect(await readdir(folder)).toHaveLength(5);
  });
});
