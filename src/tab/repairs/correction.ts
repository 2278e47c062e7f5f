import {
  EMPTY_CHOICE,
  isAboutPupil,
  pupilText,
  type PupilToChoose,
  type RowProblem,
  type RowToRepair,
} from './repair-texts.ts';

/** What somebody has entered for a row, by column. */
export type Entered = Readonly<Record<string, string>>;

export type Checked =
  | { readonly kind: 'right'; readonly fields: Readonly<Record<string, string | number | null>> }
  /** By column. */
  | { readonly kind: 'wrong'; readonly faults: Readonly<Record<string, string>> };

/** Everything that does not fit gets a value that does, or the row is not sent: half a correction is none. */
export function checkCorrection(
  { problems }: Pick<RowToRepair, 'problems'>,
  entered: Entered,
  pupils: readonly PupilToChoose[],
): Checked {
  const fields: Record<string, string | number | null> = {};
  const faults: Record<string, string> = {};
  for (const problem of problems) {
    const text = (entered[problem.column] ?? '').trim();
    if (problem.kind === 'changed-elsewhere' && text === EMPTY_CHOICE) {
      fields[problem.column] = null;
      continue;
    }
    const value = valueOf(problem, text, pupils);
    if (value === null) faults[problem.column] = FAULTS[problem.kind];
    else fields[problem.column] = value;
  }
  return Object.keys(faults).length > 0 ? { kind: 'wrong', faults } : { kind: 'right', fields };
}

/** The pupil whom the words name: a choice taken from the list, or the only one that they fit. */
export function pupilNamed(words: string, pupils: readonly PupilToChoose[]): PupilToChoose | null {
  const wanted = words.trim().toLowerCase();
  if (wanted === '') return null;
  const exact = pupils.filter((pupil) => pupilText(pupil).toLowerCase() === wanted);
  const found = exact.length > 0 ? exact : pupils.filter((pupil) => pupilText(pupil).toLowerCase().includes(wanted));
  const [only] = found;
  return found.length === 1 && only !== undefined ? only : null;
}

const FAULTS: Readonly<Record<RowProblem['kind'], string>> = {
  'no-pupil': 'Write enough of the name that one pupil alone is meant.',
  'unknown-pupil': 'Write enough of the name that one pupil alone is meant.',
  'not-a-number': 'Write a number, such as 12.',
  'not-a-date': 'Choose a date.',
  'not-a-choice': 'Choose one.',
  'not-text': 'Write something.',
  'changed-elsewhere': 'Choose what it should say.',
  'not-strategies': 'Write one to a line: what | from | review.',
};

function valueOf(problem: RowProblem, text: string, pupils: readonly PupilToChoose[]): string | number | null {
  if (isAboutPupil(problem)) return pupilNamed(text, pupils)?.pupilId ?? null;
  if (text === '') return null;
  if (problem.kind === 'not-a-number') return Number.isFinite(Number(text)) ? Number(text) : null;
  return text;
}
