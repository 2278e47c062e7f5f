import type { RegisterChoices } from './register-choices.ts';
import type { ColumnId } from './register-columns.ts';

/** The other direction for the column that sorts already; another column starts ascending. */
export function toggledSort(sort: RegisterChoices['sort'], columnId: ColumnId): RegisterChoices['sort'] {
  const isSame = sort.columnId === columnId;
  return { columnId, direction: isSame && sort.direction === 'ascending' ? 'descending' : 'ascending' };
}
