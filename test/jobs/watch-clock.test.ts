import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { School } from '../../src/domain/school.ts';
import type { SchoolMoment } from '../../src/jobs/timetable.ts';
import { momentsBetween, momentsOf, rememberDays } from '../../src/jobs/watch-clock.ts';
import { schoolTime } from '../../src/operations/school-time.ts';
import { SCHOOL } from '../support/quarry-lane.ts';

const MINUTE_MS = 60_000;

const EVERY_DAY = { days: 'every-school-day', does: 'decide-absent-lists', usefulMinutes: 60 } as const;
const LISTS: readonly SchoolMoment[] = (['AM', 'PM'] as const).map((session) => {
  return { ...EVERY_DAY, name: `the list of the ${session}`, at: { session, time: 'listAt' } };
});
const CLOSE: SchoolMoment = { ...EVERY_DAY, name: 'close', at: { session: 'AM', time: 'closesAt' } };

/** "quarry-lane 2026-11-23 AM" for each moment that came between two instants. */
function due(after: string | Date, until: string | Date, schools: readonly School[] = [SCHOOL]): string[] {
  return momentsBetween(LISTS, schools, new Date(after), new Date(until)).map(
    ({ school, on, moment: { at } }) => `${school.schoolId} ${on} ${'session' in at ? at.session : at.message}`,
  );
}

