import { type ChangeLog, createChangeLog } from './change-log.ts';
import { type ColumnIndex, createColumnIndex, type IndexEntry } from './column-index.ts';
import type { ListColumn } from './list-column.ts';
import { keyOf, type ListItem } from './list-item.ts';

/** The rows of a list with their indexes and the order of their changes, kept in step. */
export interface ItemTable {
  readonly size: number;
  /** The largest id ever given: ids are not used again. */
  readonly lastItemId: number;
  readonly changes: ChangeLog;
  get(itemId: number): ListItem | undefined;
  /** All rows, oldest first. */
  all(): Iterable<ListItem>;
  put(item: ListItem): void;
  remove(item: ListItem): void;
  /** Makes the indexes be those of the columns marked as indexed, and of ID, which always is. */
  indexColumns(columns: readonly ListColumn[]): void;
  index(columnName: string): ColumnIndex | undefined;
}

type Indexes = Map<string, { readonly column: ListColumn; readonly index: ColumnIndex }>;

export function createItemTable(): ItemTable {
  const items = new Map<number, ListItem>();
  const indexes: Indexes = new Map();
  const changes = createChangeLog();
  let lastItemId = 0;

  const forget = (item: ListItem): void => {
    for (const { column, index } of indexes.values()) index.remove(entryFor(item, column));
  };
  const enter = (item: ListItem): void => {
    for (const { column, index } of indexes.values()) index.add(entryFor(item, column));
  };

  return {
    get size() {
      return items.size;
    },
    get lastItemId() {
      return lastItemId;
    },
    changes,
    get: (itemId) => items.get(itemId),
    all: () => items.values(),
    put: (item) => {
      const before = items.get(item.itemId);
      if (before !== undefined) forget(before);
      items.set(item.itemId, item);
      lastItemId = Math.max(lastItemId, item.itemId);
      enter(item);
      changes.record(item.itemId);
    },
    remove: (item) => {
      forget(item);
      items.delete(item.itemId);
      changes.record(item.itemId);
    },
    indexColumns: (columns) => setIndexes(indexes, columns, items),
    index: (columnName) => indexes.get(columnName)?.index,
  };
}

function setIndexes(indexes: Indexes, columns: readonly ListColumn[], items: ReadonlyMap<number, ListItem>): void {
  const wanted = columns.filter((column) => column.indexed || column.name === 'ID');
  const names = new Set(wanted.map(({ name }) => name));
  for (const name of indexes.keys()) if (!names.has(name)) indexes.delete(name);
  for (const column of wanted) {
    if (indexes.has(column.name)) continue;
    const index = createColumnIndex();
    for (const item of items.values()) index.add(entryFor(item, column));
    indexes.set(column.name, { column, index });
  }
}

function entryFor(item: ListItem, column: ListColumn): IndexEntry {
  return { key: keyOf(item, column), itemId: item.itemId };
}
