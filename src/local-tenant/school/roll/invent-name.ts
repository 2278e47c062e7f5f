import type { SeededRandom } from '../seeded-random.ts';
import { NAME_LISTS, type NameList } from './name-lists.ts';

export interface PupilName {
  readonly forename: string;
  readonly surname: string;
}

/** A name as one might hear it called in an English school. */
export function inventName(random: SeededRandom): PupilName {
  const forenames = pickList(random);
  // Families mix: about one pupil in twelve has names of two origins.
  const surnames = random.chance(0.08) ? pickList(random) : forenames;
  const surname = random.pick(surnames.surnames);
  const isDoubled = random.chance(0.04);
  return {
    forename: random.pick(forenames.forenames),
    surname: isDoubled ? `${surname}-${random.pick(pickList(random).surnames)}` : surname,
  };
}

function pickList(random: SeededRandom): NameList {
  let remaining = random.next() * NAME_LISTS.reduce((sum, { weight }) => sum + weight, 0);
  for (const list of NAME_LISTS) {
    remaining -= list.weight;
    if (remaining < 0) return list;
  }
  throw new RangeError('The weights of the name lists are not positive.');
}
