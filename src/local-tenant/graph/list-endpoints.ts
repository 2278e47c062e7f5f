import { type GraphCall, type GraphEndpoint, type GraphServices, readMany, readOne, write } from './graph-endpoint.ts';
import { pick, queryOption, selected } from './graph-query.ts';
import { type GraphResult, isRefusal, noContent, notFound, success } from './graph-result.ts';
import { identitySet } from './item-json.ts';
import { sharePointTime } from './list-item.ts';
import type { ListStore } from './list-store.ts';

const LISTS = '/v1.0/sites/:siteId/lists';

/** Lists and their columns. */
export function listEndpoints(services: GraphServices): GraphEndpoint[] {
  const { site, context } = services;
  const { siteUrl } = context.settings;
  const shown = (list: ListStore, query: URLSearchParams) => pick(listJson(list, siteUrl, query), selected(query));
  return [
    {
      method: 'GET',
      pattern: LISTS,
      units: readMany,
      right: 'read',
      handle: onSite(services, ({ request }) =>
        success({ value: site.lists().map((list) => shown(list, request.query)) }),
      ),
    },
    {
      method: 'POST',
      pattern: LISTS,
      units: write,
      right: 'manage',
      handle: onSite(services, ({ request, actor }) => {
        const list = site.createList(request.body, actor);
        return isRefusal(list) ? list : success(shown(list, request.query), 201);
      }),
    },
    {
      method: 'GET',
      pattern: `${LISTS}/:listId`,
      units: readOne,
      right: 'read',
      handle: onList(services, (list, { request }) => success(shown(list, request.query))),
    },
    {
      method: 'DELETE',
      pattern: `${LISTS}/:listId`,
      units: write,
      right: 'manage',
      handle: onList(services, (list) => {
        site.removeList(list);
        return noContent();
      }),
    },
    ...columnEndpoints(services),
  ];
}

/** Answers 404 for a site that is not the school's. */
export function onSite({ context }: GraphServices, handle: (call: GraphCall) => GraphResult): GraphEndpoint['handle'] {
  return (call) => {
    const isHere = call.request.param('siteId').toLowerCase() === context.settings.siteId.toLowerCase();
    return isHere ? handle(call) : notFound('Requested site could not be found');
  };
}

/** Finds the list of the path, or answers 404. */
export function onList(
  services: GraphServices,
  handle: (list: ListStore, call: GraphCall) => GraphResult,
): GraphEndpoint['handle'] {
  return onSite(services, (call) => {
    const list = services.site.list(call.request.param('listId'));
    return isRefusal(list) ? list : handle(list, call);
  });
}

function columnEndpoints(services: GraphServices): GraphEndpoint[] {
  const columns = `${LISTS}/:listId/columns`;
  return [
    {
      method: 'GET',
      pattern: columns,
      units: readMany,
      right: 'read',
      handle: onList(services, (list) => success({ value: list.columns.all() })),
    },
    {
      method: 'POST',
      pattern: columns,
      units: write,
      right: 'manage',
      handle: onList(services, (list, { request }) => answered(list.columns.add(request.body), 201)),
    },
    {
      method: 'GET',
      pattern: `${columns}/:columnId`,
      units: readOne,
      right: 'read',
      handle: onList(services, (list, { request }) => answered(list.columns.find(request.param('columnId')))),
    },
    {
      method: 'PATCH',
      pattern: `${columns}/:columnId`,
      units: write,
      right: 'manage',
      handle: onList(services, (list, { request }) =>
        answered(list.columns.change(request.param('columnId'), request.body)),
      ),
    },
  ];
}

function answered(column: ReturnType<ListStore['columns']['find']>, status = 200): GraphResult {
  return isRefusal(column) ? column : success(column, status);
}

function listJson({ details, columns }: ListStore, siteUrl: string, query: URLSearchParams) {
  const created = sharePointTime(details.createdAt);
  return {
    id: details.listId,
    createdDateTime: created,
    createdBy: identitySet(details.createdBy),
    lastModifiedDateTime: created,
    lastModifiedBy: identitySet(details.createdBy),
    description: details.description,
    eTag: `"${details.listId},1"`,
    name: details.name,
    displayName: details.displayName,
    webUrl: `${siteUrl}/Lists/${encodeURIComponent(details.name)}`,
    list: { contentTypesEnabled: false, hidden: false, template: 'genericList' },
    ...(/(?:^|,)columns(?:$|,|\()/.test(queryOption(query, 'expand') ?? '') ? { columns: columns.all() } : {}),
  };
}
