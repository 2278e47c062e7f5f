import { z } from 'zod';
import { viewChoices, type ViewChoices } from '../../http/register-contract.ts';
import { COLUMN_IDS } from './register-columns.ts';

const sort = z.object({ columnId: z.enum(COLUMN_IDS), direction: z.enum(['ascending', 'descending']) });

/** What somebody chose to see of the register. Kept for the life of the Teams tab, so it is parsed when read back. */
export const registerChoices = viewChoices.extend({ search: z.string(), sort });
export type RegisterChoices = z.infer<typeof registerChoices>;

/** Stands among the band ids for pupils who have no band yet. */
export const NO_BAND = '';

/** The pupils who miss most come first: that is what a risk register is opened for. */
export const FIRST_CHOICES: RegisterChoices = {
  search: '',
  yearGroups: [],
  forms: [],
  bandIds: [],
  movements: [],
  barriers: [],
  groups: [],
  needsNarrative: false,
  reviewDue: false,
  sort: { columnId: 'percent', direction: 'ascending' },
};

export function hasFilters({ search, ...choices }: RegisterChoices): boolean {
  return search.trim() !== '' || filterText(choices) !== filterText(FIRST_CHOICES);
}

/** The choices as a view is kept: without what is searched for, which may be a name. */
export function viewOf({ search: _search, ...choices }: RegisterChoices): ViewChoices {
  return choices;
}

/** A kept view as choices; null where it sorts by a column that this page does not have. */
export function choicesOf(view: ViewChoices): RegisterChoices | null {
  return registerChoices.safeParse({ ...view, search: '' }).data ?? null;
}

/** True where both show the same pupils in the same order. */
export function isSameView(left: ViewChoices, right: ViewChoices): boolean {
  return filterText(left) === filterText(right) && JSON.stringify(left.sort) === JSON.stringify(right.sort);
}

function filterText(choices: ViewChoices | Omit<RegisterChoices, 'search'>): string {
  const { yearGroups, forms, bandIds, movements, barriers, groups, needsNarrative, reviewDue } = choices;
  const lists = [yearGroups, forms, bandIds, movements, barriers, groups].map((list) => list.map(String).toSorted());
  return JSON.stringify([lists, needsNarrative, reviewDue]);
}
