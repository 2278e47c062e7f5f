import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dateOfDayNumber, dayNumber, isIsoDate, weekdayOf } from '../../../src/domain/calendar/iso-date.ts';

/** Days either side of 1970 by a century and more. */
const day = fc.integer({ min: -40_000, max: 60_000 });

describe('isIsoDate', () => {
  test.each(['2026-02-28', '2028-02-29', '2000-02-29', '1999-12-31', '1970-01-01'])('takes %s', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  test.each([
    '2026-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-01-00',
    '2026-01-32',
    '0000-01-01',
    '26-01-01',
    '2026-1-1',
    '2026-01-01T00:00',
    ' 2026-01-01',
    '2026-01-01\n',
    '01/02/2026',
    '٢٠٢٦-٠١-٠١',
    '',
  ])('refuses %j', (text) => {
    expect(isIsoDate(text)).toBe(false);
    expect(() => dayNumber(text)).toThrow(`"${text}" is not a date of the form YYYY-MM-DD.`);
  });
});

test.each([
  ['1970-01-01', 0],
  ['1969-12-31', -1],
  ['2000-03-01', 11_017],
  ['2026-11-23', 20_780],
])('dayNumber of %s is %i', (on, number) => {
  expect(dayNumber(on)).toBe(number);
  expect(dateOfDayNumber(number)).toBe(on);
});

test('a date and its number stand for each other, in the same order', () => {
  fc.assert(
    fc.property(day, day, (first, second) => {
      expect(dayNumber(dateOfDayNumber(first))).toBe(first);
      expect(Math.sign(first - second)).toBe(dateOfDayNumber(first).localeCompare(dateOfDayNumber(second)));
    }),
  );
});

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-03-01', -1, '2026-02-28'],
  ['2026-03-28', 2, '2026-03-30'],
  ['2026-07-20', 0, '2026-07-20'],
])('%s and %i days is %s', (on, days, result) => {
  expect(addDays(on, days)).toBe(result);
});

describe('weekdayOf', () => {
  test.each([
    ['2026-11-23', 1],
    ['2026-07-17', 5],
    ['2026-11-28', 6],
    ['2026-11-29', 7],
    ['1970-01-01', 4],
    ['1969-12-28', 7],
    ['1900-01-01', 1],
  ])('%s is weekday %i', (on, weekday) => {
    expect(weekdayOf(on)).toBe(weekday);
  });

  test('goes from 1 to 7 and begins again, whatever the year', () => {
    fc.assert(
      fc.property(day, (number) => {
        const [today, tomorrow] = [weekdayOf(dateOfDayNumber(number)), weekdayOf(dateOfDayNumber(number + 1))];
        expect(today).toBeGreaterThanOrEqual(1);
        expect(tomorrow).toBe(today === 7 ? 1 : today + 1);
      }),
    );
  });
});
