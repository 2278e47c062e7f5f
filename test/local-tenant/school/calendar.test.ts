import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bankHolidaysIn, easterSunday } from '../../../src/local-tenant/school/calendar/bank-holidays.ts';
import { dateOfDay, dayNumber, weekdayOfDay } from '../../../src/local-tenant/school/calendar/day-number.ts';
import { inventCalendar } from '../../../src/local-tenant/school/calendar/invent-calendar.ts';
import { latestSchoolDay } from '../../../src/local-tenant/school/calendar/latest-school-day.ts';
import { londonInstant, londonTime } from '../../../src/local-tenant/school/calendar/london-time.ts';
import { createSchoolYears } from '../../../src/local-tenant/school/calendar/school-years.ts';

const anyYear = fc.integer({ min: 1995, max: 2150 });
const weekday = (on: string): number => weekdayOfDay(dayNumber(on));

describe('Bank holidays', () => {
  test.each([
    [2025, '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26'],
    [2026, '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
    [2027, '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
    [2022, '01-03 04-15 04-18 05-02 05-30 08-29 12-26 12-27'],
  ])('of %i', (year, expected) => {
    expect(bankHolidaysIn(year).map(dateOfDay)).toEqual(expected.split(' ').map((day) => `${year}-${day}`));
  });

  test.each(['2000-04-23', '2008-03-23', '2024-03-31', '2038-04-25'])('Easter is on %s', (on) => {
    expect(dateOfDay(easterSunday(Number(on.slice(0, 4))))).toBe(on);
  });
});

describe('A school year', () => {
  test('of 2025 has the terms that its rules give', () => {
    const { terms, inset } = inventCalendar(2025);
    expect(terms).toEqual([
      { name: 'Autumn', start: '2025-09-01', end: '2025-12-19', halfTerm: { start: '2025-10-27', end: '2025-10-31' } },
      { name: 'Spring', start: '2026-01-05', end: '2026-03-27', halfTerm: { start: '2026-02-16', end: '2026-02-20' } },
      { name: 'Summer', start: '2026-04-13', end: '2026-07-20', halfTerm: { start: '2026-05-25', end: '2026-05-29' } },
    ]);
    expect(inset).toEqual([
      '2025-09-01',
      '2025-11-03',
      '2026-01-05',
      { date: '2026-03-11', session: 'PM' },
      '2026-06-01',
    ]);
  });

  test('has 381 sessions: 190 days and the morning of a half INSET day', () => {
    const years = createSchoolYears();
    fc.assert(
      fc.property(anyYear, (schoolYear) => {
        const { days } = years.of(schoolYear);
        const sessions = days.flatMap(({ hasMorning, hasAfternoon }) => [hasMorning, hasAfternoon]).filter(Boolean);
        expect([days.length, sessions.length]).toEqual([191, 381]);
      }),
    );
  });

  test('is open on weekdays in term only, and never on a bank holiday or a whole INSET day', () => {
    const years = createSchoolYears();
    fc.assert(
      fc.property(anyYear, (schoolYear) => {
        const { days, calendar } = years.of(schoolYear);
        const closed = [...calendar.bankHolidays, ...calendar.inset];
        const isWrong = ({ on }: { on: string }): boolean => {
          const term = calendar.terms.find(({ start, end }) => start <= on && on <= end);
          const inTerm = term !== undefined && (on < term.halfTerm.start || on > term.halfTerm.end);
          return weekday(on) > 5 || closed.includes(on) || !inTerm;
        };
        expect(days.filter(isWrong)).toEqual([]);
      }),
    );
  });

  test('has three terms in order, each with a week off inside it, and ends in the second half of July', () => {
    fc.assert(
      fc.property(anyYear, (schoolYear) => {
        const { terms } = inventCalendar(schoolYear);
        const edges = terms.flatMap(({ start, end, halfTerm }) => [start, halfTerm.start, halfTerm.end, end]);
        expect(edges).toEqual([...edges].sort());
        for (const { start, end, halfTerm } of terms) {
          expect([weekday(halfTerm.start), weekday(halfTerm.end)]).toEqual([1, 5]);
          expect(Math.max(weekday(start), weekday(end))).toBeLessThanOrEqual(5);
        }
        expect(terms[2]?.end.slice(5) ?? '').toMatch(/^07-(1[4-9]|2\d|30)$/);
      }),
    );
  });
});

describe('The latest school day', () => {
  test.each([
    ['a school day itself', '2026-11-23', '2026-11-23'],
    ['a Sunday', '2026-11-22', '2026-11-20'],
    ['half term, the Monday after it being INSET', '2026-11-02', '2026-10-23'],
    ['Christmas Day', '2026-12-25', '2026-12-18'],
    ['the last weeks of Year 11', '2026-07-02', '2026-06-12'],
    ['August', '2026-08-20', '2026-06-12'],
    ['the first INSET day', '2026-09-01', '2026-06-12'],
    ['the first day with pupils', '2026-09-02', '2026-09-02'],
  ])('on %s', (_, on, expected) => {
    expect(latestSchoolDay(on)).toBe(expected);
  });
});

describe('London time', () => {
  test.each([
    ['2026-11-23', '08:45', '2026-11-23T08:45:00.000Z'],
    ['2026-06-12', '08:45', '2026-06-12T07:45:00.000Z'],
  ])('of %s %s is %s', (on, time, instant) => {
    expect(londonInstant(on, time).toISOString()).toBe(instant);
    expect(londonTime(new Date(instant)).on).toBe(on);
  });

  test('at half past eleven on a summer evening in UTC is the next day', () => {
    expect(londonTime(new Date('2026-06-12T23:30:00Z')).on).toBe('2026-06-13');
  });
});
