import { z } from 'zod';
import { type GraphCall, type GraphEndpoint, type GraphServices, readMany, readOne } from './graph-endpoint.ts';
import { fieldsExpansion, pageLink, pageSize, pick, queryOption, selected } from './graph-query.ts';
import { type GraphRefusal, type GraphResult, isRefusal, refusal, success } from './graph-result.ts';
import { deletedItemJson, fieldsJson, itemJson, unknownField } from './item-json.ts';
import { onList } from './list-endpoints.ts';
import type { ListStore } from './list-store.ts';
import { malformedToken, readToken, writeToken } from './opaque-token.ts';

/** Where a reader of the feed has got to. */
const deltaToken = z.strictObject({
  listId: z.string(),
  generation: z.int(),
  sequence: z.int(),
  /** A first reading says nothing of rows that were gone before it began. */
  deletionsFrom: z.int(),
});
type DeltaToken = z.infer<typeof deltaToken>;

/** GET …/items/delta: the rows that changed since a token, oldest change first, each as it now is (microsoft.md 5.4). */
export function deltaEndpoint(services: GraphServices): GraphEndpoint {
  return {
    method: 'GET',
    pattern: '/v1.0/sites/:siteId/lists/:listId/items/delta',
    units: (request) => (request.query.has('token') ? readOne() : readMany()),
    right: 'read',
    handle: onList(services, (list, call) => {
      const from = startingPoint(services, list, call);
      return isRefusal(from) ? from : feedPage(services, list, call, from);
    }),
  };
}

function startingPoint(
  { limits }: GraphServices,
  { table, details }: ListStore,
  { request }: GraphCall,
): DeltaToken | GraphRefusal {
  const { nextSequence } = table.changes;
  const generation = limits.tokenGeneration();
  const fresh = { listId: details.listId, generation, sequence: 0, deletionsFrom: nextSequence };
  const text = queryOption(request.query, 'token');
  if (text === null) return fresh;
  if (text === 'latest') return { ...fresh, sequence: nextSequence };
  const token = readToken(text, deltaToken);
  if (isRefusal(token)) return token;
  if (token.listId !== details.listId) return malformedToken();
  if (token.generation === generation) return token;
  const message = 'The sync token is too old. Start again from the location given and apply the differences.';
  const restart = pageLink(request.rawPath, request.query, 'token', writeToken(fresh));
  return refusal(410, 'resyncChangesApplyDifferences', message, { headers: { Location: restart } });
}

function feedPage({ context }: GraphServices, list: ListStore, { request }: GraphCall, from: DeltaToken): GraphResult {
  const size = pageSize(request.query);
  if (isRefusal(size)) return size;
  const expansion = fieldsExpansion(request.query);
  if (isRefusal(expansion)) return expansion;
  const fault = unknownField(list.columns.all(), expansion.fields?.names ?? null);
  if (fault !== null) return fault;
  const { siteId, siteUrl } = context.settings;

  const changes = list.table.changes.since(from.sequence, size.top + 1);
  const value = changes.slice(0, size.top).flatMap(({ sequence, itemId }) => {
    const item = list.table.get(itemId);
    if (item === undefined) return sequence < from.deletionsFrom ? [] : [deletedItemJson(itemId, siteId)];
    // The real feed leaves out who changed a row; `Editor` among the fields tells.
    const { lastModifiedBy: _, ...body } = itemJson(list, item, siteId, siteUrl);
    const picked = pick(body, selected(request.query));
    if (expansion.fields === null) return [picked];
    return [{ ...picked, fields: fieldsJson(item, list.columns.all(), expansion.fields.names) }];
  });

  const following = changes.length > size.top ? changes.at(-1) : undefined;
  const next = { ...from, sequence: following?.sequence ?? list.table.changes.nextSequence };
  const link = pageLink(request.rawPath, request.query, 'token', writeToken(next));
  return success({ [following === undefined ? '@odata.deltaLink' : '@odata.nextLink']: link, value });
}
