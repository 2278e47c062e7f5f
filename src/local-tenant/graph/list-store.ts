import { randomUUID } from 'node:crypto';
import { checkFields, type FieldEdits } from './field-values.ts';
import { type GraphRefusal, isRefusal, notFound, refusal } from './graph-result.ts';
import { createItemTable, type ItemTable } from './item-table.ts';
import type { ListColumn } from './list-column.ts';
import { createListColumns, type ListColumns } from './list-columns.ts';
import { type Actor, etagOf, type FieldValues, type ListItem } from './list-item.ts';
import { clashOf } from './unique-values.ts';

export interface ListDetails {
  readonly listId: string;
  readonly name: string;
  readonly displayName: string;
  readonly description: string;
  readonly createdAt: Date;
  readonly createdBy: Actor;
}

export interface Edit {
  readonly by: Actor;
  readonly at: Date;
  /** The etag that the editor saw; null or `*` for whatever is there. */
  readonly ifMatch: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

export interface ListStore {
  readonly details: ListDetails;
  readonly columns: ListColumns;
  readonly table: ItemTable;
  item(itemId: number): ListItem | GraphRefusal;
  create(fields: Fields, edit: Edit): ListItem | GraphRefusal;
  update(itemId: number, fields: Fields, edit: Edit): ListItem | GraphRefusal;
  remove(itemId: number, edit: Edit): ListItem | GraphRefusal;
}

/** SharePoint keeps more; this many are enough to look back on. */
const MAX_EARLIER_VERSIONS = 49;

/** @param onChange Called after each change of a row. */
export function createListStore(details: ListDetails, threshold: () => number, onChange: () => void): ListStore {
  const table = createItemTable();
  const columns = createListColumns(table, threshold);

  const find = (itemId: number): ListItem | GraphRefusal =>
    table.get(itemId) ?? notFound('The specified item was not found');
  const findAt = (itemId: number, { ifMatch }: Edit): ListItem | GraphRefusal => matching(find(itemId), ifMatch);
  const put = (item: ListItem): ListItem | GraphRefusal => {
    const clash = clashOf(item, columns.all(), table);
    if (clash !== null) return clash;
    table.put(item);
    onChange();
    return item;
  };

  return {
    details,
    columns,
    table,
    item: find,
    create: (fields, edit) => {
      const edits = checkFields(columns.all(), fields);
      return isRefusal(edits) ? edits : put(newItem(table.lastItemId + 1, columns.all(), edits, edit));
    },
    update: (itemId, fields, edit) => {
      const before = findAt(itemId, edit);
      if (isRefusal(before)) return before;
      const edits = checkFields(columns.all(), fields);
      return isRefusal(edits) ? edits : put(nextVersion(before, edits, edit));
    },
    remove: (itemId, edit) => {
      const item = findAt(itemId, edit);
      if (isRefusal(item)) return item;
      table.remove(item);
      onChange();
      return item;
    },
  };
}

function matching(item: ListItem | GraphRefusal, ifMatch: string | null): ListItem | GraphRefusal {
  if (isRefusal(item) || ifMatch === null || ifMatch === '*' || ifMatch === etagOf(item)) return item;
  return refusal(412, 'resourceModified', "ETag does not match current item's value");
}

function newItem(itemId: number, columns: readonly ListColumn[], edits: FieldEdits, { at, by }: Edit): ListItem {
  const defaults = columns.flatMap(({ name, defaultValue }) => {
    return defaultValue?.value === undefined ? [] : [[name, defaultValue.value] as const];
  });
  return {
    itemId,
    uniqueId: randomUUID(),
    version: 1,
    fields: edited(Object.fromEntries(defaults), edits),
    createdAt: at,
    createdBy: by,
    modifiedAt: at,
    modifiedBy: by,
    earlier: [],
  };
}

function nextVersion(before: ListItem, edits: FieldEdits, { at, by }: Edit): ListItem {
  const { version, fields, modifiedAt, modifiedBy } = before;
  const earlier = [{ version, fields, modifiedAt, modifiedBy }, ...before.earlier].slice(0, MAX_EARLIER_VERSIONS);
  return { ...before, version: version + 1, fields: edited(fields, edits), modifiedAt: at, modifiedBy: by, earlier };
}

function edited(before: FieldValues, { values }: FieldEdits): FieldValues {
  const untouched = Object.entries(before).filter(([name]) => !values.has(name));
  const given = [...values].flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
  return Object.fromEntries([...untouched, ...given]);
}
