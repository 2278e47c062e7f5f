import { randomUUID } from 'node:crypto';
import type { Route, TenantAnswer, TenantRequest } from '../router.ts';
import type { GraphEndpoint, GraphServices } from './graph-endpoint.ts';
import { type GraphRefusal, type GraphResult, isRefusal, refusal } from './graph-result.ts';
import type { Actor } from './list-item.ts';

const GRAPH = 'https://graph.microsoft.com';

type Refused = Extract<
  Awaited<ReturnType<GraphServices['context']['identity']['verifyAccessToken']>>,
  { kind: 'refused' }
>;

/** An endpoint as a route: checks the token, charges the request, and gives the answer Graph's ids and error shape. */
export function graphRoute(services: GraphServices, endpoint: GraphEndpoint): Route {
  const handle = async (request: TenantRequest): Promise<TenantAnswer> => {
    const ids = requestIds(request);
    const headers = { 'request-id': ids.requestId, 'client-request-id': ids.clientRequestId };
    const { identity, clock } = services.context;
    const token = await identity.verifyAccessToken(request.headers.authorization, GRAPH);
    if (token.kind === 'refused') return dressed(tokenRefusal(token), ids, headers, clock.now());
    const charge = charged(services, token.appId, endpoint.units(request));
    const all = { ...headers, ...charge.headers };
    if (charge.refusal !== null) return dressed(charge.refusal, ids, all, clock.now());
    if (endpoint.right !== undefined && !services.permissions.may(token, endpoint.right)) {
      return dressed(refusal(403, 'accessDenied', 'Access denied'), ids, all, clock.now());
    }
    if (endpoint.appRole !== undefined && !token.roles.includes(endpoint.appRole)) {
      const lacks = `Missing role permissions on the request. API requires one of '${endpoint.appRole}'.`;
      return dressed(refusal(403, 'Forbidden', lacks), ids, all, clock.now());
    }
    const actor = actorOf(services, token);
    return dressed(await endpoint.handle({ request, actor }), ids, all, clock.now());
  };
  return { method: endpoint.method, pattern: endpoint.pattern, handle };
}

interface RequestIds {
  readonly requestId: string;
  readonly clientRequestId: string;
}

function requestIds({ headers }: TenantRequest): RequestIds {
  const requestId = randomUUID();
  const given = headers['client-request-id'];
  return { requestId, clientRequestId: typeof given === 'string' ? given : requestId };
}

function tokenRefusal({ reason }: Refused): GraphRefusal {
  const messages = {
    missing: 'Access token is empty.',
    expired: 'Lifetime validation failed, the token is expired.',
    'wrong-audience': 'Access token validation failure. Invalid audience.',
    invalid: 'Access token validation failure.',
  };
  const challenge =
    'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", ' +
    'client_id="00000003-0000-0000-c000-000000000000"';
  return refusal(401, 'InvalidAuthenticationToken', messages[reason], { headers: { 'WWW-Authenticate': challenge } });
}

interface Charged {
  readonly headers: Readonly<Record<string, string>>;
  readonly refusal: GraphRefusal | null;
}

function charged({ limits, meter, context }: GraphServices, applicationId: string, units: number): Charged {
  if (!limits.isMetered() || units === 0) return { headers: {}, refusal: null };
  const { isThrottled, headers, resetSeconds } = meter.charge(applicationId, units, context.elapsedMs());
  if (!isThrottled) return { headers, refusal: null };
  const throttled = refusal(429, 'activityLimitReached', 'The request has been throttled', {
    innerCode: 'throttledRequest',
    headers: { 'Retry-After': String(resetSeconds) },
  });
  return { headers, refusal: throttled };
}

function actorOf({ site }: GraphServices, token: { readonly appId: string; readonly personId: string | null }): Actor {
  const person = token.personId === null ? null : site.users.person(token.personId);
  return person ?? site.users.application(token.appId);
}

function dressed(
  result: GraphResult,
  ids: RequestIds,
  headers: Readonly<Record<string, string>>,
  now: Date,
): TenantAnswer {
  if (!isRefusal(result)) return { status: result.status, headers, body: result.body };
  const { status, code, message, innerCode } = result;
  const innerError = {
    ...(innerCode === undefined ? {} : { code: innerCode }),
    date: now.toISOString().slice(0, 19),
    'request-id': ids.requestId,
    'client-request-id': ids.clientRequestId,
  };
  return { status, headers: { ...headers, ...result.headers }, body: { error: { code, message, innerError } } };
}
