import { z } from 'zod';
import { columnCalled } from './field-values.ts';
import type { GraphCall, GraphServices } from './graph-endpoint.ts';
import { fieldsExpansion, pageLink, pageSize, pick, queryOption, selected } from './graph-query.ts';
import { type GraphRefusal, type GraphResult, invalidRequest, isRefusal, success } from './graph-result.ts';
import { parseItemFilter } from './item-filter.ts';
import { fieldsJson, itemJson, unknownField } from './item-json.ts';
import { type ItemQuery, queryItems } from './item-query.ts';
import type { ListColumn } from './list-column.ts';
import type { ListStore } from './list-store.ts';
import { readToken, writeToken } from './opaque-token.ts';

const skipToken = z.strictObject({ key: z.union([z.string(), z.number(), z.null()]), itemId: z.int() });

/** GET …/items: one page, with the address of the next. */
export function listPageOf({ context, limits }: GraphServices) {
  const { siteId, siteUrl } = context.settings;
  return (list: ListStore, { request }: GraphCall): GraphResult => {
    const columns = list.columns.all();
    const query = itemQuery(request.query, columns, request.headers['prefer']);
    if (isRefusal(query)) return query;
    const expansion = fieldsExpansion(request.query);
    if (isRefusal(expansion)) return expansion;
    const wanted = expansion.fields?.names ?? null;
    const fault = unknownField(columns, wanted);
    if (fault !== null) return fault;
    const page = queryItems(list.table, query, limits.listThreshold());
    if (isRefusal(page)) return page;
    const value = page.items.map((item) => {
      const body = pick(itemJson(list, item, siteId, siteUrl), selected(request.query));
      return expansion.fields === null ? body : { ...body, fields: fieldsJson(item, columns, wanted) };
    });
    if (page.next === null) return success({ value });
    const link = pageLink(request.rawPath, request.query, '$skiptoken', writeToken(page.next));
    return success({ '@odata.nextLink': link, value });
  };
}

function itemQuery(
  query: URLSearchParams,
  columns: readonly ListColumn[],
  prefer: string | string[] | undefined,
): ItemQuery | GraphRefusal {
  const size = pageSize(query);
  if (isRefusal(size)) return size;
  const filter = parseItemFilter(queryOption(query, 'filter') ?? '', columns);
  if (isRefusal(filter)) return filter;
  const order = itemOrder(queryOption(query, 'orderby') ?? 'fields/ID', columns);
  if (isRefusal(order)) return order;
  const token = queryOption(query, 'skiptoken');
  const after = token === null ? null : readToken(token, skipToken);
  if (after !== null && isRefusal(after)) return after;
  const allowsUnindexed = String(prefer).includes('HonorNonIndexedQueriesWarningMayFailRandomly');
  return { clauses: filter.clauses, order, top: size.top, after, allowsUnindexed };
}

/** `$orderby` is not documented for items, only named in the error for columns without an index (microsoft.md 5.2). */
function itemOrder(text: string, columns: readonly ListColumn[]): ItemQuery['order'] | GraphRefusal {
  const match = /^fields\/(\w+)(?:\s+(asc|desc))?$/.exec(text.trim());
  if (match === null) return invalidRequest(`Invalid $orderby "${text}".`);
  const column = columnCalled(columns, match[1] ?? '');
  if (column === undefined) return invalidRequest(`Field '${match[1] ?? ''}' is not recognized`);
  return { column, direction: match[2] === 'desc' ? 'desc' : 'asc' };
}
