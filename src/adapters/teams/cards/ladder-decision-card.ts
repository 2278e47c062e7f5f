import { DECISION_TITLES } from '../../../domain/first-day/check-decision.ts';
import type { DecisionChoice } from '../../../operations/first-day/open-decision.ts';
import { plainText } from './plain-text.ts';
import { readTemplate } from './read-template.ts';
import { renderCard, type AdaptiveCard } from './render-card.ts';

const template = readTemplate('ladder-decision');

export interface DecisionFormView {
  readonly decisionId: string;
  readonly pupils: readonly DecisionChoice[];
}

/** What the inputs hold, as text, by input id. */
export type TypedDecision = Readonly<Record<'pupilId' | 'what' | 'seenToBy' | 'note', string>>;
const NOTHING_TYPED: TypedDecision = { pupilId: '', what: '', seenToBy: '', note: '' };

/** More than this, and the form would outgrow what Teams takes; the tab has them all. */
const PUPILS_MAX = 60;

/** Asks what happens about a pupil who is away; shown again with `problems` above what was typed. */
export function ladderDecisionCard(
  { decisionId, pupils }: DecisionFormView,
  deliveryId: string,
  typed: TypedDecision = NOTHING_TYPED,
  problems: readonly string[] = [],
): AdaptiveCard {
  const [only] = pupils;
  return renderCard('ladder-decision', template, {
    decisionId,
    deliveryId,
    typed: pupils.length === 1 && only !== undefined ? { ...typed, pupilId: only.pupilId } : typed,
    pupils: pupils.slice(0, PUPILS_MAX).map(({ pupilId, name, form }) => {
      return { value: pupilId, pupilId, title: `${plainText(name)}, ${plainText(form)}` };
    }),
    decisions: Object.entries(DECISION_TITLES).map(([value, title]) => ({ value, title })),
    hasProblems: problems.length > 0,
    problems: problems.map((message) => ({ message: plainText(message) })),
  });
}
