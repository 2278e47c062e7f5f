import type { IsoDate } from '../calendar/iso-date.ts';

/**
 * What a strategy suggests where its words would decide every case alike: all holidays refused, no illness without proof
 * (domain.md 6.3, AMB-39). The law leaves each case to a person, so a suggestion is a draft and can be nothing else.
 */
export interface DraftDecision {
  readonly status: 'draft';
  readonly about: 'leave-of-absence' | 'proof-of-illness';
  readonly suggested: DecisionOutcome;
  readonly asks: string;
}

export type DecisionOutcome = 'agreed' | 'refused';

export interface Decision {
  readonly status: 'decided';
  readonly about: DraftDecision['about'];
  readonly outcome: DecisionOutcome;
  readonly decidedBy: string;
  readonly decidedOn: IsoDate;
  readonly reason: string;
  /** What was considered of the family's own circumstances. */
  readonly circumstancesConsidered: string;
}

export type DecisionTaken = Omit<Decision, 'status' | 'about'>;

/** A decision, or in words what it lacks. */
export type DecisionResult = Decision | { readonly status: 'incomplete'; readonly lacks: readonly string[] };

export function draftDecision(about: DraftDecision['about']): DraftDecision {
  return { status: 'draft', about, suggested: 'refused', asks: ASKS[about] };
}

/** Follows or departs from the draft alike: either way a person is named, with a reason. */
export function decide({ about }: DraftDecision, taken: DecisionTaken): DecisionResult {
  const lacks = NEEDED.filter(({ field }) => taken[field].trim() === '').map(({ name }) => name);
  return lacks.length > 0 ? { status: 'incomplete', lacks } : { status: 'decided', about, ...taken };
}

const ASKS: Readonly<Record<DraftDecision['about'], string>> = {
  'leave-of-absence': 'Are the circumstances exceptional?',
  'proof-of-illness': 'Is there reasonable doubt that the pupil was ill?',
};

const NEEDED: readonly { readonly field: 'decidedBy' | 'reason' | 'circumstancesConsidered'; readonly name: string }[] =
  [
    { field: 'decidedBy', name: 'who decided' },
    { field: 'reason', name: 'the reason' },
    { field: 'circumstancesConsidered', name: 'the circumstances that were considered' },
  ];
