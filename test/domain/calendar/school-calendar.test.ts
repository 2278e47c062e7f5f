import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dateOfDayNumber, dayNumber, weekdayOf } from '../../../src/domain/calendar/iso-date.ts';
import { isSession, sessionMask, type SchoolCalendar } from '../../../src/domain/calendar/school-calendar.ts';
import { PORTSMOUTH } from '../../support/portsmouth.ts';
import { halfDayIndex, sessionAt, type SessionName } from '../../../src/domain/calendar/school-session.ts';
import { createSchoolDays } from '../../../src/domain/calendar/school-days.ts';
import { calendarFor } from '../../../src/domain/school.ts';

const wholeDay = (on: string) => ({ on, session: null, groups: [] });

describe('a year of Portsmouth', () => {
  const days = createSchoolDays([PORTSMOUTH]).all;

  test.each([
    ['2025-09-03', '2025-10-26', 37],
    ['2025-11-01', '2025-12-31', 34],
    ['2026-01-01', '2026-02-15', 30],
    ['2026-02-21', '2026-03-31', 24],
    ['2026-04-01', '2026-05-24', 28],
    ['2026-05-30', '2026-07-31', 37],
  ])('from %s to %s has %i school days', (from, to, count) => {
    expect(days.filter((on) => from <= on && on <= to)).toHaveLength(count);
  });

  test('has 190 days and 380 sessions, and 195 days before INSET', () => {
    expect(days).toHaveLength(190);
    expect(sessionMask(PORTSMOUTH).filter((byte) => byte === 1)).toHaveLength(380);
    expect(createSchoolDays([{ ...PORTSMOUTH, inset: [] }]).all).toHaveLength(195);
  });

  test.each([
    ['2025-09-02', false],
    ['2025-09-03', false],
    ['2025-09-04', true],
    ['2025-09-06', false],
    ['2025-10-24', true],
    ['2025-10-27', false],
    ['2025-10-31', false],
    ['2025-11-03', false],
    ['2025-12-19', true],
    ['2025-12-22', false],
    ['2026-05-04', false],
    ['2026-07-22', true],
    ['2026-07-23', false],
    ['2026-09-04', false],
    ['2024-09-04', false],
  ])('%s: a session is %s', (on, expected) => {
    expect(isSession(PORTSMOUTH, on, 'AM')).toBe(expected);
    expect(isSession(PORTSMOUTH, on, 'PM')).toBe(expected);
  });
});

describe('half a day', () => {
  const halves = (calendar: SchoolCalendar, on: string) =>
    (['AM', 'PM'] as const).filter((session) => isSession(calendar, on, session));

  test.each([
    ['AM', ['PM']],
    ['PM', ['AM']],
    [null, []],
  ] as const)('of INSET or of a closure: %s leaves %j', (session, left) => {
    const entry = { on: '2025-12-19', session, groups: [] };
    expect(halves({ ...PORTSMOUTH, inset: [entry] }, '2025-12-19')).toEqual(left);
    expect(halves({ ...PORTSMOUTH, closures: [entry] }, '2025-12-19')).toEqual(left);
  });

  test('still makes a school day', () => {
    const closures = [{ on: '2025-12-19', session: 'PM' as const, groups: [] }];
    expect(createSchoolDays([{ ...PORTSMOUTH, closures }]).all).toHaveLength(190);
  });

  test('of one group closes it for nobody else', () => {
    const entry = { on: '2025-12-19', session: null, groups: ['Year 9'] };
    expect(halves({ ...PORTSMOUTH, closures: [entry] }, '2025-12-19')).toEqual(['AM', 'PM']);
    expect(halves({ ...PORTSMOUTH, inset: [entry] }, '2025-12-19')).toEqual(['AM', 'PM']);
  });
});

test('29 February is a school day like any other', () => {
  const spring = { name: 'Spring', startsOn: '2028-01-04', endsOn: '2028-03-31', halfTerm: null };
  const calendar = { ...PORTSMOUTH, schoolYear: 2027, terms: [spring], inset: [], bankHolidays: [] };
  expect(isSession(calendar, '2028-02-29', 'PM')).toBe(true);
  expect(createSchoolDays([calendar]).all).toContain('2028-02-29');
});

test('what lies outside the school year of the calendar has no effect', () => {
  const stray = {
    ...PORTSMOUTH,
    inset: [...PORTSMOUTH.inset, wholeDay('2026-09-10')],
    bankHolidays: ['2024-12-25', '2026-05-04'],
  };
  expect(sessionMask(stray)).toEqual(sessionMask(PORTSMOUTH));
});

test('a date finds the calendar of its school year', () => {
  const next = { ...PORTSMOUTH, schoolYear: 2026 };
  const school = { calendars: [PORTSMOUTH, next] };
  expect(calendarFor(school, '2026-07-31')).toBe(PORTSMOUTH);
  expect(calendarFor(school, '2026-08-01')).toBe(next);
  expect(calendarFor(school, '2027-08-01')).toBeUndefined();
});

describe('any calendar', () => {
  const day = fc.integer({ min: dayNumber('2027-08-01'), max: dayNumber('2028-07-31') }).map(dateOfDayNumber);
  const range = fc.tuple(day, fc.nat(60)).map(([startsOn, days]) => ({ startsOn, endsOn: addDays(startsOn, days) }));
  const session = fc.constantFrom<SessionName | null>('AM', 'PM', null);
  const closure = fc.record({ on: day, session, groups: fc.constantFrom([], ['9B']) });
  const calendar: fc.Arbitrary<SchoolCalendar> = fc.record({
    schoolYear: fc.constant(2027),
    terms: fc.array(
      fc.tuple(range, fc.option(range)).map(([term, halfTerm]) => ({ name: 'A term', ...term, halfTerm })),
      {
        maxLength: 3,
      },
    ),
    inset: fc.array(closure, { maxLength: 4 }),
    bankHolidays: fc.array(day, { maxLength: 4 }),
    closures: fc.array(closure, { maxLength: 4 }),
  });

  test('has a session exactly where a slow reading of it has one', () => {
    fc.assert(
      fc.property(calendar, (given) => {
        const mask = sessionMask(given);
        for (const index of mask.keys()) {
          const { on, session: name } = sessionAt(2027, index);
          expect([on, name, mask[index] === 1]).toEqual([on, name, hasSession(given, on, name)]);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('tells the same by isSession, sessionMask and the school days', () => {
    fc.assert(
      fc.property(calendar, day, (given, on) => {
        const open = (['AM', 'PM'] as const).map((name) => isSession(given, on, name));
        expect(open).toEqual(
          (['AM', 'PM'] as const).map((name) => sessionMask(given)[halfDayIndex({ on, session: name })] === 1),
        );
        expect(createSchoolDays([given]).all.includes(on)).toBe(open.includes(true));
      }),
    );
  });
});

function hasSession(
  { terms, inset, bankHolidays, closures }: SchoolCalendar,
  on: string,
  session: SessionName,
): boolean {
  const within = (range: { startsOn: string; endsOn: string }) => range.startsOn <= on && on <= range.endsOn;
  const isClosed = [...inset, ...closures].some(
    (entry) => entry.on === on && entry.groups.length === 0 && (entry.session ?? session) === session,
  );
  return (
    weekdayOf(on) <= 5 &&
    terms.some(within) &&
    !terms.some(({ halfTerm }) => halfTerm !== null && within(halfTerm)) &&
    !bankHolidays.includes(on) &&
    !isClosed
  );
}
