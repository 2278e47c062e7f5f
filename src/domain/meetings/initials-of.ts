import type { Pupil } from '../pupil.ts';

/** "A. B.": the first letter of the forename and of the surname, whatever stands before it. */
export function initialsOf({ forename, surname }: Pick<Pupil, 'forename' | 'surname'>): string {
  return [forename, surname].map((name) => `${firstLetter(name)}.`).join(' ');
}

function firstLetter(name: string): string {
  return /\p{L}/u.exec(name.normalize('NFC'))?.[0]?.toLocaleUpperCase('en-GB') ?? '–';
}
