import { describe, expect, test } from '@jest/globals';
import type { Cadence } from '../../../src/domain/strategy/cadence.ts';
import { dueBetween } from '../../../src/domain/strategy/occurrences.ts';
import type { Provision } from '../../../src/domain/strategy/provision.ts';
import { NEXT_YEAR, PORTSMOUTH, provisionOf } from '../../support/portsmouth.ts';

const due = (from: string, to: string, ...provisions: Provision[]) =>
  dueBetween({ provisions, calendars: [NEXT_YEAR, PORTSMOUTH], from, to });
const provision = (...cadence: Cadence[]) => provisionOf({ cadence });
const keys = (from: string, to: string, ...cadence: Cadence[]) =>
  due(from, to, provision(...cadence)).map(({ key }) => key);

describe('what is due between two dates', () => {
  test('says what, who, when, and when in the day', () => {
    const title = 'Text pupils with poor Fridays';
    const cadence = [{ unit: 'weekly', weekday: 4, window: 'evening' } as const];
    expect(due('2025-09-11', '2025-09-11', provisionOf({ id: 'S0-32', title, roles: ['office'], cadence }))).toEqual([
      {
        key: 'S0-32/weekly/2025/2025-09-08-4/evening',
        provisionId: 'S0-32',
        title,
        roles: ['office'],
        opensOn: '2025-09-11',
        dueOn: '2025-09-11',
        cadence: 'weekly',
        window: 'evening',
      },
    ]);
  });

  test.each([
    ['2025-10-16', '2025-10-16', 0],
    ['2025-10-16', '2025-10-17', 1],
    ['2025-10-20', '2025-10-21', 1],
    ['2025-10-24', '2025-10-26', 1],
    ['2025-10-25', '2025-10-26', 0],
    ['2025-09-01', '2025-11-30', 1],
  ])('from %s to %s takes what is open or due then: %i', (from, to, times) => {
    expect(due(from, to, provision({ unit: 'half-termly', only: 1 }))).toHaveLength(times);
  });

  test('comes by due date, then by the day it opens, whatever the order of provisions and of calendars', () => {
    const provisions = [
      provisionOf({ id: 'half', cadence: [{ unit: 'half-termly' }] }),
      provisionOf({ id: 'end', cadence: [{ unit: 'termly', anchor: 'end' }] }),
      provisionOf({ id: 'day', cadence: [{ unit: 'daily', window: 'arrival' }] }),
      provisionOf({ id: 'start', cadence: [{ unit: 'annually', anchor: { kind: 'start' } }] }),
    ];
    const ids = (from: string, to: string) => due(from, to, ...provisions).map(({ provisionId }) => provisionId);
    expect(ids('2026-07-21', '2026-07-22')).toEqual(['day', 'half', 'end', 'day']);
    expect(ids('2026-07-22', '2026-09-03')).toEqual(['half', 'end', 'day', 'day', 'start']);
  });
});

describe('nothing falls due', () => {
  const daily: Cadence = { unit: 'daily' };

  test.each([
    ['of an inactive provision', { active: false, inactiveBecause: 'The codes are gone.' }],
    ['of a duplicate', { duplicateOf: 'P-2' }],
    ['of a provision without a cadence', { cadence: [] }],
    ['of an event', { cadence: [{ unit: 'event', event: 'parents-evening' }] }],
    ['of ongoing work', { cadence: [{ unit: 'ongoing' }] }],
    ['of what is done as required', { cadence: [{ unit: 'as-required' }] }],
  ] satisfies [string, Partial<Provision>][])('%s', (_, given) => {
    expect(due('2025-08-01', '2027-07-31', provisionOf({ cadence: [daily], ...given }))).toEqual([]);
  });

  test.each([
    ['at a weekend', '2025-09-06', '2025-09-07'],
    ['in a half term', '2025-10-25', '2025-11-03'],
    ['on a bank holiday', '2026-05-04', '2026-05-04'],
    ['on an INSET day', '2026-06-26', '2026-06-26'],
    ['in a year without a calendar', '2027-08-01', '2028-07-31'],
    ['where the dates are the wrong way round', '2025-09-12', '2025-09-10'],
  ])('%s', (_, from, to) => {
    expect(due(from, to, provision(daily))).toEqual([]);
  });
});

describe('a provision with several cadences', () => {
  test('falls due by each', () => {
    const cadence: Cadence[] = [{ unit: 'daily' }, { unit: 'weekly' }, { unit: 'half-termly' }];
    expect(keys('2025-10-24', '2025-10-24', ...cadence)).toEqual([
      'P-1/half-termly/2025/1',
      'P-1/weekly/2025/2025-10-20',
      'P-1/daily/2025/2025-10-24',
    ]);
  });

  test('at the start and at the end of a term falls due twice', () => {
    const cadence: Cadence[] = [
      { unit: 'termly', anchor: 'start' },
      { unit: 'termly', anchor: 'end' },
    ];
    expect(keys('2026-01-01', '2026-03-31', ...cadence)).toEqual(['P-1/termly/2025/start-2', 'P-1/termly/2025/end-2']);
  });

  test('on two weekdays falls due twice a week', () => {
    const cadence = [1, 3].map((weekday) => ({ unit: 'weekly' as const, weekday }));
    expect(keys('2025-09-08', '2025-09-12', ...cadence)).toHaveLength(2);
  });

  test('that come to the same period is done once', () => {
    const cadence: Cadence[] = [{ unit: 'half-termly' }, { unit: 'half-termly', only: 1 }, { unit: 'half-termly' }];
    expect(keys('2025-10-24', '2025-10-24', ...cadence)).toEqual(['P-1/half-termly/2025/1']);
  });
});

describe('when the clocks change', () => {
  // Both are Sundays: here with school on the Friday before and the Monday after.
  const terms = (startsOn: string, endsOn: string) => [{ name: 'A term', startsOn, endsOn, halfTerm: null }];
  const calendars = [
    { ...PORTSMOUTH, terms: terms('2026-03-16', '2026-04-02') },
    { ...NEXT_YEAR, terms: terms('2026-10-19', '2026-11-06') },
  ];
  const dueIn = (from: string, to: string, cadence: Cadence) =>
    dueBetween({ provisions: [provision(cadence)], calendars, from, to }).map(({ opensOn, dueOn }) => [opensOn, dueOn]);

  test.each([
    ['2026-03-27', '2026-03-30', '2026-04-02'],
    ['2026-10-23', '2026-10-26', '2026-10-30'],
  ])('a day follows a day: %s, then %s', (friday, monday, endOfWeek) => {
    expect(dueIn(friday, monday, { unit: 'daily', window: 'before-school' })).toEqual([
      [friday, friday],
      [monday, monday],
    ]);
    expect(dueIn(monday, endOfWeek, { unit: 'weekly' })).toEqual([[monday, endOfWeek]]);
    expect(dueIn(friday, monday, { unit: 'weekly', weekday: 1 })).toEqual([[monday, monday]]);
  });
});
