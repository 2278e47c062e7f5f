import { describe, expect, test } from '@jest/globals';
import type { Stratum } from '../../../../src/domain/actions/impact/matched-strata.ts';
import { leaningsOf } from '../../../../src/domain/actions/impact/pupil-leanings.ts';
import type { SessionChange } from '../../../../src/domain/actions/impact/session-change.ts';
import { studentT975 } from '../../../../src/domain/actions/impact/student-t.ts';
import { figuresOf } from '../../../support/figures-of.ts';

type SpanName = 'before' | 'after';
type Weight = (pupilId: string) => number;

/** Pupils with different numbers of possible sessions, so that no sum stands in for another. */
const change = (
  pupilId: string,
  missed: readonly [number, number],
  possible: readonly [number, number],
): SessionChange => {
  return {
    pupilId,
    bandId: 'band',
    before: figuresOf(missed[0], possible[0]),
    after: figuresOf(missed[1], possible[1]),
  };
};

const STRATA: readonly Stratum[] = [
  {
    concerned: [change('a', [4, 1], [20, 24]), change('b', [6, 5], [22, 18])],
    peers: [change('p', [3, 3], [20, 20]), change('q', [5, 2], [16, 24]), change('r', [1, 4], [24, 21])],
  },
  {
    concerned: [change('c', [10, 12], [20, 26])],
    peers: [change('s', [9, 8], [20, 20]), change('t', [12, 7], [25, 19])],
  },
];
const CONCERNED = 3;

/** The difference in differences with each pupil counted as often as the weight says. */
function differenceWhere(weight: Weight): number {
  const sumOf = (pupils: readonly SessionChange[], span: SpanName, what: 'attended' | 'possible') =>
    pupils.reduce((sum, each) => sum + weight(each.pupilId) * each[span][what], 0);
  const gapIn = (span: SpanName) => {
    const possible = STRATA.reduce((sum, { concerned }) => sum + sumOf(concerned, span, 'possible'), 0);
    const beyond = STRATA.reduce((sum, { concerned, peers }) => {
      const rate = sumOf(peers, span, 'attended') / sumOf(peers, span, 'possible');
      return sum + sumOf(concerned, span, 'attended') - rate * sumOf(concerned, span, 'possible');
    }, 0);
    return beyond / possible;
  };
  return gapIn('after') - gapIn('before');
}

describe('a pupil’s leaning', () => {
  test.each(['a', 'b', 'c', 'p', 'q', 'r', 's', 't'])(
    '%s: is how fast the difference moves as the pupil counts for more',
    (pupilId) => {
      const step = 1e-5;
      const moved = (by: number) => differenceWhere((id) => (id === pupilId ? 1 + by : 1));
      const slope = (moved(step) - moved(-step)) / (2 * step);
      const own = leaningsOf(STRATA, CONCERNED).find((each) => each.pupilId === pupilId);
      const size = own?.groupSize ?? NaN;
      expect(own?.leaning).toBeCloseTo(Math.sqrt(size / (size - 1)) * slope, 8);
    },
  );

  test('adds up to nothing within those concerned, and within the peers of each band', () => {
    const leanings = leaningsOf(STRATA, CONCERNED);
    expect(leanings.map(({ group, groupSize }) => [group, groupSize])).toEqual([
      [0, 3],
      [0, 3],
      [0, 3],
      [1, 3],
      [1, 3],
      [1, 3],
      [2, 2],
      [2, 2],
    ]);
    for (const of of Map.groupBy(leanings, ({ group }) => group).values()) {
      expect(of.reduce((sum, { leaning }) => sum + leaning, 0)).toBeCloseTo(0, 12);
    }
  });
});

test('Student’s t agrees with its printed tables to eight places where there are sixty degrees of freedom', () => {
  expect(Math.abs(studentT975(60) - 2.000297822)).toBeLessThan(1.5e-9);
  expect(() => studentT975(3)).toThrow('3 degrees of freedom are too few.');
});
