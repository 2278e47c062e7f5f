import type { AlignedMarkStrings } from './align-mark-strings.ts';
import { counted } from '../counted.ts';
import { schoolYearName } from './explain-refused-mark.ts';
import type { MarksTally } from './marks-tally.ts';
import { isOnRoll } from '../pupil.ts';
import type { MarksLongFile, MarkStringFile } from './register-file.ts';
import type { HoldReason, Verdict } from './register-file-plan.ts';
import { rollCoverage } from './roll-coverage.ts';
import type { SchoolRecords } from './school-records.ts';

/** Rows or marks refused beyond this share say that the file is the fault, not its rows. */
export const TOO_MANY_REFUSED = 0.4;

interface CheckedMarks {
  readonly file: MarksLongFile | MarkStringFile;
  readonly tally: MarksTally;
  readonly records: SchoolRecords;
  readonly strings: AlignedMarkStrings | null;
  readonly refusedRowCount: number;
  readonly changeCount: number;
}

/** Holds a marks file that is mostly wrong, whatever good rows it has. */
export function holdMarks(checked: CheckedMarks): Verdict {
  const found = noRoll(checked) ?? wrongYears(checked) ?? mostlyRefused(checked);
  const reasons = [found, partOfTheRoll(checked), alignmentInDoubt(checked)].filter((reason) => reason !== null);
  return reasons.length === 0 ? { kind: 'apply' } : { kind: 'hold', reasons, canBeConfirmed: checked.changeCount > 0 };
}

function noRoll({ records, file }: CheckedMarks): HoldReason | null {
  if (records.roll.length > 0 || file.rowCount === 0) return null;
  return { code: 'no-roll', message: 'No pupils are known yet. Import the roll first, then this file again.' };
}

function wrongYears({ tally, records }: CheckedMarks): HoldReason | null {
  if (tally.outsideYearsCount * 2 <= tally.markCount) return null;
  const years = records.calendars.map(({ schoolYear }) => schoolYearName(schoolYear)).join(', ');
  const known = years === '' ? 'No calendar is known yet.' : `Calendars are known for ${years}.`;
  const marks = `${counted(tally.outsideYearsCount, 'mark')} of ${tally.markCount.toLocaleString('en-GB')}`;
  return { code: 'wrong-years', message: `${marks} are outside the known school years. ${known}` };
}

function mostlyRefused({ file, tally, refusedRowCount }: CheckedMarks): HoldReason | null {
  const code = 'mostly-refused';
  if (refusedRowCount > TOO_MANY_REFUSED * file.rowCount) {
    return {
      code,
      message: `${counted(refusedRowCount, 'row')} of ${file.rowCount.toLocaleString('en-GB')} cannot go in.`,
    };
  }
  if (tally.refusedCount <= TOO_MANY_REFUSED * tally.markCount) return null;
  const marks = `${counted(tally.refusedCount, 'mark')} of ${tally.markCount.toLocaleString('en-GB')}`;
  return { code, message: `${marks} cannot go in.` };
}

function partOfTheRoll({ tally, records }: CheckedMarks): HoldReason | null {
  if (tally.dates === null) return null;
  const { lastOn } = tally.dates;
  const roll = records.roll.filter((pupil) => isOnRoll(pupil, lastOn));
  const { coveredCount, rollCount, isEnough } = rollCoverage(roll, tally.coveredPupilIds);
  if (isEnough) return null;
  const pupils = `${coveredCount.toLocaleString('en-GB')} of the ${counted(rollCount, 'pupil')} on roll`;
  return {
    code: 'part-of-the-roll',
    message: `The file has only ${pupils}, and they are not whole forms or year groups. It may have been cut short.`,
  };
}

function alignmentInDoubt({ strings }: CheckedMarks): HoldReason | null {
  if (strings === null || !strings.inDoubt) return null;
  return {
    code: 'alignment-in-doubt',
    message:
      'The mark strings fit the calendar only if they leave out days without school, and only a day or two says so. The calendar may lack a day, or have one too many: check it first.',
  };
}
