import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dateOfDayNumber, dayNumber, weekdayOf } from '../../../src/domain/calendar/iso-date.ts';
import { isSession, type SchoolCalendar } from '../../../src/domain/calendar/school-calendar.ts';
import { createSchoolDays, mondayOf } from '../../../src/domain/calendar/school-days.ts';
import { anyCalendar } from '../../support/any-calendar.ts';
import { NEXT_YEAR, PORTSMOUTH } from '../../support/portsmouth.ts';

const days = createSchoolDays([PORTSMOUTH, NEXT_YEAR]);

describe('school days', () => {
  test.each([
    ['2025-09-04', 1, '2025-09-05'],
    ['2025-09-05', 1, '2025-09-08'],
    ['2025-10-24', 1, '2025-11-04'],
    ['2025-10-24', 10, '2025-11-17'],
    ['2025-12-19', 1, '2026-01-05'],
    ['2026-07-22', 1, '2026-09-03'],
    ['2025-11-04', -1, '2025-10-24'],
    ['2026-01-05', -10, '2025-12-08'],
    ['2026-09-03', -1, '2026-07-22'],
    ['2025-09-04', 0, '2025-09-04'],
    ['2025-10-28', 1, '2025-11-04'],
    ['2025-10-28', -1, '2025-10-24'],
    ['2025-09-06', 1, '2025-09-08'],
    ['2025-09-06', 5, '2025-09-12'],
    ['2025-01-01', 1, '2025-09-04'],
    ['2030-01-01', -1, '2027-07-21'],
  ])('%s and %i school days is %s', (on, count, expected) => {
    expect(days.add(on, count)).toBe(expected);
  });

  test.each([
    ['2025-10-28', 0],
    ['2025-09-04', -1],
    ['2025-09-04', 400],
    ['2027-07-21', 1],
    ['2030-01-01', 1],
    ['2025-01-01', -1],
  ])('%s and %i school days is no day that is known', (on, count) => {
    expect(days.add(on, count)).toBeNull();
  });

  test.each([
    ['2025-10-24', '2025-11-04', 1],
    ['2025-10-24', '2025-11-03', 0],
    ['2025-10-27', '2025-11-04', 1],
    ['2025-09-04', '2025-09-04', 0],
    ['2025-09-08', '2025-09-04', 0],
    ['2020-01-01', '2026-07-31', 190],
  ])('after %s, up to %s, there are %i', (after, upTo, count) => {
    expect(days.between(after, upTo)).toBe(count);
  });

  test.each([
    ['2025-09-01', '2025-09-04', '2025-09-04', null],
    ['2025-12-25', '2025-12-25', '2026-01-05', '2025-12-19'],
    ['2027-07-22', '2027-07-22', null, '2027-07-21'],
    ['2026-07-31', '2026-08-01', '2026-09-03', '2026-07-22'],
  ])('from %s, or up to %s, the next is %s and the last %s', (from, upTo, next, last) => {
    expect(days.firstFrom(from)).toBe(next);
    expect(days.lastUpTo(upTo)).toBe(last ?? '2025-09-04');
  });

  test('before the first that is known there is none', () => {
    expect(days.lastUpTo('2025-09-03')).toBeNull();
    expect(days.weekIndex('2025-08-31')).toBe(-1);
    expect(createSchoolDays([]).firstFrom('2025-09-04')).toBeNull();
  });

  test('of the years come in order, however the years do', () => {
    expect(createSchoolDays([NEXT_YEAR, PORTSMOUTH]).all).toEqual(days.all);
    expect(days.all).toEqual(days.all.toSorted());
  });

  test('from 1 August to 31 July belong to one year', () => {
    const term = { name: 'Term', startsOn: '2025-08-01', endsOn: '2026-07-31', halfTerm: null };
    const calendar = { ...PORTSMOUTH, terms: [term], inset: [], bankHolidays: [] };
    const { all } = createSchoolDays([calendar]);
    expect([all[0], all.at(-1)]).toEqual(['2025-08-01', '2026-07-31']);
    const next = { ...calendar, schoolYear: 2026, terms: [{ ...term, startsOn: '2026-08-01', endsOn: '2027-07-31' }] };
    expect(createSchoolDays([calendar, next]).add('2026-07-31', 1)).toBe('2026-08-03');
  });

  test('on 29 February are counted', () => {
    const term = { name: 'Spring', startsOn: '2028-02-28', endsOn: '2028-03-01', halfTerm: null };
    const leap = createSchoolDays([{ ...PORTSMOUTH, schoolYear: 2027, terms: [term], inset: [] }]);
    expect(leap.all).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
    expect(leap.add('2028-02-28', 2)).toBe('2028-03-01');
  });
});

