import type { IndexKey } from './column-index.ts';
import type { ListColumn } from './list-column.ts';

export type FieldValue = string | number | boolean | readonly (string | number)[] | { readonly Url: string };

/** Values by internal column name. A column without a value is absent, as it is in Graph's answers. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

/** Who did something: the app itself or a person. */
export interface Actor {
  readonly kind: 'application' | 'user';
  /** Absent for a person who is not in the school's directory. */
  readonly id?: string;
  readonly displayName: string;
  /** The row in the site's hidden list of users. */
  readonly lookupId: number;
}

export interface ListItemVersion {
  readonly version: number;
  readonly fields: FieldValues;
  readonly modifiedAt: Date;
  readonly modifiedBy: Actor;
}

/** A row. Never changed in place: each edit makes a new one. */
export interface ListItem extends ListItemVersion {
  readonly itemId: number;
  readonly uniqueId: string;
  readonly createdAt: Date;
  readonly createdBy: Actor;
  /** Newest first, without the current one. */
  readonly earlier: readonly ListItemVersion[];
}

/** `"guid,n"`, quotes included (microsoft.md 5.4). */
export function etagOf(item: ListItem): string {
  return `"${item.uniqueId},${item.version}"`;
}

/** SharePoint keeps whole seconds. */
export function sharePointTime(instant: Date): string {
  return `${instant.toISOString().slice(0, 19)}Z`;
}

/** A row's value in a column, made comparable. */
export function keyOf(item: ListItem, column: ListColumn): IndexKey {
  const value = storedValue(item, column.name);
  return value === undefined ? null : comparable(value, column);
}

/** A value of a column, made comparable: text without case, dates as milliseconds, yes and no as 1 and 0. */
export function comparable(value: FieldValue, column: ListColumn): IndexKey {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return JSON.stringify(value);
  return column.dateTime ? Date.parse(value) : value.toLowerCase();
}

function storedValue(item: ListItem, columnName: string): FieldValue | undefined {
  switch (columnName) {
    case 'ID':
      return item.itemId;
    case 'Created':
      return sharePointTime(item.createdAt);
    case 'Modified':
      return sharePointTime(item.modifiedAt);
    case 'Author':
      return item.createdBy.lookupId;
    case 'Editor':
      return item.modifiedBy.lookupId;
    default:
      return item.fields[columnName];
  }
}
