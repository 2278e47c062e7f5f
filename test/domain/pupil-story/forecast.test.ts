import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  isPersistentlyAbsent,
  NO_SESSIONS,
  type AttendanceFigures,
} from '../../../src/domain/figures/attendance-figures.ts';
import { reaches } from '../../../src/domain/figures/percent-edge.ts';
import { forecast, outlookOn, PERSISTENT_ABSENCE, SEVERE_ABSENCE } from '../../../src/domain/pupil-story/forecast.ts';

const figures = (possible: number, missed: number): AttendanceFigures => ({
  ...NO_SESSIONS,
  possible,
  attended: possible - missed,
  unauthorised: missed,
});

const anyYear = fc
  .tuple(fc.nat(300), fc.nat(300), fc.integer({ min: 1, max: 120 }))
  .map(([one, other, remaining]) => ({ possible: Math.max(one, other), missed: Math.min(one, other), remaining }));
const anyEdge = fc.record({ percent: fc.constantFrom(98, 95, 92, 90, 50, 92.5, 100), included: fc.boolean() });

describe('outlookOn', () => {
  test('is right about every way the rest can go', () => {
    fc.assert(
      fc.property(anyYear, anyEdge, ({ possible, missed, remaining }, edge) => {
        const outlook = outlookOn(figures(possible, missed), edge, remaining);
        const isThereAfter = (misses: number) => !reaches(figures(possible + remaining, missed + misses), edge);
        const ways = Array.from({ length: remaining + 1 }, (_, misses) => misses);
        const expected: Record<typeof outlook.kind, () => number[]> = {
          'would-become': () => ways.filter((misses) => outlook.kind === 'would-become' && misses >= outlook.misses),
          'out-of-reach': () => [],
          'can-leave': () => ways.filter((misses) => outlook.kind === 'can-leave' && misses > outlook.mayMiss),
          stays: () => ways,
        };
        const isImpossible = edge.percent === 100 && !edge.included;
        if (!isImpossible) expect(ways.filter(isThereAfter)).toEqual(expected[outlook.kind]());
      }),
    );
  });

  test('of persistent absence agrees with the figures', () => {
    fc.assert(
      fc.property(anyYear, ({ possible, missed, remaining }) => {
        const outlook = outlookOn(figures(possible, missed), PERSISTENT_ABSENCE.edge, remaining);
        const isNow = isPersistentlyAbsent(figures(possible, missed));
        expect(['can-leave', 'stays'].includes(outlook.kind)).toBe(isNow);
        if (outlook.kind !== 'would-become') return;
        const after = (misses: number) => isPersistentlyAbsent(figures(possible + remaining, missed + misses));
        expect([after(outlook.misses - 1), after(outlook.misses)]).toEqual([false, true]);
      }),
    );
  });

  test.each([
    [100, 9, 20, { kind: 'would-become', misses: 3 }],
    [100, 0, 10, { kind: 'out-of-reach' }],
    [100, 10, 20, { kind: 'can-leave', mayMiss: 1 }],
    [100, 10, 1, { kind: 'can-leave', mayMiss: 0 }],
    [100, 20, 20, { kind: 'stays' }],
    [0, 0, 30, { kind: 'would-become', misses: 3 }],
  ])('%i possible, %i missed and %i to come', (possible, missed, remaining, outlook) => {
    expect(outlookOn(figures(possible, missed), PERSISTENT_ABSENCE.edge, remaining)).toEqual(outlook);
  });
});

describe('forecast', () => {
  const horizon = (remaining: number) => ({ name: 'the end of Autumn 2', on: '2026-12-18', remaining });
  const said = (possible: number, missed: number, remaining: number) =>
    forecast(figures(possible, missed), [horizon(remaining)]).map(({ sentence }) => sentence);

  test.each([
    [100, 9, 20, ['3 more sessions missed by Friday 18 December, the end of Autumn 2, make persistent absence.']],
    [109, 10, 1, ['1 more session missed by Friday 18 December, the end of Autumn 2, makes persistent absence.']],
    [
      100,
      0,
      1,
      ['By Friday 18 December, the end of Autumn 2, it cannot come to persistent absence: 1 session is left.'],
    ],
    [
      100,
      10,
      20,
      [
        'To leave persistent absence behind by Friday 18 December, the end of Autumn 2, no more than 1 of the 20 sessions to come may be missed.',
        'By Friday 18 December, the end of Autumn 2, it cannot come to severe absence: 20 sessions are left.',
      ],
    ],
    [
      100,
      60,
      21,
      [
        'It stays persistent absence until Friday 18 December, the end of Autumn 2, even with all of the 21 sessions to come attended.',
        'To leave severe absence behind by Friday 18 December, the end of Autumn 2, every one of the 21 sessions to come has to be attended.',
      ],
    ],
  ])('%i possible, %i missed, %i to come', (possible, missed, remaining, sentences) => {
    expect(said(possible, missed, remaining)).toEqual(sentences);
  });

  test('60 of 120 would still be severe absence', () => {
    expect(outlookOn(figures(100, 60), SEVERE_ABSENCE.edge, 20)).toEqual({ kind: 'stays' });
  });

  test('says nothing where no session is left', () => {
    expect(said(100, 9, 0)).toEqual([]);
  });
});
