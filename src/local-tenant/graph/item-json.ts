import { type GraphRefusal, invalidRequest } from './graph-result.ts';
import { columnCalled } from './field-values.ts';
import { holdsLookupIds, type ListColumn } from './list-column.ts';
import { type Actor, etagOf, type ListItem, type ListItemVersion, sharePointTime } from './list-item.ts';
import type { ListStore } from './list-store.ts';

type Json = Readonly<Record<string, unknown>>;

const CONTENT_TYPE = { id: '0x0100F5A1C0DE00000000000000000000000001', name: 'Item' };

/** A row as a Graph `listItem`, without its fields. */
export function itemJson(list: ListStore, item: ListItem, siteId: string, siteUrl: string): Json {
  return {
    '@odata.etag': etagOf(item),
    createdDateTime: sharePointTime(item.createdAt),
    eTag: etagOf(item),
    id: String(item.itemId),
    lastModifiedDateTime: sharePointTime(item.modifiedAt),
    webUrl: `${siteUrl}/Lists/${encodeURIComponent(list.details.name)}/${item.itemId}_.000`,
    createdBy: identitySet(item.createdBy),
    lastModifiedBy: identitySet(item.modifiedBy),
    parentReference: { id: list.details.listId, siteId },
    contentType: CONTENT_TYPE,
  };
}

/** What the delta feed says of a row that is gone. */
export function deletedItemJson(itemId: number, siteId: string): Json {
  return {
    id: String(itemId),
    parentReference: { siteId },
    contentType: CONTENT_TYPE,
    deleted: { state: 'deleted' },
  };
}

/** A row's `fieldValueSet`: all of it, or the named columns; people's names come only when asked for (microsoft.md 5.3). */
export function fieldsJson(item: ListItem, columns: readonly ListColumn[], wanted: readonly string[] | null): Json {
  const shown = { ...systemValues(item), ...userValues(item, columns) };
  const byName = {
    ...shown,
    ID: String(item.itemId),
    Author: item.createdBy.displayName,
    Editor: item.modifiedBy.displayName,
  };
  const picked = Object.entries(byName).filter(([name]) => wanted?.includes(name));
  return { '@odata.etag': etagOf(item), ...(wanted === null ? shown : Object.fromEntries(picked)) };
}

/** The first name that is no column's, refused as Graph refuses it. */
export function unknownField(columns: readonly ListColumn[], wanted: readonly string[] | null): GraphRefusal | null {
  const isKnown = (name: string): boolean =>
    columnCalled(columns, name) !== undefined || columns.some((column) => column.name === name);
  const unknown = wanted?.find((name) => !isKnown(name));
  return unknown === undefined ? null : invalidRequest(`Field '${unknown}' is not recognized`);
}

/** A version of a row as a `listItemVersion`. */
export function versionJson(version: ListItemVersion): Json {
  return {
    id: `${version.version}.0`,
    lastModifiedDateTime: sharePointTime(version.modifiedAt),
    lastModifiedBy: identitySet(version.modifiedBy),
  };
}

export function identitySet({ kind, id, displayName }: Actor): Json {
  return { [kind]: { ...(id === undefined ? {} : { id }), displayName } };
}

function systemValues(item: ListItem): Json {
  return {
    id: String(item.itemId),
    ContentType: CONTENT_TYPE.name,
    Modified: sharePointTime(item.modifiedAt),
    Created: sharePointTime(item.createdAt),
    AuthorLookupId: String(item.createdBy.lookupId),
    EditorLookupId: String(item.modifiedBy.lookupId),
    _UIVersionString: `${item.version}.0`,
    Attachments: false,
    ...(item.fields['Title'] === undefined ? {} : { LinkTitle: item.fields['Title'] }),
  };
}

function userValues(item: ListItem, columns: readonly ListColumn[]): Json {
  const pairs = columns.flatMap((column) => {
    const value = item.fields[column.name];
    if (value === undefined) return [];
    const isOneId = holdsLookupIds(column) && typeof value === 'number';
    return [isOneId ? [`${column.name}LookupId`, String(value)] : [column.name, value]];
  });
  return Object.fromEntries(pairs) as Json;
}
