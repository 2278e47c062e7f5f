import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dateOfDayNumber, dayNumber } from '../../../src/domain/calendar/iso-date.ts';
import {
  HALF_DAYS_IN_A_YEAR,
  halfDayIndex,
  schoolYearOf,
  sessionAt,
} from '../../../src/domain/calendar/school-session.ts';

test.each([
  ['2026-07-31', 2025],
  ['2026-08-01', 2026],
  ['2026-12-31', 2026],
  ['2027-01-01', 2026],
  ['2027-07-31', 2026],
])('%s is in school year %i', (on, year) => {
  expect(schoolYearOf(on)).toBe(year);
});

describe('halfDayIndex', () => {
  test.each([
    ['2026-08-01', 'AM', 0],
    ['2026-08-01', 'PM', 1],
    ['2026-08-02', 'AM', 2],
    ['2026-09-01', 'AM', 62],
    ['2027-07-31', 'PM', 729],
    ['2028-02-29', 'AM', 424],
    ['2028-07-31', 'PM', HALF_DAYS_IN_A_YEAR - 1],
  ] as const)('of %s %s is %i', (on, session, index) => {
    expect(halfDayIndex({ on, session })).toBe(index);
  });

  test('and sessionAt stand for each other through whole years, leap years included', () => {
    const anyDay = fc.integer({ min: dayNumber('1990-08-01'), max: dayNumber('2090-07-31') });
    fc.assert(
      fc.property(anyDay, fc.constantFrom('AM' as const, 'PM' as const), (day, session) => {
        const on = dateOfDayNumber(day);
        const index = halfDayIndex({ on, session });
        expect(index).toBeGreaterThanOrEqual(0);
        expect(index).toBeLessThan(HALF_DAYS_IN_A_YEAR);
        expect(sessionAt(schoolYearOf(on), index)).toEqual({ on, session });
      }),
    );
  });

  test('grows by one from each half day to the next, and starts again on 1 August', () => {
    let on = '2027-08-01';
    for (let index = 0; index < HALF_DAYS_IN_A_YEAR; index += 2, on = addDays(on, 1)) {
      expect([halfDayIndex({ on, session: 'AM' }), halfDayIndex({ on, session: 'PM' })]).toEqual([index, index + 1]);
    }
    expect(on).toBe('2028-08-01');
  });
});
