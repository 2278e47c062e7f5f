import { type GraphRefusal, invalidRequest } from './graph-result.ts';
import type { ItemTable } from './item-table.ts';
import type { ListColumn } from './list-column.ts';
import { keyOf, type ListItem } from './list-item.ts';

/** Whether another row already has a row's value where values are unique. Rows without a value do not clash. */
export function clashOf(item: ListItem, columns: readonly ListColumn[], table: ItemTable): GraphRefusal | null {
  const clashing = columns.filter((column) => {
    const key = keyOf(item, column);
    if (!column.enforceUniqueValues || key === null) return false;
    const holders = table.index(column.name)?.itemIds('eq', key) ?? [];
    return holders.some((itemId) => itemId !== item.itemId);
  });
  return clashing.length === 0 ? null : duplicateValues(clashing.map(({ name }) => name));
}

export function duplicatesWithin(table: ItemTable, column: ListColumn): boolean {
  const keys = [...table.all()].map((item) => keyOf(item, column)).filter((key) => key !== null);
  return new Set(keys).size < keys.length;
}

/** The sentence is SharePoint's; that Graph gives it with 400 `invalidRequest` is not confirmed. */
export function duplicateValues(columnNames: readonly string[]): GraphRefusal {
  return invalidRequest(
    'The list item could not be added or updated because duplicate values were found in the following field(s) ' +
      `in the list: [${columnNames.join(', ')}].`,
  );
}
