import { describe, expect, test } from '@jest/globals';
import { dueBetween } from '../../../src/domain/strategy/occurrences.ts';
import { NEXT_YEAR, PORTSMOUTH, provisionOf, windowsIn } from '../../support/portsmouth.ts';

const GOVERNORS = { unit: 'termly', anchor: 'governors' } as const;
const meetings = (...governorsMeetOn: string[]) => windowsIn(GOVERNORS, { governorsMeetOn });

describe('what is for the governors’ meeting', () => {
  test('without a set date is due on the first school day of November, March and June', () => {
    expect(meetings()).toEqual(['2025-10-20 to 2025-11-04', '2026-02-13 to 2026-03-02', '2026-05-18 to 2026-06-01']);
  });

  test('is due on the day of the meeting and opens five school days before', () => {
    expect(meetings('2026-06-17', '2025-11-19', '2026-03-11')).toEqual([
      '2025-11-12 to 2025-11-19',
      '2026-03-04 to 2026-03-11',
      '2026-06-10 to 2026-06-17',
    ]);
  });

  test('falls back for those terms alone that have no set date', () => {
    expect(meetings('2025-11-19')).toEqual([
      '2025-11-12 to 2025-11-19',
      '2026-02-13 to 2026-03-02',
      '2026-05-18 to 2026-06-01',
    ]);
  });

  test('counts a meeting in a holiday to the term before', () => {
    expect(meetings('2026-04-01')).toEqual([
      '2025-10-20 to 2025-11-04',
      '2026-03-23 to 2026-04-01',
      '2026-05-18 to 2026-06-01',
    ]);
  });

  test('is due at each meeting where a term has two, and once where a date is given twice', () => {
    expect(meetings('2025-09-24', '2025-11-19', '2025-11-19')).toHaveLength(4);
  });

  test('has a key of its own for each meeting of a term', () => {
    const due = dueBetween({
      provisions: [provisionOf({ id: 'report', cadence: [GOVERNORS] })],
      calendars: [PORTSMOUTH],
      from: '2025-08-01',
      to: '2026-07-31',
      governorsMeetOn: ['2025-11-19', '2025-09-24', '2025-12-03'],
    });
    expect(due.map(({ dueOn, key }) => `${dueOn} ${key}`)).toEqual([
      '2025-09-24 report/termly/2025/governors-1',
      '2025-11-19 report/termly/2025/governors-1-2',
      '2025-12-03 report/termly/2025/governors-1-3',
      '2026-03-02 report/termly/2025/governors-2',
      '2026-06-01 report/termly/2025/governors-3',
    ]);
  });

  test.each([
    ['2025-08-01', 4],
    ['2025-07-31', 3],
    ['2026-07-31', 4],
    ['2026-08-01', 3],
  ])('takes %s for a date of the year or not', (on, count) => {
    const whole = { from: '2025-01-01', to: '2026-12-31' };
    const provisions = [provisionOf({ cadence: [GOVERNORS] })];
    const due = dueBetween({
      provisions,
      calendars: [PORTSMOUTH],
      ...whole,
      governorsMeetOn: ['2025-11-19', '2026-03-11', '2026-06-17', on],
    });
    expect(due).toHaveLength(count);
  });

  test.each([
    ['2025-09-08', '2025-09-04 to 2025-09-08'],
    ['2025-09-04', '2025-09-04'],
    ['2025-08-20', '2025-08-20'],
  ])('on %s, early in the year, is %s', (on, window) => {
    expect(meetings(on)[0]).toBe(window);
  });

  test('takes no notice of a date of another year', () => {
    expect(meetings('2026-11-18')).toEqual(meetings());
    const due = windowsIn(GOVERNORS, { calendar: NEXT_YEAR, governorsMeetOn: ['2026-11-18', '2025-11-19'] });
    expect(due[0]).toBe('2026-11-11 to 2026-11-18');
  });

  test('keeps its key when the school sets the date', () => {
    const keys = (governorsMeetOn: string[]) =>
      dueBetween({
        provisions: [provisionOf({ cadence: [GOVERNORS] })],
        calendars: [PORTSMOUTH],
        from: '2025-08-01',
        to: '2026-07-31',
        governorsMeetOn,
      }).map(({ key }) => key);
    expect(keys(['2026-03-11'])).toEqual(keys([]));
  });
});
