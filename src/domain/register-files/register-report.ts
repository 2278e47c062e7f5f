import type { Alignment } from './align-mark-strings.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { Refusal } from './refusal-list.ts';
import type { Note, ReadRegisterFile } from './register-file.ts';
import type { HoldReason, RegisterFilePlan } from './register-file-plan.ts';
import { displayName } from '../pupil.ts';

/** What became of a register file, for programs (`--json`) and as the source of the text for people. */
export interface RegisterReport {
  readonly file: string;
  readonly shape: ReadRegisterFile['shape'];
  /** `held` waits for a person to confirm it; `refused` has nothing that could go in. */
  readonly verdict: 'applied' | 'held' | 'refused';
  /** Why the file was held, also when a person then let it in. */
  readonly reasons: readonly HoldReason[];
  readonly rows: number;
  /** Changes of marks, or of pupils, that the file asks for. */
  readonly changes: number;
  /** Those that were made: all, or none while the file is held. */
  readonly applied: number;
  readonly unchanged: number;
  readonly refusedRows: number;
  /** Of cells and marks; `refused` lists the first thousand. */
  readonly refusals: number;
  readonly refused: readonly Refusal[];
  readonly notes: readonly Note[];
  /** Null unless the file has good marks. */
  readonly dates: { readonly firstOn: IsoDate; readonly lastOn: IsoDate } | null;
  readonly alignment: Alignment | null;
  /** Null unless the file is a roll. */
  readonly roll: RollReport | null;
}

export interface RollReport {
  readonly added: number;
  readonly updated: number;
  readonly left: number;
  readonly missing: readonly { readonly pupilId: string; readonly name: string; readonly form: string }[];
}

/** `applied` is true also for a file that was held and that a person let in. */
export function reportOf(
  plan: RegisterFilePlan,
  fileName: string,
  applied = plan.verdict.kind === 'apply',
): RegisterReport {
  const { verdict } = plan;
  const changes = countChanges(plan);
  const heldAs = verdict.kind === 'hold' && verdict.canBeConfirmed ? 'held' : 'refused';
  return {
    file: fileName,
    shape: plan.shape,
    verdict: applied ? 'applied' : heldAs,
    reasons: verdict.kind === 'hold' ? verdict.reasons : [],
    rows: plan.rowCount,
    changes,
    applied: applied ? changes : 0,
    unchanged: plan.kind === 'nothing' ? 0 : plan.unchangedCount,
    refusedRows: plan.refusedRowCount,
    refusals: plan.refusals.count,
    refused: plan.refusals.listed,
    notes: plan.notes,
    dates: plan.kind === 'marks' ? plan.dates : null,
    alignment: plan.kind === 'marks' ? plan.alignment : null,
    roll: plan.kind === 'roll' ? rollReport(plan) : null,
  };
}

function countChanges(plan: RegisterFilePlan): number {
  switch (plan.kind) {
    case 'marks':
      return plan.changeCount;
    case 'roll':
      return plan.added.length + plan.updated.length + plan.left.length;
    case 'nothing':
      return 0;
  }
}

function rollReport({ added, updated, left, missing }: RegisterFilePlan & { kind: 'roll' }): RollReport {
  return {
    added: added.length,
    updated: updated.length,
    left: left.length,
    missing: missing.map((pupil) => ({ pupilId: pupil.pupilId, name: displayName(pupil), form: pupil.form })),
  };
}
