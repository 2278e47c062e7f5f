import type { PupilAttribute } from '../strategy/selector.ts';

/** Those whom the strategies call vulnerable on a first day of absence: CP, LAC, SEN (S1-B2-D02) and a social worker (S4-W1-15). */
const MAKE_VULNERABLE: readonly PupilAttribute[] = [
  'child-protection',
  'looked-after',
  'has-social-worker',
  'special-educational-needs',
];

/** Why a pupil counts as vulnerable on the ladder; empty where nothing is known that says so. Of tier 2. */
export function vulnerableBecause(attributes: ReadonlySet<PupilAttribute>): readonly PupilAttribute[] {
  return MAKE_VULNERABLE.filter((attribute) => attributes.has(attribute));
}
