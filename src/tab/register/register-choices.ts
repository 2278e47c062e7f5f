import { z } from 'zod';
import { COLUMN_IDS } from './register-columns.ts';

/** What somebody chose to see of the register. Kept for the life of the Teams tab, so it is parsed when read back. */
export const registerChoices = z.object({
  search: z.string(),
  /** Empty is every year group. */
  yearGroups: z.array(z.number().int()),
  /** Empty is every band; `NO_BAND` stands for pupils who have none yet. */
  bandIds: z.array(z.string()),
  sort: z.object({ columnId: z.enum(COLUMN_IDS), direction: z.enum(['ascending', 'descending']) }),
});
export type RegisterChoices = z.infer<typeof registerChoices>;

export const NO_BAND = '';

/** The pupils who miss most come first: that is what a risk register is opened for. */
export const FIRST_CHOICES: RegisterChoices = {
  search: '',
  yearGroups: [],
  bandIds: [],
  sort: { columnId: 'percent', direction: 'ascending' },
};

export function hasFilters({ search, yearGroups, bandIds }: RegisterChoices): boolean {
  return search.trim() !== '' || yearGroups.length > 0 || bandIds.length > 0;
}
