import { SMALLEST_GROUP_SHOWN } from '../figures/group-figures.ts';
import { displayName, type Pupil } from '../pupil.ts';
import type { PublicRecognition } from '../strategy/pack.ts';

/** What may be told in public of a school's pupils (AMB-47; domain.md 5). */
export interface Publicity {
  readonly policy: PublicRecognition;
  /** Pupils whose consent to be named is recorded. */
  readonly consenting: ReadonlySet<string>;
}

/** Names that may be shown, in the order given: none without recorded consent, whatever else the school wants. */
export function namesShown(pupils: readonly Pupil[], { policy, consenting }: Publicity): string[] {
  if (policy.names === 'never') return [];
  return pupils.filter(({ pupilId }) => consenting.has(pupilId)).map(displayName);
}

/** Whether a group of so many pupils may be told of by figures. A school may ask for larger groups, not for smaller. */
export function isShown(pupilCount: number, { policy }: Pick<Publicity, 'policy'>): boolean {
  return pupilCount >= Math.max(policy.smallestGroup, SMALLEST_GROUP_SHOWN);
}

/** Of few pupils with a difficulty, each could be made out: "3" is told as "fewer than 5". */
const FEW = 5;

export function concernCount(count: number): string {
  return count > 0 && count < FEW ? `fewer than ${FEW}` : String(count);
}
