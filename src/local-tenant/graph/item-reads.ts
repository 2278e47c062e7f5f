import { type GraphCall, type GraphEndpoint, type GraphServices, readMany, readOne } from './graph-endpoint.ts';
import { fieldsExpansion, pick, selected } from './graph-query.ts';
import { type GraphResult, isRefusal, success } from './graph-result.ts';
import { fieldsJson, itemJson, unknownField, versionJson } from './item-json.ts';
import { listPageOf } from './item-page.ts';
import { onList } from './list-endpoints.ts';
import type { ListItem } from './list-item.ts';
import type { ListStore } from './list-store.ts';
import { ITEM, type ItemHandler, ITEMS, onItem } from './on-item.ts';

/** Reading the rows of a list. */
export function itemReads(services: GraphServices): GraphEndpoint[] {
  const get = { method: 'GET', right: 'read' } as const;
  return [
    { ...get, pattern: ITEMS, units: readMany, handle: onList(services, listPageOf(services)) },
    { ...get, pattern: ITEM, units: readOne, handle: onItem(services, showItem(services)) },
    { ...get, pattern: `${ITEM}/fields`, units: readOne, handle: onItem(services, showFields) },
    { ...get, pattern: `${ITEM}/versions`, units: readMany, handle: onItem(services, showVersions) },
  ];
}

function showItem({ context }: GraphServices): ItemHandler {
  const { siteId, siteUrl } = context.settings;
  return (list, item, { request }) => {
    const expansion = fieldsExpansion(request.query);
    if (isRefusal(expansion)) return expansion;
    const columns = list.columns.all();
    // One item comes with its fields even when they are not asked for.
    const wanted = expansion.fields?.names ?? null;
    const body = { ...itemJson(list, item, siteId, siteUrl), fields: fieldsJson(item, columns, wanted) };
    return unknownField(columns, wanted) ?? success(pick(body, selected(request.query)));
  };
}

function showFields(list: ListStore, item: ListItem, { request }: GraphCall): GraphResult {
  const columns = list.columns.all();
  const wanted = selected(request.query);
  return unknownField(columns, wanted) ?? success(fieldsJson(item, columns, wanted));
}

function showVersions(_list: ListStore, item: ListItem, { request }: GraphCall): GraphResult {
  const expansion = fieldsExpansion(request.query);
  if (isRefusal(expansion)) return expansion;
  const value = [item, ...item.earlier].map((version) => ({
    ...versionJson(version),
    ...(expansion.fields === null ? {} : { fields: { ...version.fields } }),
  }));
  return success({ value });
}
