import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bandOf, sessionsToReach, type AttendanceBand } from '../../../src/domain/figures/attendance-band.ts';
import { isPersistentlyAbsent, isSeverelyAbsent } from '../../../src/domain/figures/attendance-figures.ts';
import { loadPack } from '../../../src/packs/load-pack.ts';
import { figuresOf } from '../../support/figures-of.ts';

const { bands } = loadPack('recommended');

describe('bandOf', () => {
  // Attendance to the hundredth of a per cent, out of 10,000 sessions, so that every edge can be stood on.
  test.each([
    [100, 'strong'],
    [98.01, 'strong'],
    [98, 'strong'],
    [97.99, 'on-track'],
    [97.95, 'on-track'],
    [95.01, 'on-track'],
    [95, 'on-track'],
    [94.99, 'watch'],
    [94.96, 'watch'],
    [92.01, 'watch'],
    [92, 'watch'],
    [91.99, 'at-risk'],
    [91.97, 'at-risk'],
    [90.01, 'at-risk'],
    [90, 'persistent'],
    [89.96, 'persistent'],
    [50.01, 'persistent'],
    [50, 'severe'],
    [49.99, 'severe'],
    [0, 'severe'],
  ])('attendance of %s%% is %s', (percent, bandId) => {
    expect(bandOf(bands, figuresOf(10_000 - Math.round(percent * 100), 10_000))?.id).toBe(bandId);
  });

  test.each([
    [38, 380, 'persistent'],
    [37, 380, 'at-risk'],
    [190, 380, 'severe'],
    [189, 380, 'persistent'],
    [19, 380, 'on-track'],
    [20, 380, 'watch'],
    [1, 10, 'persistent'],
    [1, 2, 'severe'],
  ])('%i of %i sessions missed is %s', (missed, possible, bandId) => {
    expect(bandOf(bands, figuresOf(missed, possible))?.id).toBe(bandId);
  });

  test('is none where nothing was possible', () => {
    expect(bandOf(bands, figuresOf(0, 0))).toBeNull();
  });

  test('every pupil with a possible session is in a band that agrees with persistent and severe absence', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (missed, attended) => {
        fc.pre(missed + attended > 0);
        const figures = figuresOf(missed, missed + attended);
        const id = bandOf(bands, figures)?.id;
        expect(id).toBeDefined();
        expect(id === 'severe').toBe(isSeverelyAbsent(figures));
        expect(id === 'persistent' || id === 'severe').toBe(isPersistentlyAbsent(figures));
      }),
    );
  });
});

describe('sessionsToReach', () => {
  // domain.md 1.4: 12 of 100 missed.
  test.each([
    ['at-risk', 12, 100, 21],
    ['watch', 12, 100, 50],
    ['persistent', 12, 100, 0],
    ['on-track', 1, 20, 0],
    ['on-track', 1, 19, 1],
    ['severe', 5, 5, 0],
    ['persistent', 5, 5, 6],
  ])('%s after %i of %i missed needs %i more', (bandId, missed, possible, needed) => {
    expect(sessionsToReach(bandNamed(bandId), figuresOf(missed, possible))).toBe(needed);
  });

  test('is how long attending every session really takes', () => {
    const anyBand = fc.record({ fromPercent: fc.integer({ min: 0, max: 100 }), edgeIncluded: fc.boolean() });
    fc.assert(
      fc.property(anyBand, fc.nat(60), fc.nat(200), (edge, missed, attended) => {
        fc.pre(missed + attended > 0);
        const band: AttendanceBand = { id: 'any', label: 'Any', tone: 'good', ...edge };
        const needed = sessionsToReach(band, figuresOf(missed, missed + attended));
        if (needed === Infinity) {
          expect(isReachedAfter(band, missed, attended, 100_000)).toBe(false);
          return;
        }
        expect(isReachedAfter(band, missed, attended, needed)).toBe(true);
        if (needed > 0) expect(isReachedAfter(band, missed, attended, needed - 1)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    [true, 0, 0],
    [true, 1, Infinity],
    [false, 0, Infinity],
  ])('a band from 100 with its edge %s, %i missed: %d', (edgeIncluded, missed, needed) => {
    const band = { ...bandNamed('strong'), fromPercent: 100, edgeIncluded };
    expect(sessionsToReach(band, figuresOf(missed, 40))).toBe(needed);
  });
});

function bandNamed(bandId: string): AttendanceBand {
  const band = bands.find(({ id }) => id === bandId);
  if (band === undefined) throw new Error(`The pack has no band ${bandId}.`);
  return band;
}

function isReachedAfter(band: AttendanceBand, missed: number, attended: number, sessions: number): boolean {
  return bandOf([band], figuresOf(missed, missed + attended + sessions)) !== null;
}
