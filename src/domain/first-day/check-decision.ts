import type { LadderDecision } from './ladder-day.ts';

/** What a decision says besides the pupil. */
export interface DecisionWords {
  readonly what: LadderDecision['what'];
  /** Who does it: "Pat Example and the school nurse"; empty where nobody is named. */
  readonly seenToBy: string;
  readonly note: string;
}

export const DECISION_TITLES: Readonly<Record<LadderDecision['what'], string>> = {
  visit: 'A home visit',
  police: 'Ask the police for a welfare check',
  'social-care': 'Tell children’s social care',
  'no-further-action': 'Nothing further today',
};

/** What is to be put right before a decision can be recorded; null where nothing is. */
export function decisionFault({ what, seenToBy, note }: DecisionWords): string | null {
  if (what === 'visit' && seenToBy === '') return 'Say who makes the visit.';
  if (what === 'no-further-action' && note === '') return 'Say in the note why nothing further is done today.';
  return null;
}
