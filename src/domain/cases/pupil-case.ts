import type { IsoDate } from '../calendar/iso-date.ts';
import { dateIn, textIn, wholeNumberIn } from '../lists/field-values.ts';
import type { ListFields } from '../lists/list-definition.ts';
import { readBarrierLines } from './barrier-lines.ts';
import { isOpenedByRule } from './rule-words.ts';
import { readStrategyLines, type PlannedStrategy } from './strategy-lines.ts';

/** What a school knows and does about a pupil who is missing school: the pupil's row in the risk register. */
export interface PupilCase {
  readonly pupilId: string;
  readonly state: 'open' | 'closed';
  /** A case that the strategy opened is closed by it too; one that a person opened, by a person alone. */
  readonly openedBy: 'rule' | 'hand';
  readonly openedOn: IsoDate | null;
  readonly openedBecause: string;
  /** Null while the case is open. */
  readonly closedOn: IsoDate | null;
  readonly closedBecause: string;
  /** The strategy's words (Pack.barriers) or the author's own. */
  readonly barriers: readonly string[];
  readonly strategies: readonly PlannedStrategy[];
  /** Empty where there is none. */
  readonly mentor: string;
  /** Sessions missed in the school year at most. */
  readonly targetSessions: number | null;
  readonly narrative: string;
  readonly nextReviewOn: IsoDate | null;
}

/**
 * The case in a row of the register. A row that says nothing of its state, as one that a person added in SharePoint or an
 * earlier version of the app made, is an open case.
 */
export function pupilCaseOf(pupilId: string, fields: ListFields): PupilCase {
  const state = fields['CaseState'] === 'closed' ? 'closed' : 'open';
  const openedBecause = textIn(fields['OpenedBecause']);
  return {
    pupilId,
    state,
    openedBy: isOpenedByRule(openedBecause) ? 'rule' : 'hand',
    openedOn: dateIn(fields['OpenedOn']),
    openedBecause,
    closedOn: state === 'closed' ? dateIn(fields['ClosedOn']) : null,
    closedBecause: state === 'closed' ? textIn(fields['ClosedBecause']) : '',
    barriers: readBarrierLines(textIn(fields['Barriers'])),
    strategies: readStrategyLines(textIn(fields['Strategies']), dateIn(fields['StrategiesFrom'])),
    mentor: textIn(fields['Mentor']).trim(),
    targetSessions: wholeNumberIn(fields['TargetSessions']),
    narrative: textIn(fields['Narrative']),
    nextReviewOn: dateIn(fields['NextReviewOn']),
  };
}
