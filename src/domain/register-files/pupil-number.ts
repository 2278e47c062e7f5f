import type { Pupil } from '../pupil.ts';

/** Spreadsheets drop leading zeros, so a school's numbers are compared without them. */
export function numberKey(number: string): string {
  return number.replace(/^0+(?=\d)/, '').toLowerCase();
}

/** Pupils by the school's number, and by our own id for files that we wrote. */
export function pupilsByNumber(roll: readonly Pupil[]): Map<string, Pupil> {
  const ours = roll.map((pupil) => [numberKey(pupil.pupilId), pupil] as const);
  const theirs = roll.flatMap((pupil) => (pupil.misId === null ? [] : [[numberKey(pupil.misId), pupil] as const]));
  return new Map([...ours, ...theirs]);
}
