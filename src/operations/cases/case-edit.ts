import { writeBarrierLines } from '../../domain/cases/barrier-lines.ts';
import type { CaseChange } from '../../domain/cases/case-change.ts';
import { byHand } from '../../domain/cases/rule-words.ts';
import { strategyFaults, writeStrategyLines, type GivenStrategy } from '../../domain/cases/strategy-lines.ts';
import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import { dateIn, textIn } from '../../domain/lists/field-values.ts';
import type { ListFields } from '../ports.ts';
import { writtenFields } from '../risk-register-row.ts';

/** What a person would have of a case; what is left out stays as it is. */
export type CaseAsk =
  | { readonly kind: 'edit'; readonly fields: CaseEditFields }
  | { readonly kind: 'state'; readonly to: 'open' | 'closed'; readonly reason: string };

export interface CaseEditFields {
  readonly barriers?: readonly string[] | undefined;
  readonly strategies?: readonly GivenStrategy[] | undefined;
  readonly mentor?: string | undefined;
  readonly targetSessions?: number | null | undefined;
  readonly narrative?: string | undefined;
  readonly nextReviewOn?: IsoDate | null | undefined;
}

export interface CaseEdit {
  readonly kind: CaseChange['kind'];
  readonly reason: string;
  /** Columns of the register. */
  readonly written: ListFields;
}

/** The columns that a request changes in a row, null being a pupil without one; or a sentence for whoever asked. */
export function caseEditOf(ask: CaseAsk, row: ListFields | null, author: string, on: IsoDate): CaseEdit | string {
  if (ask.kind === 'state') return stateEdit(ask, row, on);
  const written = editedColumns(ask.fields, row ?? {}, author);
  const known = strategyFaults(textIn(row?.['Strategies']));
  const fault = strategyFaults(textIn(written['Strategies'])).find((sentence) => !known.includes(sentence));
  if (fault !== undefined) return fault;
  if (row !== null) return { kind: 'edited', reason: '', written };
  const reason = 'somebody wrote about the pupil.';
  return { kind: 'opened', reason, written: { ...written, ...opened(reason, on) } };
}

/** A pupil who gets a row by somebody's writing has a case from then on. */
export function opened(reason: string, on: IsoDate): ListFields {
  return { CaseState: 'open', OpenedOn: on, OpenedBecause: byHand(reason), ClosedOn: null, ClosedBecause: null };
}

function stateEdit({ to, reason }: Extract<CaseAsk, { kind: 'state' }>, row: ListFields | null, on: IsoDate) {
  if (to === 'open') {
    return { kind: row === null ? 'opened' : 'reopened', reason, written: opened(reason, on) } as const;
  }
  if (row === null) return 'This pupil has no case that could be closed.';
  const written = { CaseState: 'closed', ClosedOn: on, ClosedBecause: byHand(reason) };
  return { kind: 'closed', reason, written } as const;
}

function editedColumns(fields: CaseEditFields, row: ListFields, author: string): ListFields {
  const { barriers, strategies, mentor, targetSessions, narrative, nextReviewOn } = fields;
  const isNarrative = narrative !== undefined || nextReviewOn !== undefined;
  const words = writtenFields(
    author,
    narrative ?? textIn(row['Narrative']),
    nextReviewOn === undefined ? dateIn(row['NextReviewOn']) : nextReviewOn,
  );
  return {
    ...(barriers !== undefined && { Barriers: writeBarrierLines(barriers) }),
    // Each line says for itself when it began; the column that said it for all of them would speak for those that do not.
    ...(strategies !== undefined && { Strategies: writeStrategyLines(strategies), StrategiesFrom: null }),
    ...(mentor !== undefined && { Mentor: mentor.trim() }),
    ...(targetSessions !== undefined && { TargetSessions: targetSessions }),
    ...(narrative !== undefined && { Narrative: narrative }),
    ...(nextReviewOn !== undefined && { NextReviewOn: nextReviewOn }),
    ...(isNarrative && { NarrativeBy: words['NarrativeBy'] ?? null, NarrativePrint: words['NarrativePrint'] ?? null }),
  };
}
