import { RISK_REGISTER_LIST } from '../../domain/lists/risk-register-list.ts';
import type { PupilCase } from '../../domain/cases/pupil-case.ts';
import { displayName } from '../../domain/pupil.ts';
import type { CaseRead } from '../../operations/cases/read-case.ts';
import type { CaseAnswer, PupilCaseShown } from '../cases-contract.ts';

/** A case as the tab is given it. */
export function caseOf({ pupilId: _known, barriers, strategies, ...rest }: PupilCase): PupilCaseShown {
  return { ...rest, barriers: [...barriers], strategies: [...strategies] };
}

export function caseAnswerOf(
  read: CaseRead,
  { mayReadNotes, barriersOffered }: { readonly mayReadNotes: boolean; readonly barriersOffered: readonly string[] },
): CaseAnswer {
  const { pupil, pupilCase, version, isWaiting, lacking, history, mayWrite } = read;
  return {
    ...{ pupilId: pupil.pupilId, name: displayName(pupil), yearGroup: pupil.yearGroup, form: pupil.form },
    case: pupilCase === null ? null : caseOf(pupilCase),
    ...{ version, isWaiting, lacking: [...lacking], mayWrite, mayReadNotes, barriersOffered: [...barriersOffered] },
    history: history.toReversed().map(({ changeId, at, byName, kind, reason, fields, standing }) => ({
      ...{ changeId, at: at.toISOString(), by: byName, kind, reason, standing },
      fields: fields.map(({ column, before, after }) => ({ column, columnName: columnName(column), before, after })),
    })),
  };
}

/** "Next review". */
export function columnName(column: string): string {
  return RISK_REGISTER_LIST.columns.find(({ name }) => name === column)?.displayName ?? column;
}
