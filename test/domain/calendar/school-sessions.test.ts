import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dateOfDayNumber, dayNumber, weekdayOf } from '../../../src/domain/calendar/iso-date.ts';
import { sessionMask, sessionMaskOf } from '../../../src/domain/calendar/school-calendar.ts';
import { createSchoolDays, mondayOf } from '../../../src/domain/calendar/school-days.ts';
import { createSessionMaskFinder } from '../../../src/domain/calendar/session-mask-finder.ts';
import { halfDayIndex, sessionAt } from '../../../src/domain/calendar/school-session.ts';
import {
  createSessionsFinder,
  positionAfter,
  positionFrom,
  sessionAtPosition,
  sessionsOf,
  spanOf,
  wholeYear,
} from '../../../src/domain/calendar/school-sessions.ts';
import { anyCalendar } from '../../support/any-calendar.ts';
import { PORTSMOUTH } from '../../support/portsmouth.ts';

const sessions = sessionsOf(PORTSMOUTH);
const AM = (on: string) => ({ on, session: 'AM' as const });
const PM = (on: string) => ({ on, session: 'PM' as const });

describe('the sessions of Portsmouth', () => {
  test('are 380, from the first morning to the last afternoon', () => {
    expect(wholeYear(sessions)).toEqual({ first: 0, end: 380 });
    expect(sessionAtPosition(sessions, 0)).toEqual(AM('2025-09-04'));
    expect(sessionAtPosition(sessions, 379)).toEqual(PM('2026-07-22'));
    expect(() => sessionAtPosition(sessions, 380)).toThrow('2025 has no session 380.');
    expect(() => sessionAtPosition(sessions, -1)).toThrow(RangeError);
  });

  test('are of 190 days in 40 weeks', () => {
    expect([sessions.days[0], sessions.days[1], sessions.days[2], sessions.days.at(-1)]).toEqual([0, 0, 1, 189]);
    expect([sessions.weeks[0], sessions.weeks[3], sessions.weeks[4], sessions.weeks.at(-1)]).toEqual([0, 0, 1, 39]);
    expect([...sessions.weekdays.slice(0, 6)]).toEqual([4, 4, 5, 5, 1, 1]);
  });

  test.each([
    ['2025-10-20', '2025-10-24', 10],
    ['2025-10-24', '2025-11-04', 4],
    ['2025-10-25', '2025-11-03', 0],
    ['2025-09-04', '2025-09-04', 2],
    ['2025-08-01', '2026-07-31', 380],
    ['2020-01-01', '2030-01-01', 380],
    ['2024-09-01', '2025-07-31', 0],
    ['2026-08-01', '2026-12-31', 0],
    ['2025-09-08', '2025-09-04', 0],
  ])('from %s to %s are %i', (from, to, count) => {
    const { first, end } = spanOf(sessions, from, to);
    expect(end - first).toBe(count);
  });

  test.each([
    [AM('2025-09-04'), 0, 1],
    [PM('2025-09-04'), 1, 2],
    [AM('2025-09-06'), 4, 4],
    [PM('2025-10-29'), 74, 74],
    [AM('2025-08-01'), 0, 0],
    [PM('2026-07-31'), 380, 380],
    [PM('2025-07-31'), 0, 0],
    [AM('2026-08-01'), 380, 380],
  ])('at %j the next has position %i, and what follows it %i', (at, from, after) => {
    expect(positionFrom(sessions, at)).toBe(from);
    expect(positionAfter(sessions, at)).toBe(after);
  });
});

test('a half day of INSET leaves the other half', () => {
  const inset = [{ on: '2025-09-08', session: 'AM' as const, groups: [] }];
  const half = sessionsOf({ ...PORTSMOUTH, inset });
  const { first, end } = spanOf(half, '2025-09-08', '2025-09-08');
  expect([end - first, sessionAtPosition(half, first)]).toEqual([1, PM('2025-09-08')]);
});

test('the last half day of a leap year has its position', () => {
  const term = { name: 'Term', startsOn: '2027-08-02', endsOn: '2028-07-31', halfTerm: null };
  const leap = sessionsOf({ ...PORTSMOUTH, schoolYear: 2027, terms: [term], inset: [], bankHolidays: [] });
  const end = leap.halfDays.length;
  expect(sessionAtPosition(leap, end - 1)).toEqual(PM('2028-07-31'));
  expect([positionFrom(leap, PM('2028-07-31')), positionAfter(leap, PM('2028-07-31'))]).toEqual([end - 1, end]);
  expect(spanOf(leap, '2028-02-29', '2028-02-29').end - spanOf(leap, '2028-02-29', '2028-02-29').first).toBe(2);
});

