import { z } from 'zod';
import { bodyRefusal } from './body-refusal.ts';
import { type GraphCall, type GraphEndpoint, type GraphServices, write } from './graph-endpoint.ts';
import { type GraphRefusal, isRefusal, noContent, success } from './graph-result.ts';
import { fieldsJson, itemJson } from './item-json.ts';
import { onList } from './list-endpoints.ts';
import type { ListItem } from './list-item.ts';
import type { Edit, ListStore } from './list-store.ts';
import { ITEM, type ItemHandler, ITEMS, onItem } from './on-item.ts';

const fieldValues = z.record(z.string(), z.unknown());
const itemBody = z.strictObject({ fields: fieldValues.default({}) });

/** Making, changing and deleting the rows of a list; If-Match is heeded (microsoft.md 5.4). */
export function itemWrites(services: GraphServices): GraphEndpoint[] {
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
  const create = (list: ListStore, call: GraphCall) => {
    const body = parsed(itemBody, call, 'listItem');
    const item = isRefusal(body) ? body : list.create(body.fields, editOf(call));
    return isRefusal(item) ? item : success(shown(list, item), 201);
  };
  const change: ItemHandler = (list, { itemId }, call) => {
    const body = parsed(itemBody, call, 'listItem');
    const item = isRefusal(body) ? body : list.update(itemId, body.fields, editOf(call));
    return isRefusal(item) ? item : success(shown(list, item));
  };
  const changeFields: ItemHandler = (list, { itemId }, call) => {
    const body = parsed(fieldValues, call, 'fieldValueSet');
    const item = isRefusal(body) ? body : list.update(itemId, body, editOf(call));
    return isRefusal(item) ? item : success(fieldsJson(item, list.columns.all(), null));
  };
  const remove: ItemHandler = (list, { itemId }, call) => {
    const removed = list.remove(itemId, editOf(call));
    return isRefusal(removed) ? removed : noContent();
  };

  return [
    { method: 'POST', pattern: ITEMS, units: write, right: 'write', handle: onList(services, create) },
    { method: 'PATCH', pattern: ITEM, units: write, right: 'write', handle: onItem(services, change) },
    {
      method: 'PATCH',
      pattern: `${ITEM}/fields`,
      units: write,
      right: 'write',
      handle: onItem(services, changeFields),
    },
    { method: 'DELETE', pattern: ITEM, units: write, right: 'write', handle: onItem(services, remove) },
  ];
}

function parsed<Body extends object>(
  schema: z.ZodType<Body>,
  { request }: GraphCall,
  typeName: string,
): Body | GraphRefusal {
  const body = schema.safeParse(request.body);
  return body.success ? body.data : bodyRefusal(body.error, `microsoft.graph.${typeName}`);
}