describe('school weeks', () => {
  test('begin on Mondays, and there is none in the holidays', () => {
    expect(days.weeks[0]).toEqual({ monday: '2025-09-01', days: ['2025-09-04', '2025-09-05'] });
    const mondays = days.weeks.map(({ monday }) => monday);
    expect(mondays.filter((on) => weekdayOf(on) !== 1)).toEqual([]);
    for (const on of ['2025-10-27', '2025-12-22', '2026-02-16', '2026-08-10']) expect(mondays).not.toContain(on);
    expect(days.weeks.filter(({ monday }) => monday < '2026-08-01')).toHaveLength(40);
  });

  test.each([
    ['2025-09-03', 0],
    ['2025-09-07', 0],
    ['2025-09-08', 1],
    ['2025-10-24', 7],
    ['2025-10-29', 7],
    ['2025-11-03', 8],
  ])('%s is in week %i, or after it', (on, index) => {
    expect(days.weekIndex(on)).toBe(index);
  });

  test('of one day are weeks', () => {
    const week = days.weeks.find(({ monday }) => monday === '2026-07-20');
    expect(week?.days).toEqual(['2026-07-20', '2026-07-21', '2026-07-22']);
    const closures = ['2026-07-20', '2026-07-21'].map((on) => ({ on, session: null, groups: [] }));
    const left = createSchoolDays([{ ...PORTSMOUTH, closures }]).weeks.at(-1);
    expect(left).toEqual({ monday: '2026-07-20', days: ['2026-07-22'] });
  });
});

describe('in any calendars', () => {
  const calendars = fc.tuple(anyCalendar(2026), anyCalendar(2027));
  const anyDay = fc.integer({ min: dayNumber('2026-06-01'), max: dayNumber('2028-09-30') }).map(dateOfDayNumber);
  const steps = fc.integer({ min: -250, max: 250 });
  const each = (check: (made: ReturnType<typeof createSchoolDays>, on: string, count: number) => void) =>
    fc.assert(fc.property(calendars, anyDay, steps, (given, on, count) => check(createSchoolDays(given), on, count)));

  test('a school day is one with a session in the morning or in the afternoon', () => {
    fc.assert(
      fc.property(calendars, anyDay, (given: readonly SchoolCalendar[], on) => {
        const has = given.some((calendar) => isSession(calendar, on, 'AM') || isSession(calendar, on, 'PM'));
        expect(createSchoolDays(given).isSchoolDay(on)).toBe(has);
      }),
    );
  });

  test('adding and counting undo each other', () => {
    each((made, on, count) => {
      const to = made.add(on, count);
      if (to === null) return;
      expect(made.isSchoolDay(to)).toBe(true);
      if (count >= 0) expect(made.between(on, to)).toBe(count);
      if (count < 0) expect(made.between(to, addDays(on, -1)) + 1).toBe(-count);
      if (made.isSchoolDay(on)) expect(made.add(to, -count)).toBe(on);
    });
  });

  test('two steps are as far as both together', () => {
    each((made, on, count) => {
      const first = made.add(on, Math.max(1, count));
      if (first !== null) expect(made.add(first, 3)).toBe(made.add(on, Math.max(1, count) + 3));
    });
  });

  test('the first from a day and the last up to it are on its two sides', () => {
    each((made, on) => {
      const [next, last] = [made.firstFrom(on), made.lastUpTo(on)];
      expect(next).toBe(made.all.find((day) => day >= on) ?? null);
      expect(last).toBe(made.all.findLast((day) => day <= on) ?? null);
      expect(next === last && next !== null).toBe(made.isSchoolDay(on));
      if (!made.isSchoolDay(on)) expect([made.add(on, 1), made.add(on, -1)]).toEqual([next, last]);
    });
  });

  test('the days within are those between, and the first', () => {
    each((made, on, count) => {
      const to = addDays(on, count);
      expect(made.within(on, to)).toEqual(made.all.filter((day) => on <= day && day <= to));
      expect(made.within(on, to)).toHaveLength(made.between(addDays(on, -1), to));
    });
  });

  test('the weeks have every day once, and know each', () => {
    each((made) => {
      expect(made.weeks.flatMap((week) => week.days)).toEqual(made.all);
      for (const [index, { monday, days: ofWeek }] of made.weeks.entries()) {
        expect(ofWeek.every((day) => mondayOf(day) === monday && made.weekIndex(day) === index)).toBe(true);
      }
    });
  });
});
