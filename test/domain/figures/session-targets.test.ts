import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isPersistentlyAbsent } from '../../../src/domain/figures/attendance-figures.ts';
import { reaches, type Edge } from '../../../src/domain/figures/percent-edge.ts';
import { fullSessionsNeeded, sessionsToSpare } from '../../../src/domain/figures/session-targets.ts';
import { figuresOf } from '../../support/figures-of.ts';

const OVER_90 = { percent: 90, included: false };
const FROM_92 = { percent: 92, included: true };
const FROM_95 = { percent: 95, included: true };
const OVER_50 = { percent: 50, included: false };
const FROM_0 = { percent: 0, included: true };

const anyEdge = fc.record({
  percent: fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
  included: fc.boolean(),
});

describe('fullSessionsNeeded', () => {
  // domain.md 1.4: 12 of 100 missed.
  test.each([
    [OVER_90, 12, 100, 21],
    [FROM_92, 12, 100, 50],
    [OVER_50, 12, 100, 0],
    [FROM_95, 1, 20, 0],
    [FROM_95, 1, 19, 1],
    [FROM_0, 5, 5, 0],
    [OVER_50, 5, 5, 6],
    [{ percent: 92.5, included: true }, 3, 30, 10],
    [{ percent: 92.5, included: false }, 3, 30, 11],
    [{ percent: 100, included: true }, 0, 40, 0],
    [{ percent: 100, included: true }, 1, 40, Infinity],
    [{ percent: 100, included: false }, 0, 40, Infinity],
  ])('%j after %i of %i missed: %d more', (edge, missed, possible, needed) => {
    expect(fullSessionsNeeded(figuresOf(missed, possible), edge)).toBe(needed);
  });

  test('is how long attending every session really takes', () => {
    fc.assert(
      fc.property(anyEdge, fc.nat(60), fc.nat(200), (edge, missed, attended) => {
        fc.pre(missed + attended > 0);
        const needed = fullSessionsNeeded(figuresOf(missed, missed + attended), edge);
        const isReachedAfter = (sessions: number) => reaches(figuresOf(missed, missed + attended + sessions), edge);
        if (needed === Infinity) {
          expect(isReachedAfter(100_000)).toBe(false);
          return;
        }
        expect(isReachedAfter(needed)).toBe(true);
        if (needed > 0) expect(isReachedAfter(needed - 1)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });

  test('is found by attending one session after the other', () => {
    const wholeEdge = fc.record({ percent: fc.integer({ min: 0, max: 96 }), included: fc.boolean() });
    fc.assert(
      fc.property(wholeEdge, fc.nat(20), fc.nat(60), (edge, missed, attended) => {
        let sessions = 0;
        while (!reaches(figuresOf(missed, missed + attended + sessions), edge)) sessions += 1;
        expect(fullSessionsNeeded(figuresOf(missed, missed + attended), edge)).toBe(sessions);
      }),
    );
  });
});

describe('sessionsToSpare', () => {
  test.each([
    [FROM_95, 0, 0, 380, 19],
    [OVER_90, 0, 0, 380, 37],
    [OVER_90, 12, 100, 280, 25],
    [FROM_92, 12, 100, 280, 18],
    [FROM_95, 19, 200, 180, 0],
    [FROM_95, 20, 200, 180, -1],
    [{ percent: 100, included: true }, 0, 100, 280, 0],
    [{ percent: 100, included: false }, 0, 100, 280, -1],
    [{ percent: 92.5, included: true }, 0, 0, 40, 3],
    [{ percent: 92.5, included: false }, 0, 0, 40, 2],
    // All of those that are left, and more: the edge is safe whatever comes.
    [OVER_50, 0, 100, 20, 59],
  ])('%j after %i of %i missed, %i to come: %i', (edge, missed, possible, remaining, spare) => {
    expect(sessionsToSpare(figuresOf(missed, possible), edge, remaining)).toBe(spare);
  });

  test('is as many as can be missed of those to come, and not one more', () => {
    fc.assert(
      fc.property(anyEdge, fc.nat(60), fc.nat(200), fc.nat(180), (edge, missed, attended, remaining) => {
        const spare = sessionsToSpare(figuresOf(missed, missed + attended), edge, remaining);
        const isKept = (more: number) => reaches(figuresOf(missed + more, missed + attended + remaining), edge);
        fc.pre(missed + attended + remaining > 0);
        const kept = Array.from({ length: remaining + 1 }, (_, more) => more).filter(isKept);
        expect(kept.at(-1) ?? -1).toBe(Math.max(-1, Math.min(spare, remaining)));
        // Out of reach by as many as would have to be attended after all.
        if (spare < 0 && missed + spare >= 0) expect(isKept(spare)).toBe(true);
        if (spare < 0) expect(isKept(spare + 1)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('AMB-45 what the documents say about', () => {
  const YEAR = 380;

  test.each([
    ['20 days, "about 90%", is persistent absence', 20, 89.47, true],
    ['19 days, "4 whole weeks" and in truth 3.8, is persistent absence', 19, 90, true],
    ['18 and a half days is not', 18.5, 90.26, false],
  ])('%s', (_what, days, percent, persistent) => {
    const figures = figuresOf(2 * days, YEAR);
    expect(((100 * figures.attended) / YEAR).toFixed(2)).toBe(percent.toFixed(2));
    expect(isPersistentlyAbsent(figures)).toBe(persistent);
  });

  test('persistent absence is reached at 38 of 380 sessions', () => {
    expect(sessionsToSpare(figuresOf(0, 0), OVER_90, YEAR) + 1).toBe(38);
  });

  // Document 3: what so many days missed leave of a year of 190.
  test.each<[number, Edge, number]>([
    [1, { percent: 99.47, included: true }, 2],
    [10, { percent: 94.73, included: true }, 20],
    [20, { percent: 89.47, included: true }, 40],
  ])('%i days missed are %j, and no more than %i sessions', (_days, edge, sessions) => {
    expect(sessionsToSpare(figuresOf(0, 0), edge, YEAR)).toBe(sessions);
  });
});
