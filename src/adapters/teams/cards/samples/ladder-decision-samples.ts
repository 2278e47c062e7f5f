import type { DecisionChoice } from '../../../../operations/first-day/open-decision.ts';
import type { Sample } from './sample.ts';
import { STRANGE_NAMES } from './strange-names.ts';

const named = (name: string, index: number): DecisionChoice => ({ pupilId: `p${index}`, name, form: '9A' });

export const LADDER_DECISION_SAMPLES: readonly Sample<readonly DecisionChoice[]>[] = [
  { what: 'two pupils', view: ['Tobias Marsh', 'Kit Moss'].map(named) },
  { what: 'strange names', view: STRANGE_NAMES.map(named) },
];
