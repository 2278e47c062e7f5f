import type { RollGroup } from './group-roll-rows.ts';
import type { RollGroupOutcome } from './plan-roll-group.ts';
import { numberKey } from './pupil-number.ts';
import type { NewPupil } from './register-file-plan.ts';
import type { ColumnHeaders } from './register-file.ts';
import type { Pupil } from '../pupil.ts';

export interface PlannedGroup {
  readonly group: RollGroup;
  readonly outcome: RollGroupOutcome;
}

/**
 * Refuses what would leave two pupils of the whole roll with one UPN or one number. Two pupils may exchange their
 * numbers. A refused pupil keeps the old numbers, which another may have been about to take: asked until all is well.
 */
export function refuseSharedNumbers(
  planned: readonly PlannedGroup[],
  roll: readonly Pupil[],
  columns: ColumnHeaders,
): readonly PlannedGroup[] {
  const holders = { upn: countHolders(planned, roll, 'upn'), misId: countHolders(planned, roll, 'misId') };
  const checked = planned.map(({ group, outcome }): PlannedGroup => {
    const shared = (['upn', 'misId'] as const).find((field) => {
      const key = claimedKey(outcome, field);
      return key !== null && (holders[field].get(key) ?? 0) > 1;
    });
    return { group, outcome: shared === undefined ? outcome : refuse(outcome, shared, columns) };
  });
  const isWell = checked.every(({ outcome }, index) => outcome === planned[index]?.outcome);
  return isWell ? checked : refuseSharedNumbers(checked, roll, columns);
}

type NumberField = 'upn' | 'misId';

function countHolders(planned: readonly PlannedGroup[], roll: readonly Pupil[], field: NumberField) {
  const results = planned.map(({ outcome }) => resultOf(outcome)).filter((pupil) => pupil !== null);
  const replaced = new Set(results.map((pupil) => ('pupilId' in pupil ? pupil.pupilId : null)));
  const counts = new Map<string | null, number>();
  for (const pupil of [...roll.filter(({ pupilId }) => !replaced.has(pupilId)), ...results]) {
    const key = keyOf(pupil, field);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Null where the row asks for nothing new: who has a number already keeps it. */
function claimedKey(outcome: RollGroupOutcome, field: NumberField): string | null {
  const after = resultOf(outcome);
  if (after === null) return null;
  const key = keyOf(after, field);
  return 'before' in outcome && keyOf(outcome.before, field) === key ? null : key;
}

function resultOf(outcome: RollGroupOutcome): NewPupil | Pupil | null {
  if (outcome.kind === 'refused') return null;
  return outcome.kind === 'added' ? outcome.pupil : outcome.after;
}

function keyOf(pupil: NewPupil, field: NumberField): string | null {
  const value = pupil[field];
  return value === null ? null : numberKey(value);
}

function refuse(outcome: RollGroupOutcome, field: NumberField, columns: ColumnHeaders): RollGroupOutcome {
  const value = resultOf(outcome)?.[field] ?? '';
  const name = field === 'upn' ? 'UPN' : 'number';
  const message = `Another pupil would have ${name} ${value} too. Correct one of them in the MIS, and export the roll again.`;
  const detail = { column: columns[field] ?? name, value, allowed: `a ${name} of the pupil’s own`, message };
  return { kind: 'refused', reason: 'ambiguous-pupil', detail };
}
