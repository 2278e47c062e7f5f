import { z } from 'zod';
import { bodyRefusal } from './body-refusal.ts';
import { type GraphCall, type GraphEndpoint, type GraphServices, readMany, readOne, write } from './graph-endpoint.ts';
import { fieldsExpansion, pick, selected } from './graph-query.ts';
import { type GraphRefusal, type GraphResult, isRefusal, noContent, notFound, success } from './graph-result.ts';
import { listPageOf } from './item-page.ts';
import { fieldsJson, itemJson, unknownField, versionJson } from './item-json.ts';
import { onList } from './list-endpoints.ts';
import type { ListItem } from './list-item.ts';
import type { Edit, ListStore } from './list-store.ts';

const ITEMS = '/v1.0/sites/:siteId/lists/:listId/items';
const ITEM = `${ITEMS}/:itemId`;

const fieldValues = z.record(z.string(), z.unknown());
const itemBody = z.strictObject({ fields: fieldValues.default({}) });

/** The rows of a list. */
export function itemEndpoints(services: GraphServices): GraphEndpoint[] {
  const { siteId, siteUrl } = services.context.settings;
  const shown = (list: ListStore, item: ListItem) => ({
    ...itemJson(list, item, siteId, siteUrl),
    fields: fieldsJson(item, list.columns.all(), null),
  });
  const editOf = ({ request, actor }: GraphCall): Edit => ({
    by: actor,
    at: services.context.clock.now(),
    ifMatch: request.headers['if-match'] ?? null,
  });

  return [
    { method: 'GET', pattern: ITEMS, units: readMany, handle: onList(services, listPageOf(services)) },
    {
      method: 'POST',
      pattern: ITEMS,
      units: write,
      handle: onList(services, (list, call) => {
        const body = parsed(itemBody, call, 'listItem');
        if (isRefusal(body)) return body;
        const item = list.create(body.fields, editOf(call));
        return isRefusal(item) ? item : success(shown(list, item), 201);
      }),
    },
    { method: 'GET', pattern: ITEM, units: readOne, handle: onItem(services, showItem(services)) },
    {
      method: 'PATCH',
      pattern: ITEM,
      units: write,
      handle: onItem(services, (list, { itemId }, call) => {
        const body = parsed(itemBody, call, 'listItem');
        if (isRefusal(body)) return body;
        const item = list.update(itemId, body.fields, editOf(call));
        return isRefusal(item) ? item : success(shown(list, item));
      }),
    },
    {
      method: 'DELETE',
      pattern: ITEM,
      units: write,
      handle: onItem(services, (list, { itemId }, call) => {
        const removed = list.remove(itemId, editOf(call));
        return isRefusal(removed) ? removed : noContent();
      }),
    },
    {
      method: 'GET',
      pattern: `${ITEM}/fields`,
      units: readOne,
      handle: onItem(services, (list, item, { request }) => {
        const wanted = selected(request.query);
        return unknownField(list.columns.all(), wanted) ?? success(fieldsJson(item, list.columns.all(), wanted));
      }),
    },
    {
      method: 'PATCH',
      pattern: `${ITEM}/fields`,
      units: write,
      handle: onItem(services, (list, { itemId }, call) => {
        const body = parsed(fieldValues, call, 'fieldValueSet');
        if (isRefusal(body)) return body;
        const item = list.update(itemId, body, editOf(call));
        return isRefusal(item) ? item : success(fieldsJson(item, list.columns.all(), null));
      }),
    },
    { method: 'GET', pattern: `${ITEM}/versions`, units: readMany, handle: onItem(services, showVersions) },
  ];
}

type ItemHandler = (list: ListStore, item: ListItem, call: GraphCall) => GraphResult;

function onItem(services: GraphServices, handle: ItemHandler): GraphEndpoint['handle'] {
  return onList(services, (list, call) => {
    const id = call.request.param('itemId');
    const item = /^\d+$/.test(id) ? list.item(Number(id)) : notFound('The specified item was not found');
    return isRefusal(item) ? item : handle(list, item, call);
  });
}

function parsed<Body extends object>(
  schema: z.ZodType<Body>,
  { request }: GraphCall,
  typeName: string,
): Body | GraphRefusal {
  const body = schema.safeParse(request.body);
  return body.success ? body.data : bodyRefusal(body.error, `microsoft.graph.${typeName}`);
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

function showVersions(_list: ListStore, item: ListItem, { request }: GraphCall): GraphResult {
  const expansion = fieldsExpansion(request.query);
  if (isRefusal(expansion)) return expansion;
  const value = [item, ...item.earlier].map((version) => ({
    ...versionJson(version),
    ...(expansion.fields === null ? {} : { fields: { ...version.fields } }),
  }));
  return success({ value });
}
