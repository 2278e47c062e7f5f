import type { CaseChange } from '../../domain/cases/case-change.ts';
import type { CaseRule } from '../../domain/cases/case-rule.ts';
import { decideCase, type AttendanceByDay } from '../../domain/cases/decide-case.ts';
import { pupilCaseOf } from '../../domain/cases/pupil-case.ts';
import { schoolDate } from '../../domain/calendar/school-date.ts';
import { closedByLeaving } from '../../domain/cases/rule-words.ts';
import type { Pupil } from '../../domain/pupil.ts';
import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { ListFields, ListItem } from '../ports.ts';

/** What the strategy does to a case: the columns of the register, and what goes on record of it. */
export interface RuleEdit {
  readonly kind: CaseChange['kind'];
  readonly written: ListFields;
}

/** Null where it leaves the case as it is. */
export function ruleEdit(
  rule: CaseRule,
  pupilId: string,
  item: ListItem | null,
  attendance: AttendanceByDay,
): RuleEdit | null {
  const decision = decideCase(rule, standingOf(pupilId, item), attendance);
  const { on } = attendance;
  switch (decision.kind) {
    case 'none':
      return null;
    case 'open':
      return { kind: 'opened', written: openColumns(on, decision.because) };
    case 'reopen':
      return {
        kind: 'reopened',
        written: { ...openColumns(on, decision.because), ClosedOn: null, ClosedBecause: null },
      };
    case 'close':
      return { kind: 'closed', written: { CaseState: 'closed', ClosedOn: on, ClosedBecause: decision.because } };
    case 'date-closing':
      return { kind: 'edited', written: { ClosedOn: on } };
  }
}

/** The case of a pupil who has left; null where it is closed already. */
export function leaverEdit(pupil: Pupil, item: ListItem, on: IsoDate): RuleEdit | null {
  const { leftOn } = pupil;
  if (leftOn === null || leftOn >= on || pupilCaseOf(pupil.pupilId, item.fields).state === 'closed') return null;
  const because = closedByLeaving(schoolDate(leftOn));
  return { kind: 'closed', written: { CaseState: 'closed', ClosedOn: on, ClosedBecause: because } };
}

function openColumns(on: IsoDate, because: string): ListFields {
  return { CaseState: 'open', OpenedOn: on, OpenedBecause: because };
}

function standingOf(pupilId: string, item: ListItem | null) {
  if (item === null) return null;
  const known = pupilCaseOf(pupilId, item.fields);
  const saysNothing = (item.fields['CaseState'] ?? null) === null;
  return { ...known, state: saysNothing ? null : known.state };
}
