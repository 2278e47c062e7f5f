import { describe, expect, test } from '@jest/globals';
import {
  decide,
  draftDecision,
  type DecisionTaken,
  type DraftDecision,
} from '../../../src/domain/legal/draft-decision.ts';
import { legalTermOf } from '../../../src/domain/legal/legal-terms.ts';

const TAKEN: DecisionTaken = {
  outcome: 'agreed',
  decidedBy: 'the principal',
  decidedOn: '2026-10-09',
  reason: 'A funeral abroad.',
  circumstancesConsidered: 'The grandmother brought the child up.',
};

describe('AMB-39 what would refuse everybody is a draft for a person to decide', () => {
  test.each([
    ['leave-of-absence', 'Are the circumstances exceptional?'],
    ['proof-of-illness', 'Is there reasonable doubt that the pupil was ill?'],
  ] as const)('%s', (about, asks) => {
    expect(draftDecision(about)).toEqual({ status: 'draft', about, suggested: 'refused', asks });
  });

  test.each(['agreed', 'refused'] as const)('a named person decides with a reason: %s', (outcome) => {
    expect(decide(draftDecision('leave-of-absence'), { ...TAKEN, outcome })).toEqual({
      status: 'decided',
      about: 'leave-of-absence',
      ...TAKEN,
      outcome,
    });
  });

  test.each([
    [{ decidedBy: '' }, ['who decided']],
    [{ reason: '  ' }, ['the reason']],
    [{ circumstancesConsidered: '' }, ['the circumstances that were considered']],
    [{ decidedBy: ' ', reason: '' }, ['who decided', 'the reason']],
  ])('is none with %j', (without, lacks) => {
    expect(decide(draftDecision('leave-of-absence'), { ...TAKEN, ...without })).toEqual({
      status: 'incomplete',
      lacks,
    });
  });

  test('a draft cannot be made a decision by itself', () => {
    // @ts-expect-error Its only status is that of a draft, and the compiler sees to it.
    const status: DraftDecision['status'] = 'decided';
    expect(draftDecision('leave-of-absence').status).not.toBe(status);
  });
});

describe('AMB-40 one name for one thing', () => {
  test.each([
    ['attendance contract', 'attendance-contract'],
    ['Parenting Contract', 'attendance-contract'],
    ['parent contract', 'attendance-contract'],
    ['FPN', 'penalty-notice'],
    ['fixed penalty notice', 'penalty-notice'],
    ['penalty-notice', 'penalty-notice'],
    ['EWO', 'local-authority-officer'],
    ['Head of School', 'principal'],
    [' Head  Teacher ', 'principal'],
    ['attendance officer', null],
    ['', null],
  ])('%j is %s', (words, term) => {
    expect(legalTermOf(words)).toBe(term);
  });
});
