import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dateOfDayNumber, dayNumber, weekdayOf } from '../../../src/domain/calendar/iso-date.ts';
import { readWrittenDate } from '../../../src/domain/calendar/written-date.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July'].concat([
  'August',
  'September',
  'October',
  'November',
  'December',
]);

describe('a written date', () => {
  test.each([
    ['2026-07-17', '2026-07-17'],
    ['Friday 2026-07-17', '2026-07-17'],
    ['Friday 17th July 2026', '2026-07-17'],
    ['friday 17 JULY 2026', '2026-07-17'],
    ['17 July 2026', '2026-07-17'],
    ['  17   Jul  2026 ', '2026-07-17'],
    ['Fri 17/07/2026', '2026-07-17'],
    ['Fri. 17/7/2026', '2026-07-17'],
    ['Friday, 17 July, 2026', '2026-07-17'],
    ['17/07/2026', '2026-07-17'],
    ['17-07-2026', '2026-07-17'],
    ['17.7.2026', '2026-07-17'],
    ['03/09/2025', '2025-09-03'],
    ['09/03/2025', '2025-03-09'],
    ['1st of Sept. 2025', '2025-09-01'],
    ['Tues 2nd Sept 2025', '2025-09-02'],
    ['Weds 3rd September 2025', '2025-09-03'],
    ['Thurs 4 Sep 2025', '2025-09-04'],
    ['Tuesday 29 February 2028', '2028-02-29'],
  ])('%j is %s', (text, on) => {
    expect(readWrittenDate(text)).toEqual({ kind: 'date', on });
  });

  test.each([
    ['Monday 17th July 2026', '"Monday 17th July 2026" is a Friday: put the weekday or the date right'],
    ['Mon 17/07/2026', '"Mon 17/07/2026" is a Friday: put the weekday or the date right'],
    ['Sunday 2026-07-17', '"Sunday 2026-07-17" is a Friday: put the weekday or the date right'],
    ['31 June 2026', '"31 June 2026" is not a date: June 2026 has no day 31'],
    ['29/02/2026', '"29/02/2026" is not a date: February 2026 has no day 29'],
    ['Sunday 29 February 2026', '"Sunday 29 February 2026" is not a date: February 2026 has no day 29'],
    ['00/07/2026', '"00/07/2026" is not a date: July 2026 has no day 0'],
    ['2026-13-01', '"2026-13-01" is not a date: there is no month 13. The day comes first, then the month'],
    ['07/17/2026', '"07/17/2026" is not a date: there is no month 17. The day comes first, then the month'],
  ])('%j is refused', (text, message) => {
    expect(readWrittenDate(text)).toEqual({ kind: 'fault', message });
  });

  test.each([
    'July 17 2026',
    'July 17, 2026',
    '17/07/26',
    '17 July',
    '17th',
    'Someday 17 July 2026',
    '17 Julember 2026',
    '17/07-2026',
    '2026/07/17',
    '2026-7-17',
    '0026-07-17',
    '17 July 2026 to 18 July 2026',
    '2026-07-17T00:00',
    '46220',
    '',
    ' ',
  ])('%j is none', (text) => {
    expect(readWrittenDate(text)).toEqual({
      kind: 'fault',
      message: `${JSON.stringify(text)} is not a date. Write it as 2026-07-17, 17/07/2026 or Friday 17 July 2026`,
    });
  });
});

const anyDate = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2099-12-31') }).map(dateOfDayNumber);

/** Every way to write a date, without its weekday. */
function waysToWrite(on: string): string[] {
  const [year = '', month = '', day = ''] = on.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  const number = String(Number(day));
  const names = [name, name.slice(0, 3)].flatMap((each) => [
    `${number} ${each} ${year}`,
    `${number}th ${each} ${year}`,
  ]);
  return [on, `${day}/${month}/${year}`, `${number}/${Number(month)}/${year}`, ...names];
}

test('any date is read in every form, with its own weekday or with none', () => {
  fc.assert(
    fc.property(anyDate, (on) => {
      const weekday = WEEKDAYS[weekdayOf(on) - 1] ?? '';
      for (const written of waysToWrite(on)) {
        for (const text of [written, `${weekday} ${written}`, `${weekday.slice(0, 3).toLowerCase()} ${written}`]) {
          expect(readWrittenDate(text)).toEqual({ kind: 'date', on });
        }
      }
    }),
  );
});

test('any date with the weekday of another day is refused, and its own is told', () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: 1, max: 6 }), (on, days) => {
      const own = WEEKDAYS[weekdayOf(on) - 1] ?? '';
      const other = WEEKDAYS[weekdayOf(addDays(on, days)) - 1] ?? '';
      for (const written of waysToWrite(on)) {
        expect(readWrittenDate(`${other} ${written}`)).toEqual({
          kind: 'fault',
          message: `"${other} ${written}" is a ${own}: put the weekday or the date right`,
        });
      }
    }),
  );
});

test('any text is a date or is refused with the text in the sentence', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d/ .-]*$/)), (text) => {
      const read = readWrittenDate(text);
      if (read.kind === 'fault') expect(read.message.startsWith(`${JSON.stringify(text)} is `)).toBe(true);
      else expect(dateOfDayNumber(dayNumber(read.on))).toBe(read.on);
    }),
  );
});
