import { expect, test } from '@jest/globals';
import { caseFacts } from '../../../src/domain/cases/case-facts.ts';
import { pupilCaseOf } from '../../../src/domain/cases/pupil-case.ts';

const ON = '2026-11-23';

test.each([
  [{}, { hasNarrative: false, reviewOn: null, hasMentor: false }],
  [
    { Barriers: 'Health', NextReviewOn: ON },
    { hasNarrative: false, reviewOn: ON, hasMentor: false },
  ],
  [
    { Barriers: 'Health', Strategies: 'Bus pass', Mentor: 'Sam' },
    { hasNarrative: true, reviewOn: null, hasMentor: true },
  ],
  // The next review counts, and of past ones the last.
  [
    { Barriers: 'Health', Strategies: 'Bus pass | | 2026-12-04\nGate | | 2026-11-27', NextReviewOn: '2026-11-20' },
    { hasNarrative: true, reviewOn: '2026-11-27', hasMentor: false },
  ],
  [
    { Strategies: 'Bus pass | | 2026-11-06', NextReviewOn: '2026-11-20' },
    { hasNarrative: false, reviewOn: '2026-11-20', hasMentor: false },
  ],
])('%j is known to rules as %j', (fields, facts) => {
  expect(caseFacts(pupilCaseOf('p', fields), ON)).toEqual(facts);
});
