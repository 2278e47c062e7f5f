import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ConfigProblem } from '../src/config.ts';
import { readCalendar, readCalendarFile } from '../src/read-calendar-file.ts';
import { days, icalText } from './support/ical-text.ts';

const AUTUMN = days('Autumn term', '2025-09-03', '2025-12-19');
const TERM = { name: 'Autumn', start: 'Wednesday 3rd September 2025', end: '19/12/2025' };
const CALENDAR = {
  schoolYear: 2025,
  terms: [{ name: 'Autumn', startsOn: '2025-09-03', endsOn: '2025-12-19', halfTerm: null }],
  inset: [{ on: '2025-11-03', session: null, groups: [] }],
  bankHolidays: [],
  closures: [],
};

/** What is said of a file that cannot be read. */
function faultOf(text: string | Uint8Array): string {
  try {
    readCalendar(text, 'school.txt');
  } catch (error) {
    if (error instanceof ConfigProblem) return error.message;
    throw error;
  }
  return 'none';
}

describe('a calendar file', () => {
  const json = JSON.stringify({ terms: [TERM], inset: ['Monday 3rd November 2025'] });
  const ical = icalText(AUTUMN, days('INSET', '2025-11-03'));

  test.each([
    ['JSON', json],
    ['JSON, in a list', `[${json}]`],
    ['JSON with remarks', `// of the school's website\n${json}`],
    ['JSON with a byte order mark', `\uFEFF${json}`],
    ['iCalendar', ical],
    ['iCalendar with a byte order mark', `\uFEFF${ical}`],
    ['iCalendar of lines that end otherwise', ical.replaceAll('\r\n', '\n')],
    ['iCalendar in small letters after empty lines', `\n\n${ical.replace('BEGIN:VCALENDAR', 'begin:vcalendar')}`],
  ])('is read as %s, from text and from bytes', (_form, text) => {
    const read = { calendars: [CALENDAR], refusals: [] };
    expect(readCalendar(text, 'school.txt')).toEqual(read);
    expect(readCalendar(new TextEncoder().encode(text), 'school.txt')).toEqual(read);
  });

  test('of several school years gives them in order', () => {
    const next = { terms: [{ name: 'Autumn', start: '2026-09-02', end: '2026-12-18' }] };
    const years = readCalendar(JSON.stringify([next, { terms: [TERM] }]), 'school.json').calendars;
    expect(years.map(({ schoolYear }) => schoolYear)).toEqual([2025, 2026]);
  });
});

describe('events that cannot be placed', () => {
  const ical = icalText(days('Sports day', '2025-11-05'), AUTUMN, days('INSET Monday 3rd November', '2025-11-04'));

  test('are told with file, line and what was allowed, and the others go in', () => {
    const { calendars, refusals } = readCalendar(ical, 'school.ics');
    expect(calendars).toEqual([{ ...CALENDAR, inset: [] }]);
    expect(refusals.map(({ line, message }) => [line, message])).toEqual([
      [3, expect.stringMatching(/^school\.ics, line 3, "Sports day": It is not known what .*\. Allowed: terms .*\.$/)],
      [
        13,
        'school.ics, line 13, "INSET Monday 3rd November": The event says Monday, but its date is Tuesday 2025-11-04. Allowed: words and dates that agree.',
      ],
    ]);
  });

  test('have a name of their own where they have no summary, and a short one where it is long', () => {
    const odd = [
      'BEGIN:VEVENT\r\nUID:a-1\r\nEND:VEVENT',
      days('x'.repeat(300), '2025-11-05'),
      'BEGIN:VEVENT\r\nEND:VEVENT',
    ];
    const messages = readCalendar(icalText(AUTUMN, ...odd), 'a.ics').refusals.map(({ message }) => message);
    expect(messages[0]).toMatch(/^a\.ics, line 8, a-1: The event has no DTSTART\./);
    expect(messages[1]).toMatch(/^a\.ics, line 11, "x{79}…": It is not known/);
    expect(messages[2]).toMatch(/^a\.ics, line 16: The event has no DTSTART\./);
  });

  test('come beside what went in where a file is named', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'every-session-calendar-'));
    try {
      const file = path.join(folder, 'school.ics');
      writeFileSync(file, ical);
      const { calendars, refusals } = readCalendarFile(file);
      expect(calendars).toHaveLength(1);
      expect(refusals.map(({ message }) => message)).toEqual([
        expect.stringContaining(`${file}, line 3, "Sports day"`),
        expect.stringContaining(`${file}, line 13, "INSET Monday 3rd November"`),
      ]);
      writeFileSync(file, icalText(AUTUMN));
      expect(readCalendarFile(file)).toEqual({ calendars: [{ ...CALENDAR, inset: [] }], refusals: [] });
      expect(() => readCalendarFile(path.join(folder, 'none.ics'))).toThrow('cannot be read');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a file that is no calendar', () => {
  test('for its JSON is told with line and column', () => {
    expect(faultOf('{\n  "terms": [,]\n}')).toMatch(
      /^school\.txt is no school calendar .*\n✖ This is not JSON: .*\n {2}→ at line 2, column 13/,
    );
    expect(faultOf('')).toContain('This is not JSON: value expected.\n  → at line 1, column 1');
    expect(faultOf('Autumn term: 3 September')).toContain('line 1, column 1');
  });

  test('for what it says is told with its path as well', () => {
    const text = JSON.stringify({ terms: [{ ...TERM, end: 'Monday 19 December 2025' }], insets: [] }, null, 2);
    expect(faultOf(text)).toBe(
      [
        'school.txt is no school calendar (docs/settings.md).',
        '✖ "Monday 19 December 2025" is a Friday: put the weekday or the date right',
        '  → at line 6, column 7 (terms[0].end)',
        '✖ Unrecognized key: "insets"',
        '  → at line 1, column 1',
      ].join('\n'),
    );
    expect(faultOf(`[${text}]`)).toContain('([0].terms[0].end)');
  });

  test.each([
    ['[]', 'holds no calendar'],
    ['7', 'Invalid input: expected object'],
    [JSON.stringify([{ terms: [TERM] }, { terms: [TERM] }]), 'has two calendars for one school year'],
    [icalText(), 'gives no term, such as "Autumn term" from its first day to its last.\nIt has no event.'],
    [icalText(days('INSET', '2025-11-03')), '✖ school.txt, line 3, "INSET": The file has no term of the school year'],
    [Uint8Array.from([0x7b, 0xff, 0xfe]), 'is no text in UTF-8. Save it as UTF-8.'],
  ])('%j: %s', (text, fault) => {
    expect(faultOf(text)).toContain(fault);
  });
});
