import { describe, expect, test } from '@jest/globals';
import { NO_SESSIONS } from '../../../src/domain/figures/attendance-figures.ts';
import { sessionsToSpare } from '../../../src/domain/figures/session-targets.ts';
import { loadPack } from '../../../src/packs/load-pack.ts';
import { figuresOf } from '../../support/figures-of.ts';

const { conversionTable } = loadPack('waves');
const DAYS = 190;

/** Document 4's own table, days missed of 190, and what whole sessions of 380 leave at the percentage or above. */
const ROWS = [
  [100, 0, 0],
  [99, 2, 3],
  [98, 4, 7],
  [97, 6, 11],
  [96, 7, 15],
  [95, 9, 19],
  [94, 11, 22],
  [93, 13, 26],
  [92, 15, 30],
  [91, 17, 34],
  [90, 19, 38],
  [85, 29, 57],
  [80, 38, 76],
  [75, 48, 95],
  [50, 95, 190],
] as const;

describe('AMB-44 the conversion table of document 4', () => {
  test.each(ROWS)('shows %i%% as %i days, as it was printed, where %i sessions is exact', (percent, days, sessions) => {
    const row = conversionTable.find((candidate) => candidate.percent === percent);
    expect([row?.days, row?.sessions]).toEqual([days, 2 * days]);
    expect(sessionsToSpare(NO_SESSIONS, { percent, included: true }, 2 * DAYS)).toBe(sessions);
  });

  test('has no other row', () => {
    expect(conversionTable.map(({ percent }) => percent)).toEqual(ROWS.map(([percent]) => percent));
  });

  test.each([
    ['floor', Math.floor, [99, 98, 97, 85, 75]],
    ['ceil', Math.ceil, [96, 95, 94, 93, 92, 91]],
    ['half up', Math.round, [96, 95]],
  ])('follows from no rule: %s of the exact days is wrong at some', (_rule, rounded, wrongAt) => {
    const faulty = ROWS.filter(([percent, days]) => rounded(((100 - percent) * DAYS) / 100) !== days);
    expect(faulty.map(([percent]) => percent)).toEqual(wrongAt);
  });

  test.each([
    [7, '96.32'],
    [9, '95.26'],
    [29, '84.74'],
    [48, '74.74'],
  ])('%i days missed are in truth %s%%', (days, percent) => {
    const { attended, possible } = figuresOf(2 * days, 2 * DAYS);
    expect(((100 * attended) / possible).toFixed(2)).toBe(percent);
  });
});
