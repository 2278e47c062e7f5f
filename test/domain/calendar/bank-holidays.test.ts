import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bankHolidaysOf, bankHolidaysOfSchoolYear, easterSunday } from '../../../src/domain/calendar/bank-holidays.ts';
import { weekdayOf } from '../../../src/domain/calendar/iso-date.ts';
import { schoolYearOf } from '../../../src/domain/calendar/school-session.ts';

const year = fc.integer({ min: 1978, max: 2199 });

test.each([
  [1943, '1943-04-25'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2016, '2016-03-27'],
  [2019, '2019-04-21'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
  [2285, '2285-03-22'],
])('Easter of %i is %s', (of, on) => {
  expect(easterSunday(of)).toBe(on);
});

describe('the bank holidays of domain.md 4', () => {
  test.each([
    [
      2025,
      ['2025-08-25', '2025-12-25', '2025-12-26', '2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25'],
    ],
    [
      2026,
      ['2026-08-31', '2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29', '2027-05-03', '2027-05-31'],
    ],
  ])('of the school year from %i', (schoolYear, dates) => {
    expect(bankHolidaysOfSchoolYear(schoolYear)).toEqual(dates);
  });
});

/** As they were kept, but for those that a proclamation moved or added: 2020, 2022 and 2023 by the rules. */
test.each([
  [2016, '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27', 'Christmas on a Sunday'],
  [2017, '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26', 'New Year on a Sunday'],
  [2018, '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26', 'Easter Monday in April, Good Friday in March'],
  [2019, '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26', 'all on their days'],
  [2020, '01-01 04-10 04-13 05-04 05-25 08-31 12-25 12-28', 'Boxing Day on a Saturday; Early May was moved to the 8th'],
  [2021, '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28', 'Christmas on a Saturday'],
  [2022, '01-03 04-15 04-18 05-02 05-30 08-29 12-26 12-27', 'New Year on a Saturday, Christmas on a Sunday'],
  [2023, '01-02 04-07 04-10 05-01 05-29 08-28 12-25 12-26', 'New Year on a Sunday; one more for the Coronation'],
  [2024, '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26', 'a leap year'],
])('of %i are %s: %s', (of, days) => {
  expect(bankHolidaysOf(of)).toEqual(days.split(' ').map((day) => `${of}-${day}`));
});

test('in any year there are eight, in order, on weekdays', () => {
  fc.assert(
    fc.property(year, (of) => {
      const dates = bankHolidaysOf(of);
      expect(dates).toEqual([...new Set(dates)].toSorted());
      expect(dates).toHaveLength(8);
      expect(dates.filter((on) => weekdayOf(on) > 5 || !on.startsWith(String(of)))).toEqual([]);
    }),
  );
});

test('in any year Easter is a Sunday from 22 March to 25 April', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1583, max: 4099 }), (of) => {
      const easter = easterSunday(of);
      expect(weekdayOf(easter)).toBe(7);
      expect(easter >= `${of}-03-22` && easter <= `${of}-04-25`).toBe(true);
    }),
  );
});

test('those of a school year lie within it, and every one is in one school year', () => {
  fc.assert(
    fc.property(year, (of) => {
      const dates = bankHolidaysOfSchoolYear(of);
      expect(dates.filter((on) => schoolYearOf(on) !== of)).toEqual([]);
      const both = [...bankHolidaysOfSchoolYear(of - 1), ...dates].filter((on) => on.startsWith(String(of)));
      expect(both.toSorted()).toEqual(bankHolidaysOf(of));
    }),
  );
});
