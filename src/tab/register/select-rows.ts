import type { Register, RegisterRow } from '../../http/contract.ts';
import type { PupilFacts } from '../../http/register-contract.ts';
import type { FactsByPupil } from './facts-by-pupil.ts';
import { foldText } from './fold-text.ts';
import { NO_BAND, type RegisterChoices } from './register-choices.ts';
import { columnKey, compareKeys } from './register-columns.ts';

/** What rows are chosen by, besides themselves. */
export interface RowsKnown {
  readonly facts: FactsByPupil;
  /** The school's date now: a review on it is due. */
  readonly today: string;
}

/** The rows that were asked for, in the order that was asked for; equal rows by name. */
export function selectRows(
  { rows, bands }: Pick<Register, 'rows' | 'bands'>,
  choices: RegisterChoices,
  { facts, today }: RowsKnown,
): RegisterRow[] {
  const words = foldText(choices.search).split(' ').filter(Boolean);
  const isChosen = rowFilter(choices, today);
  const selected = rows.filter((row) => isChosen(row, facts.get(row.pupilId)) && hasWords(row, words));
  return sortRows(selected, bands, choices.sort);
}

/** Of each kind one of the values chosen is enough; of the kinds all must fit. */
function rowFilter(choices: RegisterChoices, today: string) {
  const years = new Set(choices.yearGroups);
  const forms = new Set(choices.forms);
  const bandIds = new Set(choices.bandIds);
  const { movements, barriers, groups, needsNarrative, reviewDue } = choices;
  return (row: RegisterRow, facts: PupilFacts | undefined): boolean =>
    (years.size === 0 || years.has(row.yearGroup)) &&
    (forms.size === 0 || forms.has(row.form)) &&
    (bandIds.size === 0 || bandIds.has(row.bandId ?? NO_BAND)) &&
    (movements.length === 0 || movements.some((way) => way === facts?.moved)) &&
    (barriers.length === 0 || barriers.some((barrier) => facts?.barriers.includes(barrier))) &&
    (groups.length === 0 || groups.some((group) => facts?.groups.includes(group))) &&
    (!needsNarrative || (facts?.lacking.length ?? 0) > 0) &&
    (!reviewDue || isReviewDue(row, today));
}

export function isReviewDue({ case: riskCase }: RegisterRow, today: string): boolean {
  return typeof riskCase?.nextReviewOn === 'string' && riskCase.nextReviewOn <= today;
}

/** Folding 1,200 names at every key stroke is felt; a row is folded once. */
const foldedRows = new WeakMap<RegisterRow, string>();

function hasWords(row: RegisterRow, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const folded = foldedRows.get(row) ?? ` ${foldText(`${row.name} ${row.form}`)}`;
  foldedRows.set(row, folded);
  return words.every((word) => folded.includes(` ${word}`));
}

function sortRows(rows: RegisterRow[], bands: Register['bands'], sort: RegisterChoices['sort']): RegisterRow[] {
  const keyOf = columnKey(sort.columnId, bands);
  const nameOf = columnKey('name', bands);
  return rows
    .map((row) => ({ row, key: keyOf(row), name: nameOf(row) }))
    .sort(
      (left, right) =>
        compareKeys(left.key, right.key, sort.direction) || compareKeys(left.name, right.name, 'ascending'),
    )
    .map(({ row }) => row);
}
