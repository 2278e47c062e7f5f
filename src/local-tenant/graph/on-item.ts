import type { GraphCall, GraphEndpoint, GraphServices } from './graph-endpoint.ts';
import { type GraphResult, isRefusal, notFound } from './graph-result.ts';
import { onList } from './list-endpoints.ts';
import type { ListItem } from './list-item.ts';
import type { ListStore } from './list-store.ts';

export const ITEMS = '/v1.0/sites/:siteId/lists/:listId/items';
export const ITEM = `${ITEMS}/:itemId`;

export type ItemHandler = (list: ListStore, item: ListItem, call: GraphCall) => GraphResult;

/** Finds the list and the row of the path, or answers 404. */
export function onItem(services: GraphServices, handle: ItemHandler): GraphEndpoint['handle'] {
  return onList(services, (list, call) => {
    const id = call.request.param('itemId');
    const item = /^\d+$/.test(id) ? list.item(Number(id)) : notFound('The specified item was not found');
    return isRefusal(item) ? item : handle(list, item, call);
  });
}