describe('a moment of the school’s day', () => {
  // The morning's list goes out at 08:45 and the afternoon's at 13:25, in London's time.
  test.each([
    ['before it', '2026-11-23T08:00:00Z', '2026-11-23T08:44:59.999Z', []],
    ['as it comes', '2026-11-23T08:44:59.999Z', '2026-11-23T08:45:00Z', ['AM']],
    ['when it was seen already', '2026-11-23T08:45:00Z', '2026-11-23T08:46:00Z', []],
    ['when nobody looked for a while', '2026-11-23T08:30:00Z', '2026-11-23T10:00:00Z', ['AM']],
    ['with the other one', '2026-11-23T06:00:00Z', '2026-11-23T15:30:00Z', ['AM', 'PM']],
    ['the afternoon’s', '2026-11-23T13:24:00Z', '2026-11-23T13:25:00Z', ['PM']],
    ['after days away: those of today', '2026-11-18T08:00:00Z', '2026-11-23T09:00:00Z', ['AM']],
    ['after a night: none of yesterday', '2026-11-23T12:00:00Z', '2026-11-24T08:00:00Z', []],
    ['when the clock was moved back', '2026-11-23T15:00:00Z', '2026-11-23T08:00:00Z', []],
    ['in no time at all', '2026-11-23T08:45:00Z', '2026-11-23T08:45:00Z', []],
  ])('%s: %s to %s', (_what, after, until, sessions) => {
    expect(due(after, until)).toEqual(sessions.map((session) => `quarry-lane 2026-11-23 ${session}`));
  });

  test.each([
    ['Summer time', '2026-10-23T07:44:00Z', '2026-10-23T07:45:00Z', ['quarry-lane 2026-10-23 AM']],
    ['Summer time, an hour on', '2026-10-23T08:44:00Z', '2026-10-23T08:45:00Z', []],
    [
      'the week after the clocks went back',
      '2026-11-02T08:44:00Z',
      '2026-11-02T08:45:00Z',
      ['quarry-lane 2026-11-02 AM'],
    ],
    ['before the clocks go forward', '2027-03-25T08:44:00Z', '2027-03-25T08:45:00Z', ['quarry-lane 2027-03-25 AM']],
    ['after the clocks went forward', '2027-04-12T07:44:00Z', '2027-04-12T07:45:00Z', ['quarry-lane 2027-04-12 AM']],
  ])('follows the wall clock: %s', (_what, after, until, expected) => {
    expect(due(after, until)).toEqual(expected);
  });

  test.each([
    ['a Saturday', '2026-11-28', []],
    ['half term', '2026-10-28', []],
    ['an INSET day', '2026-09-01', []],
    ['an INSET afternoon', '2026-11-06', ['AM']],
    ['a closure', '2026-11-12', []],
    ['a bank holiday', '2027-05-03', []],
    ['Christmas', '2026-12-25', []],
    ['the last day of the year', '2027-07-21', ['AM', 'PM']],
    ['a year without a calendar', '2027-09-06', []],
  ])('comes only where there is a session: %s', (_what, on, sessions) => {
    expect(due(`${on}T00:00:00Z`, `${on}T20:00:00Z`)).toEqual(
      sessions.map((session) => `quarry-lane ${on} ${session}`),
    );
  });

  test('is the time of the session that its row names', () => {
    const at = (until: string) => momentsBetween([CLOSE], [SCHOOL], new Date('2026-11-23T08:00:00Z'), new Date(until));
    expect(at('2026-11-23T08:59:00Z')).toEqual([]);
    expect(at('2026-11-23T09:00:00Z')).toEqual([
      { moment: CLOSE, school: SCHOOL, on: '2026-11-23', dueAt: new Date('2026-11-23T09:00:00Z') },
    ]);
  });

  test.each([
    ['a Thursday', '2026-11-26', []],
    ['a Friday', '2026-11-27', ['16:00']],
    ['a Friday before which the school closes', '2026-10-23', ['16:00']],
    ['a Thursday before a bank holiday', '2027-03-25', ['16:00']],
  ])('the week’s comes on its last school day: %s', (_what, on, times) => {
    const weekly = { ...EVERY_DAY, name: 'week', days: 'last-school-day-of-week', at: { message: 'weekAt' } } as const;
    const school = { ...SCHOOL, messageTimes: { ...SCHOOL.messageTimes, weekAt: '16:00' } };
    const found = momentsOf([weekly], school, on).map(({ dueAt }) => schoolTime(school, dueAt).time);
    expect(found).toEqual(times);
  });

  test('is each school’s own', () => {
    const AM = { ...SCHOOL.sessions.AM, listAt: '09:15' };
    const later = { ...SCHOOL, schoolId: 'later', sessions: { ...SCHOOL.sessions, AM } };
    const abroad = { ...SCHOOL, schoolId: 'abroad', timeZone: 'Europe/Madrid' };
    const schools = [SCHOOL, later, abroad];
    expect(due('2026-11-23T07:00:00Z', '2026-11-23T08:00:00Z', schools)).toEqual(['abroad 2026-11-23 AM']);
    expect(due('2026-11-23T08:00:00Z', '2026-11-23T09:00:00Z', schools)).toEqual(['quarry-lane 2026-11-23 AM']);
    expect(due('2026-11-23T09:00:00Z', '2026-11-23T10:00:00Z', schools)).toEqual(['later 2026-11-23 AM']);
  });
});

test('whenever one looks through a day, each moment comes once', () => {
  const start = new Date('2026-11-23T00:00:00Z').getTime();
  const looks = fc.uniqueArray(fc.integer({ min: 1, max: 23 * 60 }), { maxLength: 40 });
  fc.assert(
    fc.property(looks, (minutes) => {
      const times = [0, ...minutes.toSorted((a, b) => a - b), 23 * 60].map(
        (minute) => new Date(start + minute * MINUTE_MS),
      );
      const seen = times.slice(1).flatMap((until, index) => due(times[index] ?? until, until));
      expect(seen).toEqual(['quarry-lane 2026-11-23 AM', 'quarry-lane 2026-11-23 PM']);
    }),
  );
});

test('a remembered day is given again, for each school its own, and the next day is a new one', () => {
  const ofDay = rememberDays();
  const other = { ...SCHOOL, schoolId: 'other', timeZone: 'Asia/Tokyo' };
  for (const on of ['2026-11-23', '2026-11-24', '2026-11-28', '2026-11-23']) {
    for (const school of [SCHOOL, other]) {
      const found = ofDay(LISTS, school, on);
      expect(found).toEqual(momentsOf(LISTS, school, on));
      expect(ofDay(LISTS, school, on)).toBe(found);
    }
  }
});
