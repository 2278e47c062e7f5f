import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createSchoolDays } from '../../../src/domain/calendar/school-days.ts';
import { createLegalCalendar, dayIndexUpTo } from '../../../src/domain/legal/legal-calendar.ts';
import { unauthorisedSessions } from '../../../src/domain/legal/unauthorised-sessions.ts';
import { at, CALENDAR, CALENDARS, DAYS, pupilWith, SESSIONS } from './legal-school.ts';

describe('unauthorisedSessions', () => {
  test('gives G, N, O and U of all years in order, with their places in the school days and weeks', () => {
    const marks = [
      at('2024-09-04', 'AM', 'G'),
      at('2025-09-04', 'PM', 'N'),
      at('2026-09-02', 'AM', 'O'),
      at('2027-02-22', 'AM', 'U'),
    ];
    const years = pupilWith([...marks, at('2027-02-23', 'AM', 'I')]).reverse();
    expect(unauthorisedSessions(CALENDAR, years)).toEqual(
      marks.map((mark) => ({
        ...mark,
        isUnresolved: mark.code === 'N',
        dayIndex: DAYS.all.indexOf(mark.on),
        weekIndex: DAYS.weeks.findIndex(({ days }) => days.includes(mark.on)),
      })),
    );
  });

  test('makes nothing for pupils who have none', () => {
    expect(unauthorisedSessions(CALENDAR, pupilWith([]))).toBe(unauthorisedSessions(CALENDAR, pupilWith([], 'I')));
  });

  test('leaves out what lies outside the time on roll', () => {
    const years = pupilWith([], 'O')
      .slice(2)
      .map((year) => ({ ...year, span: { first: 2, end: 5 } }));
    expect(unauthorisedSessions(CALENDAR, years).map(({ on, session }) => `${on} ${session}`)).toEqual([
      '2026-09-03 AM',
      '2026-09-03 PM',
      '2026-09-04 AM',
    ]);
  });

  test('throws where the calendar does not know the year', () => {
    const short = createLegalCalendar(createSchoolDays(CALENDARS.slice(0, 1)));
    expect(() => unauthorisedSessions(short, pupilWith([], 'O'))).toThrow('is no session of the calendar');
  });

  test('finds every one that was put in, whatever else there is', () => {
    const code = fc.constantFrom('/', 'G', 'N', 'O', 'U', 'I', 'L', 'D', 'Y1', 'C2');
    const marks = fc.uniqueArray(fc.tuple(fc.constantFrom(...SESSIONS.keys()), code), {
      maxLength: 50,
      selector: ([place]) => place,
    });
    fc.assert(
      fc.property(marks, (given) => {
        const inOrder = given
          .toSorted(([a], [b]) => a - b)
          .flatMap(([place, each]) => SESSIONS.slice(place, place + 1).map((session) => ({ ...session, code: each })));
        const found = unauthorisedSessions(CALENDAR, pupilWith(inOrder, null));
        expect(found.map(({ on, session, code: each }) => ({ on, session, code: each }))).toEqual(
          inOrder.filter((mark) => ['G', 'N', 'O', 'U'].includes(mark.code)),
        );
      }),
      { numRuns: 50 },
    );
  });
});

describe('dayIndexUpTo', () => {
  test.each([
    ['2024-09-03', -1],
    ['2024-09-04', 0],
    ['2024-09-05', 1],
    ['2024-09-08', 2],
    ['2030-01-01', DAYS.all.length - 1],
  ])('%s is %i', (on, index) => {
    expect(dayIndexUpTo(CALENDAR, on)).toBe(index);
  });
});
