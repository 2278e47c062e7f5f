import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dateOfDayNumber, dayNumber } from '../../src/domain/calendar/iso-date.ts';
import { instantOf, latestSession, schoolTime } from '../../src/operations/school-time.ts';
import { SCHOOL } from '../support/quarry-lane.ts';

const LONDON = { timeZone: 'Europe/London' };

describe('a wall-clock time at the school', () => {
  test.each([
    ['in winter', '2026-11-23', '08:45', '2026-11-23T08:45:00.000Z'],
    ['in summer', '2026-07-20', '08:45', '2026-07-20T07:45:00.000Z'],
    ['on the Friday before the clocks go back', '2026-10-23', '08:45', '2026-10-23T07:45:00.000Z'],
    ['on the Monday after', '2026-10-26', '08:45', '2026-10-26T08:45:00.000Z'],
    ['on the Friday before they go forward', '2027-03-26', '08:45', '2027-03-26T08:45:00.000Z'],
    ['on the Monday after', '2027-03-29', '08:45', '2027-03-29T07:45:00.000Z'],
    ['in the hour that is skipped', '2027-03-28', '01:30', '2027-03-28T01:30:00.000Z'],
    ['in the hour that comes twice: the first', '2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
    ['after the hour that came twice', '2026-10-25', '02:00', '2026-10-25T02:00:00.000Z'],
    ['on a leap day', '2028-02-29', '13:25', '2028-02-29T13:25:00.000Z'],
    ['at midnight in summer, which is the day before in UTC', '2026-07-20', '00:00', '2026-07-19T23:00:00.000Z'],
  ])('%s: %s %s is %s', (_when, on, time, instant) => {
    expect(instantOf(LONDON, on, time).toISOString()).toBe(instant);
  });

  test.each([
    ['2026-11-23T08:45:59.999Z', '2026-11-23', '08:45'],
    ['2026-07-20T07:45:00.000Z', '2026-07-20', '08:45'],
    ['2026-07-19T23:00:00.000Z', '2026-07-20', '00:00'],
    ['2026-10-25T00:30:00.000Z', '2026-10-25', '01:30'],
    ['2026-10-25T01:30:00.000Z', '2026-10-25', '01:30'],
    ['2027-03-28T00:59:59.999Z', '2027-03-28', '00:59'],
    ['2027-03-28T01:00:00.000Z', '2027-03-28', '02:00'],
    ['2026-12-31T23:59:59.999Z', '2026-12-31', '23:59'],
  ])('%s is %s %s', (instant, on, time) => {
    expect(schoolTime(LONDON, new Date(instant))).toEqual({ on, time });
  });

  test('is another instant in another country', () => {
    expect(instantOf({ timeZone: 'Europe/Madrid' }, '2026-11-23', '08:45').toISOString()).toBe(
      '2026-11-23T07:45:00.000Z',
    );
  });

  const day = fc.integer({ min: dayNumber('2000-01-01'), max: dayNumber('2060-12-31') }).map(dateOfDayNumber);
  // Schools are not open at night, when the clocks change.
  const daytime = fc.integer({ min: 3 * 60, max: 24 * 60 - 1 }).map((minute) => {
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
  });

  test('and its instant stand for each other all through the day, whatever the season', () => {
    fc.assert(
      fc.property(day, daytime, (on, time) => {
        expect(schoolTime(LONDON, instantOf(LONDON, on, time))).toEqual({ on, time });
      }),
    );
  });

  test('never goes back as the instants go on, but in the hour that comes twice', () => {
    const minute = fc.integer({ min: 0, max: 50 * 365 * 24 * 60 });
    const wall = (minutes: number) => {
      const { on, time } = schoolTime(LONDON, new Date(minutes * 60_000));
      return `${on} ${time}`;
    };
    fc.assert(
      fc.property(minute, (minutes) => {
        const [now, next] = [wall(minutes), wall(minutes + 1)];
        expect(next > now || now.endsWith('01:59')).toBe(true);
      }),
    );
  });
});

describe('the latest session', () => {
  test.each([
    ['before the register opens', '2026-11-23T08:29:59Z', null],
    ['as it opens', '2026-11-23T08:30:00Z', 'AM'],
    ['until the afternoon’s opens', '2026-11-23T13:09:59Z', 'AM'],
    ['as that opens', '2026-11-23T13:10:00Z', 'PM'],
    ['in the evening', '2026-11-23T22:00:00Z', 'PM'],
    ['after midnight', '2026-11-24T00:00:00Z', null],
    ['in summer time', '2026-09-07T07:30:00Z', 'AM'],
    ['a minute before, in summer time', '2026-09-07T07:29:00Z', null],
    ['on an INSET afternoon', '2026-11-06T15:00:00Z', 'AM'],
    ['on a Saturday', '2026-11-28T10:00:00Z', null],
    ['in half term', '2026-10-28T10:00:00Z', null],
    ['in a year without a calendar', '2028-11-27T10:00:00Z', null],
  ])('%s (%s) is %s', (_when, at, session) => {
    const on = at.slice(0, 10);
    expect(latestSession(SCHOOL, new Date(at))).toEqual(session === null ? null : { on, session });
  });
});