describe('groups', () => {
  const closures = [
    { on: '2025-09-08', session: null, groups: ['Year 9'] },
    { on: '2025-09-09', session: 'PM' as const, groups: ['9B', '10A'] },
  ];
  const calendar = { ...PORTSMOUTH, closures };
  const counts = (yearGroup: number, form: string) =>
    createSessionsFinder(calendar)({ yearGroup, form }).halfDays.length;

  test('that are kept away have fewer sessions', () => {
    expect([counts(9, '9B'), counts(9, '9A'), counts(10, '10A'), counts(10, '10B')]).toEqual([377, 378, 379, 380]);
    expect(sessionsOf(calendar).halfDays).toHaveLength(380);
  });

  test('share what is theirs, and all share where nobody is kept away', () => {
    const find = createSessionsFinder(calendar);
    expect(find({ yearGroup: 9, form: '9B' })).toBe(find({ yearGroup: 9, form: '9B' }));
    const findOfAll = createSessionsFinder(PORTSMOUTH);
    expect(findOfAll({ yearGroup: 9, form: '9B' })).toBe(findOfAll({ yearGroup: 10, form: '10A' }));
    const maskOfAll = createSessionMaskFinder(PORTSMOUTH);
    expect(maskOfAll({ yearGroup: 9, form: '9B' })).toBe(maskOfAll({ yearGroup: 10, form: '10A' }));
    const mask = createSessionMaskFinder(calendar);
    expect(mask({ yearGroup: 9, form: '9B' })).toBe(mask({ yearGroup: 9, form: '9B' }));
    expect(mask({ yearGroup: 9, form: '9B' })).not.toEqual(mask({ yearGroup: 9, form: '9A' }));
  });
});

describe('in any calendar', () => {
  const anyDay = fc.integer({ min: dayNumber('2027-07-01'), max: dayNumber('2028-08-31') }).map(dateOfDayNumber);
  const session = fc.constantFrom('AM' as const, 'PM' as const);
  const pupil = fc.constantFrom({ yearGroup: 9, form: '9B' }, { yearGroup: 9, form: '9A' });

  test('the positions are the half days of the mask, in order', () => {
    fc.assert(
      fc.property(anyCalendar(2027), pupil, (calendar, member) => {
        const mask = sessionMaskOf(calendar, member);
        const made = createSessionsFinder(calendar)(member);
        expect(createSessionMaskFinder(calendar)(member)).toEqual(mask);
        expect([...made.halfDays]).toEqual([...mask.keys()].filter((index) => mask[index] === 1));
        for (const [position, halfDay] of made.halfDays.entries()) {
          const at = sessionAt(2027, halfDay);
          expect(made.positionFrom[halfDay]).toBe(position);
          expect([positionFrom(made, at), positionAfter(made, at)]).toEqual([position, position + 1]);
          expect(sessionAtPosition(made, position)).toEqual(at);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('a closure of a group takes sessions from its pupils alone', () => {
    fc.assert(
      fc.property(anyCalendar(2027), pupil, (calendar, member) => {
        const [ofSchool, own] = [sessionMask(calendar), sessionMaskOf(calendar, member)];
        expect(own.every((byte, index) => byte <= (ofSchool[index] ?? 0))).toBe(true);
        if (member.form === '9A') expect(own).toEqual(ofSchool);
      }),
    );
  });

  test('days, weeks and weekdays are those of the dates', () => {
    fc.assert(
      fc.property(anyCalendar(2027), (calendar) => {
        const made = sessionsOf(calendar);
        const days = createSchoolDays([calendar]);
        for (const [position, halfDay] of made.halfDays.entries()) {
          const { on } = sessionAt(2027, halfDay);
          expect(days.all[made.days[position] ?? -1]).toBe(on);
          expect(days.weeks[made.weeks[position] ?? -1]?.monday).toBe(mondayOf(on));
          expect(made.weekdays[position]).toBe(weekdayOf(on));
        }
      }),
      { numRuns: 25 },
    );
  });

  test('a span has the sessions of its dates, and two that meet have them all', () => {
    fc.assert(
      fc.property(anyCalendar(2027), anyDay, anyDay, session, (calendar, from, to, name) => {
        const made = sessionsOf(calendar);
        const mask = sessionMask(calendar);
        const within = [...mask.keys()].filter((index) => {
          const { on } = sessionAt(2027, index);
          return mask[index] === 1 && from <= on && on <= to;
        });
        const { first, end } = spanOf(made, from, to);
        expect([...made.halfDays.slice(first, end)]).toEqual(within);
        const at = { on: from, session: name };
        const upTo = positionFrom(made, at);
        const isOpen =
          upTo < made.halfDays.length &&
          made.halfDays[upTo] === halfDayIndex(at) &&
          from >= '2027-08-01' &&
          from <= '2028-07-31';
        expect(positionAfter(made, at) - upTo).toBe(isOpen ? 1 : 0);
      }),
    );
  });
});
