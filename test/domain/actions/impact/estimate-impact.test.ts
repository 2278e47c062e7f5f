import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { estimateImpact, FEWEST_PUPILS } from '../../../../src/domain/actions/impact/estimate-impact.ts';
import { studentT975 } from '../../../../src/domain/actions/impact/student-t.ts';
import { changed, SESSIONS } from './invented-changes.ts';

describe('studentT975', () => {
  // The printed tables.
  test.each([
    [4, 2.7764],
    [5, 2.5706],
    [9, 2.262],
    [18, 2.101],
    [30, 2.042],
    [120, 1.98],
    [1e9, 1.96],
  ])('%d degrees of freedom: %d', (degreesOfFreedom, expected) => {
    expect(Math.abs(studentT975(degreesOfFreedom) - expected)).toBeLessThan(0.001);
  });

  test.each([3.9, 0, NaN])('%d are too few', (degreesOfFreedom) => {
    expect(() => studentT975(degreesOfFreedom)).toThrow(RangeError);
  });
});

describe('estimateImpact', () => {
  // Where everybody has as many sessions it is Welch's interval of two groups' mean changes, and Welch's can be done by hand.
  const gained = [2, 4, 0, 6, 3, 1, 5, 2, 4, 3];
  const gainedBeside = [0, 1, -1, 2, 0, 1, -2, 1, 0, -2, 1, 1];
  const concerned = gained.map((more, at) => changed(`a${at}`, 10, 10 - more));
  const peers = gainedBeside.map((more, at) => changed(`b${at}`, 10, 10 - more));

  test('is Welch’s interval in the worked example', () => {
    // Means 3 and 1/6 of 40 sessions; variances 30/9 of 10 and (18 - 1/3)/11 of 12.
    const a = 30 / 9 / 10;
    const b = (18 - 1 / 3) / 11 / 12;
    const degreesOfFreedom = (a + b) ** 2 / (a ** 2 / 9 + b ** 2 / 11);
    const margin = studentT975(degreesOfFreedom) * Math.sqrt(a + b);
    const estimate = estimateImpact([{ concerned, peers }]);
    expect(estimate?.difference).toBeCloseTo((3 - 1 / 6) / SESSIONS, 12);
    expect(estimate?.low).toBeCloseTo((3 - 1 / 6 - margin) / SESSIONS, 12);
    expect(estimate?.high).toBeCloseTo((3 - 1 / 6 + margin) / SESSIONS, 12);
    expect(estimate).toMatchObject({ pupils: 10, peers: 12, concerned: { before: 0.75, after: 0.825 } });
  });

  test('sets each band’s peers beside it in the weight of the pupils’ own sessions', () => {
    const low = Array.from({ length: 8 }, (_, at) => changed(`low${at}`, 20, 20, 'low'));
    const high = Array.from({ length: 2 }, (_, at) => changed(`high${at}`, 0, 0, 'high'));
    const lowPeers = Array.from({ length: 10 }, (_, at) => changed(`lowPeer${at}`, 20, 10, 'low'));
    const highPeers = Array.from({ length: 90 }, (_, at) => changed(`highPeer${at}`, 0, 0, 'high'));
    const estimate = estimateImpact([
      { concerned: low, peers: lowPeers },
      { concerned: high, peers: highPeers },
    ]);
    expect(estimate?.beside.before).toBeCloseTo(0.6, 12);
    expect(estimate?.beside.after).toBeCloseTo(0.8, 12);
    expect(estimate?.difference).toBeCloseTo(-0.2, 12);
  });

  test('counts a pupil with two actions of the kind once, and takes both together for one', () => {
    const once = estimateImpact([{ concerned, peers }]);
    const twice = estimateImpact([
      { concerned, peers },
      { concerned, peers },
    ]);
    expect(twice).toMatchObject({ pupils: 10, peers: 12 });
    expect(twice?.difference).toBeCloseTo(once?.difference ?? NaN, 12);
    // Telling the same thing twice makes nobody surer.
    expect((twice?.high ?? 0) - (twice?.low ?? 0)).toBeCloseTo((once?.high ?? 0) - (once?.low ?? 0), 2);
  });

  test('is sure of itself where every pupil did exactly the same', () => {
    const same = (prefix: string) => Array.from({ length: 12 }, (_, index) => changed(`${prefix}${index}`, 10, 10));
    const estimate = estimateImpact([{ concerned: same('a'), peers: same('b') }]);
    expect(estimate).toMatchObject({ difference: 0, low: 0, high: 0 });
  });

  test('says nothing of fewer than ten pupils', () => {
    expect(estimateImpact([{ concerned: concerned.slice(0, FEWEST_PUPILS - 1), peers }])).toBeNull();
    expect(estimateImpact([])).toBeNull();
  });

  test('an exact gain of everybody moves the difference by it, whatever else happened', () => {
    const missed = fc.integer({ min: 5, max: SESSIONS - 5 });
    const pairs = fc.array(fc.tuple(missed, missed), { minLength: 10, maxLength: 15 });
    fc.assert(
      fc.property(pairs, pairs, fc.integer({ min: 0, max: 5 }), (own, others, gain) => {
        const beside = others.map(([before, after], at) => changed(`b${at}`, before, after));
        const of = (more: number) =>
          estimateImpact([{ concerned: own.map(([b, a], at) => changed(`a${at}`, b, a - more)), peers: beside }]);
        const moved = (of(gain)?.difference ?? NaN) - (of(0)?.difference ?? NaN);
        expect(moved).toBeCloseTo(gain / SESSIONS, 12);
        expect((of(gain)?.high ?? NaN) - (of(0)?.high ?? NaN)).toBeCloseTo(gain / SESSIONS, 12);
      }),
    );
  });
});
