import type { Pupil } from '../pupil.ts';

/** A file with fewer of the pupils on roll than this looks cut short. */
const ENOUGH = 0.6;

export interface RollCoverage {
  readonly coveredCount: number;
  readonly rollCount: number;
  /** True for a file of most of the school, or of most of each form that it touches: a form or a year on its own. */
  readonly isEnough: boolean;
}

/** How much of a roll a file speaks of. Registers come form by form, so whole forms alone are no sign of a fault. */
export function rollCoverage(roll: readonly Pupil[], covered: ReadonlySet<string>): RollCoverage {
  const coveredCount = countCovered(roll, covered);
  const forms = [...Map.groupBy(roll, ({ form }) => form).values()];
  const touched = forms.filter((form) => countCovered(form, covered) > 0);
  const isSchool = coveredCount >= ENOUGH * roll.length;
  const isWholeForms =
    touched.length > 0 && touched.every((form) => countCovered(form, covered) >= ENOUGH * form.length);
  return { coveredCount, rollCount: roll.length, isEnough: isSchool || isWholeForms };
}

function countCovered(pupils: readonly Pupil[], covered: ReadonlySet<string>): number {
  return pupils.filter(({ pupilId }) => covered.has(pupilId)).length;
}
