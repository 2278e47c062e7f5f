import { counted } from '../counted.ts';
import { TOO_MANY_REFUSED } from './hold-marks.ts';
import type { Pupil } from '../pupil.ts';
import type { HoldReason, RollPlan, Verdict } from './register-file-plan.ts';
import { rollCoverage } from './roll-coverage.ts';

/** A roll changes by a few pupils a week; only a new school year moves most of them, and that is worth a question. */
const TOO_MANY_CHANGED = 0.4;

interface CheckedRoll {
  readonly rowCount: number;
  readonly refusedRowCount: number;
  readonly onRoll: readonly Pupil[];
  readonly missing: readonly Pupil[];
  readonly changes: Pick<RollPlan, 'added' | 'updated' | 'left'>;
  readonly attributes: RollPlan['attributes'];
}

/** Holds a roll file that is mostly wrong, much too short, or would change most of the roll. */
export function holdRoll(checked: CheckedRoll): Verdict {
  const { added, updated, left } = checked.changes;
  const changeCount = added.length + updated.length + left.length;
  const reasons = [mostlyRefused(checked), partOfTheRoll(checked), mostlyChanged(checked, changeCount)];
  const found = reasons.filter((reason) => reason !== null);
  return found.length === 0
    ? { kind: 'apply' }
    : { kind: 'hold', reasons: found, canBeConfirmed: changeCount + checked.attributes.length > 0 };
}

function mostlyRefused({ rowCount, refusedRowCount }: CheckedRoll): HoldReason | null {
  if (refusedRowCount <= TOO_MANY_REFUSED * rowCount) return null;
  const rows = `${counted(refusedRowCount, 'row')} of ${rowCount.toLocaleString('en-GB')}`;
  return { code: 'mostly-refused', message: `${rows} cannot go in.` };
}

function partOfTheRoll({ onRoll, missing }: CheckedRoll): HoldReason | null {
  const absent = new Set(missing.map(({ pupilId }) => pupilId));
  const covered = new Set(onRoll.map(({ pupilId }) => pupilId).filter((pupilId) => !absent.has(pupilId)));
  const { coveredCount, rollCount, isEnough } = rollCoverage(onRoll, covered);
  if (isEnough) return null;
  const pupils = `${coveredCount.toLocaleString('en-GB')} of the ${counted(rollCount, 'pupil')} on roll`;
  return {
    code: 'part-of-the-roll',
    message: `The file has only ${pupils}, and they are not whole forms or year groups. It may have been cut short, or belong to another school.`,
  };
}

function mostlyChanged({ onRoll }: CheckedRoll, changeCount: number): HoldReason | null {
  if (onRoll.length === 0 || changeCount <= TOO_MANY_CHANGED * onRoll.length) return null;
  return {
    code: 'changes-most-of-the-roll',
    message: `It would change ${counted(changeCount, 'pupil')}; ${onRoll.length.toLocaleString('en-GB')} are on the roll. That is right when a new school year begins, and hardly otherwise.`,
  };
}
