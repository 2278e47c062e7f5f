import { readFileSync, readdirSync } from 'node:fs';
import { open, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readIcalCalendar } from '../src/adapters/calendar/read-ical-calendar.ts';
import { readRegisterFile } from '../src/adapters/mis/csv/read-register-file.ts';
import { ConfigProblem } from '../src/config.ts';
import { FILE_LIMITS } from '../src/domain/file-limits.ts';
import { readCalendar, readCalendarFile } from '../src/read-calendar-file.ts';

const HEADER = 'Admission Number,Year,Reg,Surname,Forename\n';
const read = (text: string) => readRegisterFile(Buffer.from(text));

describe('files that are made to fill the memory', () => {
  test.each([
    ['a million columns in one row', '9,'.repeat(1_000_000), '100000 characters in a row'],
    ['three thousand columns in one row', '9,'.repeat(3_000), '2000 cells in a row'],
    ['a cell of 10 MB', `2,9,9A,${'x'.repeat(10_000_000)},Amy`, '100000 characters in a row'],
    ['a quotation mark that stays open for 60 MB', `2,9,9A,"${'x'.repeat(60_000_000)}`, '100000 characters in a row'],
  ])('%s costs that row alone', (_what, row, allowed) => {
    const file = read(`${HEADER}1,9,9A,Ash,Ann\n${row}\n3,9,9A,Elm,Eve\n`);
    if (file.shape !== 'roll') throw new Error(`It was read as ${file.shape}.`);
    expect(file.rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(file.refusals.listed).toMatchObject([{ line: 3, allowed, value: expect.stringMatching(/^.{80}…$/) }]);
  });

  test('an event that repeats every day without an end from 1900 is refused, and the term goes in', () => {
    const event = (summary: string, ...lines: string[]) =>
      ['BEGIN:VEVENT', `SUMMARY:${summary}`, ...lines, 'END:VEVENT'].join('\r\n');
    const endless = ['', ';COUNT=999999999', ';UNTIL=20991231'].map((end) =>
      event('INSET day', 'DTSTART;VALUE=DATE:19000101', `RRULE:FREQ=DAILY${end}`),
    );
    const term = event('Autumn term', 'DTSTART;VALUE=DATE:20260902', 'DTEND;VALUE=DATE:20261219');
    const { calendars, refusals } = readIcalCalendar(
      ['BEGIN:VCALENDAR', ...endless, term, 'END:VCALENDAR'].join('\r\n'),
    );
    expect(calendars.map(({ schoolYear }) => schoolYear)).toEqual([2026]);
    expect(refusals.map(({ message }) => message)).toEqual(Array(3).fill('"1900-01-01" is not a date.'));
  });

  test('one that repeats every day from a date that can be is not worked out further than its limit', () => {
    const event = (end: string) =>
      ['BEGIN:VEVENT', 'SUMMARY:INSET day', 'DTSTART;VALUE=DATE:20260902', `RRULE:FREQ=DAILY${end}`, 'END:VEVENT'].join(
        '\r\n',
      );
    const text = ['', ';COUNT=999999999', ';UNTIL=20991231'].map(event).join('\r\n');
    expect(readIcalCalendar(text).refusals.map(({ message }) => message)).toEqual([
      'The event repeats without an end.',
      'The event repeats too often.',
      'The event repeats too often.',
    ]);
  });

  test('JSON that is nested a hundred thousand deep is refused in words', () => {
    expect(() => readCalendar('['.repeat(100_000) + ']'.repeat(100_000), 'deep.json')).toThrow(
      new ConfigProblem(
        'deep.json is no school calendar (docs/settings.md).\n✖ Lists and objects stand more than 64 deep within each other. Take the inner ones away.\n  → at line 1, column 65',
      ),
    );
  });

  test('a calendar over the limit is not read', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'every-session-large-'));
    const name = path.join(folder, 'large.ics');
    const file = await open(name, 'w');
    await file.truncate(FILE_LIMITS.calendarBytes + 1);
    await file.close();
    expect(() => readCalendarFile(name)).toThrow('has 9 MB and was not read. Allowed are 8 MB.');
    await rm(folder, { recursive: true });
  });

  test('nothing of the app expands a zip file or parses XML', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
    const importing = sources.filter((name) =>
      /(?:from|import\() ?'[^'.][^']*(?:zlib|fflate|zip|pako|xml|sax|xlsx|exceljs|tar)\b[^']*'/i.test(
        readFileSync(path.join('src', name), 'utf8'),
      ),
    );
    expect(sources.length).toBeGreaterThan(100);
    expect(importing).toEqual([]);
  });
});
