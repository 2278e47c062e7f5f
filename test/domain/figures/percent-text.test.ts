import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { percentText } from '../../../src/domain/figures/percent-text.ts';
import { figuresOf } from '../../support/figures-of.ts';

const EDGES = [98, 95, 92, 90, 50];

describe('AMB-22 a percentage as it is shown', () => {
  test.each([
    ['nothing possible', 0, 0, '–'],
    ['all attended', 0, 380, '100.0%'],
    ['nothing attended', 10, 10, '0.0%'],
    ['rounded half up', 25, 10_000, '99.8%'],
    ['rounded down below the half', 24, 10_000, '99.8%'],
    ['exactly on an edge', 38, 380, '90.0%'],
    ['just below an edge, which one decimal would reach', 1004, 10_000, '89.96%'],
    ['just above an edge, which one decimal would fall onto', 996, 10_000, '90.04%'],
    ['below an edge by less than two decimals show', 100_001, 1_000_000, '89.99%'],
    ['above an edge by less than two decimals show', 99_999, 1_000_000, '90.01%'],
    ['below an edge, and shown below it', 1006, 10_000, '89.9%'],
    ['near where no edge is', 1104, 10_000, '89.0%'],
  ])('%s (%i of %i missed): %s', (_, missed, possible, text) => {
    expect(percentText(figuresOf(missed, possible), EDGES)).toBe(text);
  });

  test('is on the side of every edge that the sessions are on, and within a tenth of them', () => {
    const any = fc
      .integer({ min: 1, max: 2000 })
      .chain((possible) => fc.tuple(fc.nat(possible), fc.constant(possible)));
    fc.assert(
      fc.property(any, ([missed, possible]) => {
        const shown = Number(percentText(figuresOf(missed, possible), EDGES).replace('%', ''));
        const exact = (100 * (possible - missed)) / possible;
        expect(Math.abs(shown - exact)).toBeLessThanOrEqual(0.0501);
        for (const edge of EDGES) {
          expect(Math.sign(Math.round(100 * shown) - 100 * edge)).toBe(
            Math.sign(100 * (possible - missed) - edge * possible),
          );
        }
      }),
    );
  });
});
