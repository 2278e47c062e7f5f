import { defineColumn, redefineColumn } from './define-column.ts';
import { type GraphRefusal, invalidRequest, isRefusal, notFound, refusal, tooManyResources } from './graph-result.ts';
import type { ItemTable } from './item-table.ts';
import type { ListColumn } from './list-column.ts';
import { systemColumns } from './system-columns.ts';
import { duplicatesWithin, duplicateValues } from './unique-values.ts';

export interface ListColumns {
  all(): readonly ListColumn[];
  /** By id or internal name. */
  find(idOrName: string): ListColumn | GraphRefusal;
  add(definition: unknown): ListColumn | GraphRefusal;
  change(idOrName: string, changes: unknown): ListColumn | GraphRefusal;
}

const MAX_INDEXES = 20;

/**
 * The columns of a list, with the rules for having them together (microsoft.md 5.2).
 * @param threshold Rows above which SharePoint refuses to build an index.
 */
export function createListColumns(table: ItemTable, threshold: () => number): ListColumns {
  let columns: readonly ListColumn[] = systemColumns();
  table.indexColumns(columns);

  const find: ListColumns['find'] = (idOrName) =>
    columns.find(({ id, name }) => id === idOrName || name === idOrName) ??
    notFound('The specified column was not found');

  const adopt = (next: readonly ListColumn[], column: ListColumn): ListColumn | GraphRefusal => {
    const gainsIndex = column.indexed && table.index(column.name) === undefined;
    if (next.filter(({ indexed }) => indexed).length > MAX_INDEXES) return tooManyIndexes();
    if (gainsIndex && table.size > threshold()) return tooManyResources();
    if (column.enforceUniqueValues && duplicatesWithin(table, column)) return duplicateValues([column.name]);
    columns = next;
    table.indexColumns(columns);
    return column;
  };

  return {
    all: () => columns,
    find,
    add: (definition) => {
      const column = defineColumn(definition);
      if (isRefusal(column)) return column;
      if (!isRefusal(find(column.name))) {
        return refusal(409, 'nameAlreadyExists', `A duplicate field name "${column.name}" was found.`);
      }
      return adopt([...columns, column], column);
    },
    change: (idOrName, changes) => {
      const before = find(idOrName);
      if (isRefusal(before)) return before;
      const after = redefineColumn(before, changes);
      if (isRefusal(after)) return after;
      return adopt(columns.with(columns.indexOf(before), after), after);
    },
  };
}

function tooManyIndexes(): GraphRefusal {
  return invalidRequest(`A list can have at most ${MAX_INDEXES} indexed columns.`);
}
