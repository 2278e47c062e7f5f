import { describe, expect, test } from '@jest/globals';
import type { SessionName } from '../../../src/domain/calendar/school-session.ts';
import { createSchoolDays } from '../../../src/domain/calendar/school-days.ts';
import type { DayWindow } from '../../../src/domain/strategy/cadence.ts';
import { PORTSMOUTH, windowsIn } from '../../support/portsmouth.ts';

describe('daily', () => {
  test('is each of the 190 school days', () => {
    expect(windowsIn({ unit: 'daily' })).toEqual(createSchoolDays([PORTSMOUTH]).all);
    expect(windowsIn({ unit: 'daily', window: 'period-1' })).toHaveLength(190);
  });

  test.each<[SessionName | null, DayWindow | undefined, boolean]>([
    ['AM', undefined, true],
    ['AM', 'morning-register', false],
    ['AM', 'afternoon-register', true],
    ['AM', 'arrival', true],
    ['PM', 'morning-register', true],
    ['PM', 'afternoon-register', false],
    ['PM', 'end-of-day', true],
    [null, undefined, false],
    [null, 'evening', false],
  ])('an INSET of %s leaves the window %s: %s', (session, window, isLeft) => {
    const inset = [{ on: '2025-11-12', session, groups: [] }];
    const cadence = window === undefined ? { unit: 'daily' as const } : { unit: 'daily' as const, window };
    const days = windowsIn(cadence, { calendar: { ...PORTSMOUTH, inset } });
    expect(days.includes('2025-11-12')).toBe(isLeft);
    expect(days).toEqual(expect.arrayContaining(['2025-11-11', '2025-11-13']));
  });
});

describe('weekly', () => {
  test('is open from the first to the last school day of each of the 40 school weeks', () => {
    const weeks = windowsIn({ unit: 'weekly' });
    expect(weeks).toHaveLength(40);
    expect(weeks.slice(0, 2)).toEqual(['2025-09-04 to 2025-09-05', '2025-09-08 to 2025-09-12']);
    expect(weeks.at(-1)).toBe('2026-07-20 to 2026-07-22');
  });

  test.each([
    ['an INSET on Monday', '2025-11-04 to 2025-11-07'],
    ['an INSET on Friday', '2026-04-27 to 2026-04-30'],
    ['a bank holiday on Monday', '2026-05-05 to 2026-05-08'],
  ])('with %s is the days that are left', (_, week) => {
    expect(windowsIn({ unit: 'weekly' })).toContain(week);
  });

  test('after the first half term begins when school is back from it', () => {
    const weeks = windowsIn({ unit: 'weekly', afterHalfTerm: 1 });
    expect(weeks[0]).toBe('2025-11-04 to 2025-11-07');
    expect(weeks).toEqual(windowsIn({ unit: 'weekly' }).slice(8));
  });

  test('after a half term that the year does not have never begins', () => {
    const calendar = { ...PORTSMOUTH, terms: PORTSMOUTH.terms.slice(0, 1) };
    expect(windowsIn({ unit: 'weekly', afterHalfTerm: 2 }, { calendar })).toEqual([]);
    expect(windowsIn({ unit: 'weekly', afterHalfTerm: 3 }, { calendar })).toEqual([]);
  });

  test('after a half term that ends in mid-week begins with the next whole week', () => {
    const [autumn] = PORTSMOUTH.terms;
    const halfTerm = { startsOn: '2025-10-22', endsOn: '2025-10-23' };
    const calendar = { ...PORTSMOUTH, terms: autumn === undefined ? [] : [{ ...autumn, halfTerm }] };
    expect(windowsIn({ unit: 'weekly', afterHalfTerm: 1 }, { calendar })[0]).toBe('2025-10-27 to 2025-10-31');
  });
});

describe('weekly on a weekday', () => {
  test.each([
    [1, '2025-09-08', 'that day'],
    [5, '2025-09-12', 'that day'],
    [5, '2026-04-30', 'the day before an INSET Friday'],
    [5, '2026-06-25', 'the day before an INSET Friday'],
    [5, '2026-07-22', 'the last day of the last week'],
    [1, '2025-11-04', 'the day after an INSET Monday'],
    [1, '2026-05-05', 'the day after a bank holiday Monday'],
    [2, '2025-09-04', 'the first day of the first week'],
  ])('%i is on %s: %s', (weekday, on) => {
    expect(windowsIn({ unit: 'weekly', weekday })).toContain(on);
  });

  test.each([1, 2, 3, 4, 5])('%i comes once in every school week', (weekday) => {
    expect(windowsIn({ unit: 'weekly', weekday, window: 'evening' })).toHaveLength(40);
    expect(windowsIn({ unit: 'weekly', weekday, afterHalfTerm: 1 })).toHaveLength(32);
  });
});

describe('every few weeks', () => {
  test('four school weeks are four school weeks, whatever holidays lie between', () => {
    expect(windowsIn({ unit: 'every-weeks', weeks: 4 })).toEqual([
      '2025-09-22 to 2025-09-26',
      '2025-10-20 to 2025-10-24',
      '2025-11-24 to 2025-11-28',
      '2026-01-05 to 2026-01-09',
      '2026-02-02 to 2026-02-06',
      '2026-03-09 to 2026-03-13',
      '2026-04-20 to 2026-04-24',
      '2026-05-18 to 2026-05-22',
      '2026-06-22 to 2026-06-25',
      '2026-07-20 to 2026-07-22',
    ]);
  });

  test.each([
    [2, 20],
    [3, 13],
    [6, 6],
    [20, 2],
  ])('every %i of 40 weeks is %i times', (weeks, times) => {
    expect(windowsIn({ unit: 'every-weeks', weeks })).toHaveLength(times);
  });
});

test('monthly is the school days of each month, and August has none', () => {
  expect(windowsIn({ unit: 'monthly' })).toEqual([
    '2025-09-04 to 2025-09-30',
    '2025-10-01 to 2025-10-24',
    '2025-11-04 to 2025-11-28',
    '2025-12-01 to 2025-12-19',
    '2026-01-05 to 2026-01-30',
    '2026-02-02 to 2026-02-27',
    '2026-03-02 to 2026-03-27',
    '2026-04-13 to 2026-04-30',
    '2026-05-05 to 2026-05-22',
    '2026-06-01 to 2026-06-30',
    '2026-07-01 to 2026-07-22',
  ]);
});

test.each([{ unit: 'event', event: 'parents-evening' }, { unit: 'ongoing' }, { unit: 'as-required' }] as const)(
  '%j falls due on no date',
  (cadence) => {
    expect(windowsIn(cadence)).toEqual([]);
  },
);
