import { describe, expect, test } from '@jest/globals';
import { bankHolidaysOf } from '../../../src/domain/calendar/bank-holidays.ts';
import { dueBetween } from '../../../src/domain/strategy/occurrences.ts';
import { NEXT_YEAR, PORTSMOUTH, provisionOf, wholeDay, windowsIn } from '../../support/portsmouth.ts';

describe('August', () => {
  const august = { unit: 'annually', anchor: { kind: 'august' } } as const;
  const withInset = (...days: string[]) => ({ ...PORTSMOUTH, inset: [...PORTSMOUTH.inset, ...days.map(wholeDay)] });

  test('is the working days of the month before the year begins', () => {
    expect(windowsIn(august)).toEqual(['2025-08-01 to 2025-08-29']);
  });

  test('begins on a Monday where the first is on a weekend, and ends before a bank holiday', () => {
    expect(bankHolidaysOf(2026)).toContain('2026-08-31');
    expect(windowsIn(august, { calendar: NEXT_YEAR })).toEqual(['2026-08-03 to 2026-08-28']);
  });

  test.each([
    ['2025-08-28', '2025-08-01 to 2025-08-27'],
    ['2025-08-26', '2025-08-01 to 2025-08-22'],
    ['2025-08-04', '2025-08-01'],
  ])('with INSET on %s is %s', (inset, window) => {
    expect(windowsIn(august, { calendar: withInset(inset) })).toEqual([window]);
  });

  test('with the first session in it ends the working day before', () => {
    const [autumn, ...others] = PORTSMOUTH.terms;
    const early = autumn === undefined ? [] : [{ ...autumn, startsOn: '2025-08-27' }];
    const calendar = { ...PORTSMOUTH, inset: [], terms: [...early, ...others] };
    expect(windowsIn(august, { calendar })).toEqual(['2025-08-01 to 2025-08-26']);
  });

  test('has no window where INSET begins with it', () => {
    expect(windowsIn(august, { calendar: withInset('2025-08-01') })).toEqual([]);
  });
});

describe('from March to September', () => {
  const months = { unit: 'annually', anchor: { kind: 'months', fromMonth: 3, toMonth: 9 } } as const;

  test('ends on the last school day of the next year’s September', () => {
    expect(windowsIn(months, { others: [NEXT_YEAR] })).toEqual(['2026-03-02 to 2026-09-29']);
  });

  test('ends on its last weekday while that year has no calendar', () => {
    expect(windowsIn(months)).toEqual(['2026-03-02 to 2026-09-30']);
  });

  const due = (from: string, to: string) =>
    dueBetween({ provisions: [provisionOf({ cadence: [months] })], calendars: [PORTSMOUTH, NEXT_YEAR], from, to });

  test.each([
    ['2026-03-01', 0],
    ['2026-03-02', 1],
    ['2026-08-15', 1],
    ['2026-09-29', 1],
    ['2026-09-30', 0],
    ['2027-03-01', 1],
  ])('is open on %s %i times', (on, times) => {
    expect(due(on, on)).toHaveLength(times);
  });

  test('is one piece of work on both sides of the summer', () => {
    expect(due('2026-06-10', '2026-06-10')).toEqual(due('2026-09-10', '2026-09-10'));
    expect(due('2025-08-01', '2027-07-31').map(({ key }) => key)).toEqual([
      'P-1/annually/2025/2026-03 to 2026-09',
      'P-1/annually/2026/2027-03 to 2027-09',
    ]);
  });
});

describe('from one month to another of the same school year', () => {
  test.each([
    [10, 12, '2025-10-01 to 2025-12-19'],
    [11, 2, '2025-11-04 to 2026-02-27'],
    [1, 1, '2026-01-05 to 2026-01-30'],
    [9, 7, '2025-09-04 to 2026-07-22'],
    [8, 9, '2025-08-01 to 2025-09-30'],
  ])('%i to %i is %s', (fromMonth, toMonth, window) => {
    expect(windowsIn({ unit: 'annually', anchor: { kind: 'months', fromMonth, toMonth } })).toEqual([window]);
  });
});
