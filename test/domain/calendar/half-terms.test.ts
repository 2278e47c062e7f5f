import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { halfTermAt, halfTermsOf, termDaysOf } from '../../../src/domain/calendar/half-terms.ts';
import { addDays } from '../../../src/domain/calendar/iso-date.ts';
import { createSchoolDays } from '../../../src/domain/calendar/school-days.ts';
import { anyCalendar } from '../../support/any-calendar.ts';
import { PORTSMOUTH, wholeDay } from '../../support/portsmouth.ts';

describe('Portsmouth 2025/26', () => {
  const days = createSchoolDays([PORTSMOUTH]);
  const halfTerms = halfTermsOf(PORTSMOUTH);

  test('has half terms of 37, 34, 30, 24, 28 and 37 school days', () => {
    const counts = halfTerms.map(({ firstOn, lastOn }) => days.within(firstOn, lastOn).length);
    expect(counts).toEqual([37, 34, 30, 24, 28, 37]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(190);
  });

  test('has them from the first school day to the last: INSET days are none', () => {
    expect(halfTerms.map(({ number, name, firstOn, lastOn }) => [number, name, firstOn, lastOn])).toEqual([
      [1, 'Autumn 1', '2025-09-04', '2025-10-24'],
      [2, 'Autumn 2', '2025-11-04', '2025-12-19'],
      [3, 'Spring 1', '2026-01-05', '2026-02-13'],
      [4, 'Spring 2', '2026-02-24', '2026-03-27'],
      [5, 'Summer 1', '2026-04-13', '2026-05-22'],
      [6, 'Summer 2', '2026-06-01', '2026-07-22'],
    ]);
  });

  test('has a spring term that ends in March', () => {
    expect(termDaysOf(PORTSMOUTH)).toEqual([
      { name: 'Autumn', firstOn: '2025-09-04', lastOn: '2025-12-19' },
      { name: 'Spring', firstOn: '2026-01-05', lastOn: '2026-03-27' },
      { name: 'Summer', firstOn: '2026-04-13', lastOn: '2026-07-22' },
    ]);
  });

  test.each([
    ['2025-08-31', undefined],
    ['2025-09-03', undefined],
    ['2025-09-04', 1],
    ['2025-10-24', 1],
    ['2025-10-29', 1],
    ['2025-11-03', 1],
    ['2025-11-04', 2],
    ['2025-12-25', 2],
    ['2026-03-31', 4],
    ['2026-07-31', 6],
  ])('on %s half term %s is the last that began', (on, number) => {
    expect(halfTermAt(halfTerms, on)?.number).toBe(number);
  });
});

describe('half terms', () => {
  test('of a term without one are the term, by its own name', () => {
    const whole = { name: 'Term 1', startsOn: '2025-09-03', endsOn: '2025-10-17', halfTerm: null };
    const next = { name: 'Term 2', startsOn: '2025-11-03', endsOn: '2025-12-19', halfTerm: null };
    expect(halfTermsOf({ ...PORTSMOUTH, terms: [whole, next], inset: [] })).toEqual([
      { number: 1, name: 'Term 1', termIndex: 0, firstOn: '2025-09-03', lastOn: '2025-10-17' },
      { number: 2, name: 'Term 2', termIndex: 1, firstOn: '2025-11-03', lastOn: '2025-12-19' },
    ]);
  });

  test('of one school day begin and end on it, and without any are none', () => {
    const short = {
      name: 'Autumn',
      startsOn: '2025-09-03',
      endsOn: '2025-09-12',
      halfTerm: { startsOn: '2025-09-05', endsOn: '2025-09-10' },
    };
    const calendar = { ...PORTSMOUTH, terms: [short], inset: ['2025-09-03', '2025-09-11', '2025-09-12'].map(wholeDay) };
    expect(halfTermsOf(calendar)).toEqual([
      { number: 1, name: 'Autumn 1', termIndex: 0, firstOn: '2025-09-04', lastOn: '2025-09-04' },
    ]);
    expect(halfTermsOf({ ...calendar, terms: [] })).toEqual([]);
    expect(termDaysOf({ ...calendar, inset: [...calendar.inset, wholeDay('2025-09-04')] })).toEqual([]);
  });

  test('are numbered past one that has no school day', () => {
    const closures = createSchoolDays([PORTSMOUTH]).within('2026-01-01', '2026-02-15').map(wholeDay);
    const left = halfTermsOf({ ...PORTSMOUTH, closures });
    expect(left.map(({ number, name, termIndex }) => `${number} ${name} ${termIndex}`)).toEqual([
      '1 Autumn 1 0',
      '2 Autumn 2 0',
      '3 Spring 2 1',
      '4 Summer 1 2',
      '5 Summer 2 2',
    ]);
  });

  test('of half days count them', () => {
    const inset = [{ on: '2025-09-04', session: 'AM' as const, groups: [] }];
    expect(halfTermsOf({ ...PORTSMOUTH, inset })[0]?.firstOn).toBe('2025-09-03');
    expect(halfTermsOf({ ...PORTSMOUTH, inset: [wholeDay('2025-09-03'), ...inset] })[0]?.firstOn).toBe('2025-09-04');
  });

  test('of any calendar share out its school days, in order', () => {
    fc.assert(
      fc.property(anyCalendar(2027), (calendar) => {
        const days = createSchoolDays([calendar]);
        const halfTerms = halfTermsOf(calendar);
        expect(halfTerms.flatMap(({ firstOn, lastOn }) => days.within(firstOn, lastOn))).toEqual(days.all);
        expect(halfTerms.map(({ number }) => number)).toEqual(halfTerms.map((_, index) => index + 1));
        for (const half of halfTerms) {
          expect(days.isSchoolDay(half.firstOn) && days.isSchoolDay(half.lastOn)).toBe(true);
          expect(halfTermAt(halfTerms, half.firstOn)).toBe(half);
          expect(halfTermAt(halfTerms, half.lastOn)).toBe(half);
          expect(halfTermAt(halfTerms, addDays(half.firstOn, -1))).not.toBe(half);
        }
        expect(termDaysOf(calendar).flatMap(({ firstOn, lastOn }) => days.within(firstOn, lastOn))).toEqual(days.all);
      }),
    );
  });
});
