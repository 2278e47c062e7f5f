import { describe, expect, test } from '@jest/globals';
import { caseCompleteness, lackingIn, type PupilDue } from '../../../src/domain/cases/case-completeness.ts';
import { pupilCaseOf } from '../../../src/domain/cases/pupil-case.ts';

const ON = '2026-11-23';
const FULL = { Barriers: 'Health', Strategies: 'Bus pass | 2026-11-02', NextReviewOn: '2026-12-07T00:00:00Z' };

describe('what a case lacks', () => {
  test.each([
    [FULL, []],
    [{ ...FULL, NextReviewOn: ON }, []],
    [{ ...FULL, NextReviewOn: '2026-12-23' }, []],
    [{ ...FULL, NextReviewOn: '2026-12-24' }, ['review']],
    [{ ...FULL, NextReviewOn: '2026-11-22' }, ['review']],
    [{ Barriers: 'Health', Strategies: 'Bus pass | | 2026-12-07' }, []],
    [{ ...FULL, Strategies: 'Bus pass | soon' }, ['strategy']],
    [{ ...FULL, Barriers: ' \n ' }, ['barrier']],
    [{ Narrative: 'Words alone.' }, ['barrier', 'strategy', 'review']],
  ])('%j lacks %j', (fields, lacking) => {
    expect(lackingIn(pupilCaseOf('p', fields), ON)).toEqual(lacking);
  });

  test('without a case, everything', () => {
    expect(lackingIn(null, ON)).toEqual(['barrier', 'strategy', 'review']);
  });
});

describe('completeness by year group', () => {
  const pupils = (yearGroup: number, count: number, lacking: PupilDue['lacking'] = []): PupilDue[] =>
    Array.from({ length: count }, () => ({ yearGroup, lacking }));
  const shown = (due: readonly PupilDue[]) => {
    const { all, years } = caseCompleteness([7, 8, 9], due);
    return [all?.due ?? null, ...years.map(({ figures }) => figures?.due ?? null)];
  };

  test('counts who is complete, and what the others lack', () => {
    const due = [...pupils(7, 10), ...pupils(7, 2, ['review']), ...pupils(7, 1, ['barrier', 'review'])];
    expect(caseCompleteness([7], due).years).toEqual([
      { yearGroup: 7, figures: { due: 13, complete: 10, lacking: { barrier: 1, strategy: 0, review: 3 } } },
    ]);
  });

  test.each([
    { sizes: [10, 10, 10], seen: [30, 10, 10, 10] },
    { sizes: [9, 20, 10], seen: [39, null, 20, null] },
    { sizes: [9, 9, 10], seen: [28, null, null, 10] },
    { sizes: [0, 20, 10], seen: [30, 0, 20, 10] },
    { sizes: [3, 0, 0], seen: [null, null, 0, 0] },
    { sizes: [0, 0, 0], seen: [0, 0, 0, 0] },
  ])('$sizes pupils are shown as $seen', ({ sizes, seen }) => {
    expect(shown(sizes.flatMap((size, index) => pupils(7 + index, size)))).toEqual(seen);
  });
});
