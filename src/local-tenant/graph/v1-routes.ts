import type { Route } from '../router.ts';
import { batchEndpoint } from './batch-endpoint.ts';
import { chatEndpoints } from './chat-endpoints.ts';
import { deltaEndpoint } from './delta-endpoint.ts';
import { type GraphEndpoint, type GraphServices, notMetered } from './graph-endpoint.ts';
import { graphRoute } from './graph-route.ts';
import { refusal } from './graph-result.ts';
import { itemReads } from './item-reads.ts';
import { itemWrites } from './item-writes.ts';
import { listEndpoints } from './list-endpoints.ts';
import { permissionEndpoints } from './permission-endpoints.ts';
import { siteEndpoints } from './site-endpoints.ts';
import { messageEndpoints } from './message-endpoints.ts';
import { teamEndpoints } from './team-endpoints.ts';
import { userEndpoint } from './user-endpoint.ts';

/** Everything under /v1.0: what there is, and Graph's answer to what there is not. */
export function v1Routes(services: GraphServices): readonly Route[] {
  const endpoints: readonly GraphEndpoint[] = [
    batchEndpoint(services, () => routes),
    ...permissionEndpoints(services),
    ...siteEndpoints(services),
    ...listEndpoints(services),
    deltaEndpoint(services),
    ...itemReads(services),
    ...itemWrites(services),
    ...teamEndpoints(services),
    ...messageEndpoints(services),
    ...chatEndpoints(services),
    userEndpoint(services),
    ...nothingElse(),
  ];
  const routes = endpoints.map((endpoint) => graphRoute(services, endpoint));
  return routes;
}

function nothingElse(): GraphEndpoint[] {
  const methods = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const;
  return methods.map((method) => ({
    method,
    pattern: /^\/v1\.0(?:\/|$)/,
    units: notMetered,
    handle: ({ request }) => {
      const segment = request.path.split('/').at(-1) ?? '';
      return refusal(400, 'BadRequest', `Resource not found for the segment '${segment}', or not with ${method}.`);
    },
  }));
}
