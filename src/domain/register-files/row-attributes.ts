import { numberKey, pupilsByNumber } from './pupil-number.ts';
import type { Pupil } from '../pupil.ts';
import type { PupilAttribute } from '../strategy/selector.ts';

/** What a row of a roll says of its pupil besides the roll (tier 2). What it does not speak of is in neither. */
export interface RowAttributes {
  readonly has: readonly PupilAttribute[];
  readonly hasNot: readonly PupilAttribute[];
}

/** The same, of a pupil whose rows are good. */
export interface PupilSaidOf extends RowAttributes {
  readonly upn: string | null;
  readonly misId: string | null;
}

export interface AttributeChange {
  readonly pupilId: string;
  readonly before: readonly PupilAttribute[];
  readonly after: readonly PupilAttribute[];
}

/** What a file changes of what is known; a pupil whom it does not name keeps everything. */
export function attributeChanges(
  said: readonly PupilSaidOf[],
  roll: readonly Pupil[],
  known: ReadonlyMap<string, ReadonlySet<PupilAttribute>>,
): AttributeChange[] {
  const byUpn = new Map(roll.flatMap((pupil) => (pupil.upn === null ? [] : [[pupil.upn, pupil] as const])));
  const byNumber = pupilsByNumber(roll);
  return said.flatMap(({ upn, misId, has, hasNot }) => {
    const withNumber = misId === null ? undefined : byNumber.get(numberKey(misId));
    const pupil = (upn === null ? undefined : byUpn.get(upn)) ?? withNumber;
    if (pupil === undefined) return [];
    const before = [...(known.get(pupil.pupilId) ?? [])];
    const after = [...new Set([...before.filter((attribute) => !hasNot.includes(attribute)), ...has])];
    const isSame = after.length === before.length && after.every((attribute) => before.includes(attribute));
    return isSame ? [] : [{ pupilId: pupil.pupilId, before, after }];
  });
}

/** As few as these may lose something without a question. */
const FEW = 2;

/**
 * What a file would take from more than half of the pupils who have it: an export may have lost a column's contents, and
 * a child in care would come last tomorrow.
 */
export function mostlyTaken(
  changes: readonly AttributeChange[],
  known: ReadonlyMap<string, ReadonlySet<PupilAttribute>>,
): PupilAttribute[] {
  const have = countOf([...known.values()].flatMap((attributes) => [...attributes]));
  const taken = countOf(changes.flatMap(({ before, after }) => before.filter((name) => !after.includes(name))));
  return [...taken].filter(([name, count]) => count > FEW && 2 * count > (have.get(name) ?? 0)).map(([name]) => name);
}

function countOf(names: readonly PupilAttribute[]): Map<PupilAttribute, number> {
  return new Map([...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length]));
}
