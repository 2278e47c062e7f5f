import { describe, expect, test } from '@jest/globals';
import { PORTSMOUTH, windowsIn, wholeDay } from '../../support/portsmouth.ts';

const [AUTUMN] = PORTSMOUTH.terms;
const HALF_TERMS = [
  '2025-10-17 to 2025-10-24',
  '2025-12-12 to 2025-12-19',
  '2026-02-06 to 2026-02-13',
  '2026-03-20 to 2026-03-27',
  '2026-05-15 to 2026-05-22',
  '2026-07-15 to 2026-07-22',
];

describe('half-termly', () => {
  test('is due on the last school day of each half term and opens five school days before', () => {
    expect(windowsIn({ unit: 'half-termly' })).toEqual(HALF_TERMS);
  });

  test.each([1, 2, 3, 4, 5, 6])('only in half term %i is once', (only) => {
    expect(windowsIn({ unit: 'half-termly', only })).toEqual([HALF_TERMS[only - 1]]);
  });

  test('passes over days without school as it counts back', () => {
    const inset = ['2025-10-21', '2025-10-24'].map(wholeDay);
    const [first] = windowsIn({ unit: 'half-termly', only: 1 }, { calendar: { ...PORTSMOUTH, inset } });
    expect(first).toBe('2025-10-15 to 2025-10-23');
  });

  test('opens no earlier than a very short half term begins', () => {
    const halfTerm = { startsOn: '2025-09-08', endsOn: '2025-09-12' };
    const calendar = { ...PORTSMOUTH, terms: AUTUMN === undefined ? [] : [{ ...AUTUMN, halfTerm }] };
    expect(windowsIn({ unit: 'half-termly', only: 1 }, { calendar })).toEqual(['2025-09-04 to 2025-09-05']);
  });

  test('of a term without a half term is once in the term', () => {
    const terms = PORTSMOUTH.terms.map((term) => ({ ...term, halfTerm: null }));
    const due = windowsIn({ unit: 'half-termly' }, { calendar: { ...PORTSMOUTH, terms } });
    expect(due.map((window) => window.slice(-10))).toEqual(['2025-12-19', '2026-03-27', '2026-07-22']);
  });
});

describe('termly', () => {
  test('at the start is the first ten school days of each term', () => {
    expect(windowsIn({ unit: 'termly', anchor: 'start' })).toEqual([
      '2025-09-04 to 2025-09-17',
      '2026-01-05 to 2026-01-16',
      '2026-04-13 to 2026-04-24',
    ]);
  });

  test('at the end is the last five, in March where the term ends in March', () => {
    expect(windowsIn({ unit: 'termly', anchor: 'end' })).toEqual([
      '2025-12-15 to 2025-12-19',
      '2026-03-23 to 2026-03-27',
      '2026-07-16 to 2026-07-22',
    ]);
  });

  test('keeps within a term of three days', () => {
    const calendar = {
      ...PORTSMOUTH,
      terms: [{ name: 'Short', startsOn: '2025-12-15', endsOn: '2025-12-17', halfTerm: null }],
    };
    expect(windowsIn({ unit: 'termly', anchor: 'start' }, { calendar })).toEqual(['2025-12-15 to 2025-12-17']);
    expect(windowsIn({ unit: 'termly', anchor: 'end' }, { calendar })).toEqual(['2025-12-15 to 2025-12-17']);
  });
});

describe('annually', () => {
  test.each([
    [{ kind: 'start' }, ['2025-09-04 to 2025-09-17']],
    [{ kind: 'end' }, ['2026-07-16 to 2026-07-22']],
    [{ kind: 'month', month: 10 }, ['2025-10-01 to 2025-10-24']],
    [{ kind: 'month', month: 7 }, ['2026-07-01 to 2026-07-22']],
    [{ kind: 'month', month: 1 }, ['2026-01-05 to 2026-01-30']],
    [{ kind: 'month', month: 8 }, []],
  ] as const)('at %j is %j', (anchor, windows) => {
    expect(windowsIn({ unit: 'annually', anchor })).toEqual(windows);
  });
});

describe('a year without a single school day', () => {
  test.each([
    { unit: 'daily' },
    { unit: 'half-termly' },
    { unit: 'termly', anchor: 'start' },
    { unit: 'termly', anchor: 'governors' },
    { unit: 'annually', anchor: { kind: 'august' } },
    { unit: 'annually', anchor: { kind: 'months', fromMonth: 3, toMonth: 9 } },
  ] as const)('has nothing due of %j', (cadence) => {
    const calendar = { ...PORTSMOUTH, terms: [] };
    expect(windowsIn(cadence, { calendar, governorsMeetOn: ['2025-11-19'] })).toEqual([]);
  });
});
