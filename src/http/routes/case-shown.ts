import { RISK_REGISTER_LIST } from '../../domain/lists/risk-register-list.ts';
import type { PupilCase } from '../../domain/cases/pupil-case.ts';
import { displayName } from '../../domain/pupil.ts';
import type { School } from '../../domain/school.ts';
import type { CaseOutcome } from '../../operations/cases/change-case.ts';
import type { CompletenessRead } from '../../operations/cases/read-case-completeness.ts';
import type { CaseRead } from '../../operations/cases/read-case.ts';
import type { CaseAnswer, CaseChanged, CaseCompletenessAnswer, PupilCaseShown } from '../cases-contract.ts';
import { problemAnswer, type RouteAnswer } from '../route.ts';

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

/** What became of a change that somebody asked for. */
export function caseChangedAnswer({ staff }: School, outcome: CaseOutcome): RouteAnswer {
  switch (outcome.kind) {
    case 'saved':
    case 'waiting': {
      const { kind, pupilCase, version } = outcome;
      const body: CaseChanged = { kind, case: caseOf(pupilCase), version };
      return { status: kind === 'saved' ? 200 : 202, body };
    }
    case 'conflict': {
      const { version, modifiedBy, modifiedAt, fields } = outcome;
      const body: CaseChanged = {
        ...{ kind: 'conflict', version, modifiedAt },
        modifiedBy: staff.find(({ personId }) => personId === modifiedBy)?.name ?? modifiedBy,
        fields: fields.map((field) => ({ ...field, columnName: columnName(field.column) })),
      };
      return { status: 409, body };
    }
    case 'not-right':
      return problemAnswer(400, 'bad-request', outcome.message);
    case 'refused':
      return problemAnswer(502, 'unavailable', `SharePoint did not take it: ${outcome.message}`);
    case 'not-allowed':
      return problemAnswer(403, 'not-allowed', outcome.message);
    case 'no-such-pupil':
      return notForThem({ kind: 'no-such-pupil' });
  }
}

export function notForThem(
  outcome: { readonly kind: 'not-allowed'; readonly message: string } | { readonly kind: 'no-such-pupil' },
): RouteAnswer {
  return outcome.kind === 'not-allowed'
    ? problemAnswer(403, 'not-allowed', outcome.message)
    : problemAnswer(404, 'not-found', 'This pupil is not on the school’s roll today.');
}

export function completenessOf({ on, belowPercent, all, years }: CompletenessRead): CaseCompletenessAnswer {
  return { on, belowPercent, all, years: [...years] };
}
