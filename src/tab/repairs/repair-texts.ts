import type { ListRepairsPage } from '../../http/list-repairs-contract.ts';

export type RowToRepair = ListRepairsPage['rows'][number];
export type RowProblem = RowToRepair['problems'][number];
export type DeletedRow = ListRepairsPage['deleted'][number];
export type EditInTrouble = ListRepairsPage['edits'][number];
export type PupilToChoose = ListRepairsPage['pupils'][number];

export const LIST_NAMES: Readonly<Record<RowToRepair['list'], string>> = {
  'risk-register': 'Risk register',
  contacts: 'Contacts',
  actions: 'Actions',
  'legal-steps': 'Legal steps',
};

/** What is wrong, and what would be right. */
export const PROBLEM_WORDS: Readonly<Record<RowProblem['kind'], string>> = {
  'no-pupil': 'The row does not say whom it is about. Choose the pupil.',
  'unknown-pupil': 'The row is about somebody who is on no roll that the school has sent. Choose the pupil.',
  'not-a-number': 'This column takes a number.',
  'not-a-date': 'This column takes a date.',
  'not-a-choice': 'This is not, or no longer, one of the choices.',
  'not-text': 'This column takes words.',
  'changed-elsewhere':
    'Every Session keeps this column, and goes on as before whatever stands here. Answer the action itself, and choose here what the column should say.',
  'not-strategies': 'One to a line: what is done, and after strokes the dates from which and when it is reviewed.',
};

/** How a choice is named that leaves a column empty. */
export const EMPTY_CHOICE = '(empty)';

export function isAboutPupil({ kind }: Pick<RowProblem, 'kind'>): boolean {
  return kind === 'no-pupil' || kind === 'unknown-pupil';
}

/** "Nowak, Ada, 9B". */
export function pupilText({ name, form }: PupilToChoose): string {
  return form === '' ? name : `${name}, ${form}`;
}

/** A value as the row has it; words for an empty one, so that nothing looks like something. */
export function valueText(value: string): string {
  return value === '' ? 'nothing' : `“${value}”`;
}

export const STATE_WORDS: Readonly<Record<EditInTrouble['state'], string>> = {
  waiting: 'Waiting for SharePoint. It is tried again by itself, and nobody has to do anything yet.',
  conflict: 'Somebody else changed the row first.',
  refused: 'SharePoint did not take it.',
};
