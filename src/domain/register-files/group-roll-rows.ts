import { numberKey, pupilsByNumber } from './pupil-number.ts';
import type { Pupil } from '../pupil.ts';
import type { RollRow } from './register-file.ts';

/** The rows of a roll file about one pupil: more than one only where the file repeats itself. */
export interface RollGroup {
  readonly rows: readonly [RollRow, ...RollRow[]];
  /** The pupil on the roll that the rows are about; null for a new one. */
  readonly existing: Pupil | null;
}

export function groupRollRows(rows: readonly RollRow[], roll: readonly Pupil[]): RollGroup[] {
  const byUpn = new Map<string | null, Pupil>(roll.map((pupil) => [pupil.upn, pupil]));
  const byNumber = pupilsByNumber(roll);
  const groups = new Map<string, { rows: [RollRow, ...RollRow[]]; existing: Pupil | null }>();
  for (const row of rows) {
    const withNumber = row.misId === null ? undefined : byNumber.get(numberKey(row.misId));
    const existing = (row.upn === null ? undefined : byUpn.get(row.upn)) ?? withNumber ?? null;
    const keys = keysOf(row, existing);
    const group = keys.map((key) => groups.get(key)).find((known) => known !== undefined);
    if (group === undefined) {
      const started = { rows: [row] as [RollRow, ...RollRow[]], existing };
      for (const key of keys) groups.set(key, started);
    } else {
      group.rows.push(row);
      for (const key of keys) groups.set(key, group);
    }
  }
  return [...new Set(groups.values())];
}

function keysOf({ line, upn, misId }: RollRow, existing: Pupil | null): string[] {
  if (existing !== null) return [`pupil ${existing.pupilId}`];
  const keys = [...(upn === null ? [] : [`upn ${upn}`]), ...(misId === null ? [] : [`number ${numberKey(misId)}`])];
  return keys.length === 0 ? [`line ${line}`] : keys;
}
