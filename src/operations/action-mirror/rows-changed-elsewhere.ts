import type { RowProblem } from '../../domain/lists/row-problems.ts';
import type { Records } from '../records.ts';
import type { TroubledItem } from '../records/list-item-store.ts';
import { changedColumns, mirroredWords } from './changed-columns.ts';

/**
 * Rows of the list of actions in which somebody has changed what the app writes there: nothing follows from it, because
 * cards and the tab go by the records. `meant`: what the record says.
 */
export async function rowsChangedElsewhere(records: Records, schoolId: string): Promise<TroubledItem[]> {
  const mirrored = await records.mirrors.ofActions(schoolId);
  if (mirrored.size === 0) return [];
  const items = await records.listItems.all(schoolId, 'actions');
  return items.flatMap((item): TroubledItem[] => {
    const key = item.fields['Key'];
    const last = typeof key === 'string' ? mirrored.get(key) : undefined;
    if (last === undefined) return [];
    const problems = Object.keys(changedColumns(item.fields, last.fields)).map((column): RowProblem => {
      const meant = mirroredWords(last.fields, column);
      return { column, kind: 'changed-elsewhere', value: mirroredWords(item.fields, column), meant };
    });
    return problems.length === 0 ? [] : [{ list: 'actions', item, problems, deletedAt: null }];
  });
}
