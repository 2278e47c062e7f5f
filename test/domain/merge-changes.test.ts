import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { CHANGES_MERGED_MAX, isLeftToLater } from '../../src/domain/merge-changes.ts';

/** Changes at quarters of the quiet time; each has a job one quiet time after it. */
const changeTimes = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 40 }).map((gaps) => {
  let at = 0;
  return gaps.map((gap) => (at += gap));
});
const QUIET = 4;

function editsAfter(times: readonly number[]) {
  let posted = 1;
  const edits: { at: number; showed: number }[] = [];
  times.forEach((time, index) => {
    const at = time + QUIET;
    const wanted = 1 + times.filter((other) => other <= at).length;
    if (isLeftToLater({ isOut: true, wanted, posted }, index + 2)) return;
    posted = wanted;
    edits.push({ at, showed: wanted });
  });
  return { edits, posted };
}

test('every change is shown in the end', () => {
  fc.assert(fc.property(changeTimes, (times) => editsAfter(times).posted === times.length + 1));
});

test('each is shown within a few quiet times', () => {
  fc.assert(
    fc.property(changeTimes, (times) => {
      const { edits } = editsAfter(times);
      return times.every((time, index) => {
        const shownAt = edits.find(({ showed }) => showed >= index + 2)?.at ?? Infinity;
        return shownAt - time <= CHANGES_MERGED_MAX * QUIET;
      });
    }),
  );
});

test('changes within the quiet time of each other are one edit', () => {
  expect(editsAfter([0, 3, 6, 9]).edits).toEqual([{ at: 13, showed: 5 }]);
  expect(editsAfter([0, 5]).edits).toHaveLength(2);
});

test('twenty at once are one edit', () => {
  expect(editsAfter(Array.from({ length: 20 }, () => 0)).edits).toEqual([{ at: QUIET, showed: 21 }]);
});

test('a card that is not out waits for nothing', () => {
  expect(isLeftToLater({ isOut: false, wanted: 3, posted: 0 }, 2)).toBe(false);
});
