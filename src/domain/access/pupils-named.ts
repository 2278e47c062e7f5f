import { displayName, type Pupil } from '../pupil.ts';

/**
 * The pupils whose names stand in a text, by id. Of two with one name both are given, and of one name within another too:
 * a record of access that says too much is put right in a moment, and one that says too little never is.
 */
export function pupilsNamed(text: string, pupils: readonly Pupil[]): string[] {
  return pupils.filter((pupil) => text.includes(displayName(pupil))).map(({ pupilId }) => pupilId);
}
