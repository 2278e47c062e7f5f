import { z } from 'zod';
import { answerWithFault } from '../control/apply-fault.ts';
import { decodePath, findRoute, type Route, type TenantAnswer, type TenantRequest } from '../router.ts';
import { type GraphEndpoint, type GraphServices, notMetered } from './graph-endpoint.ts';
import { type GraphRefusal, isRefusal, refusal, success } from './graph-result.ts';

const MAX_REQUESTS = 20;

const batchBody = z.object({
  requests: z
    .array(
      z.object({
        id: z.string().min(1),
        method: z.enum(['GET', 'POST', 'PATCH', 'PUT', 'DELETE']),
        url: z.string().startsWith('/'),
        headers: z.record(z.string(), z.string()).default({}),
        body: z.unknown().optional(),
        dependsOn: z.array(z.string()).default([]),
      }),
    )
    .min(1),
});
type BatchRequest = z.infer<typeof batchBody>['requests'][number];

interface BatchResponse {
  readonly id: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/**
 * POST /$batch (microsoft.md 5.4). Each inner request is charged, throttled, made to fail and noted on its own. The
 * responses come in another order than the requests, as Graph's may: callers must go by `id`.
 */
export function batchEndpoint({ context }: GraphServices, routes: () => readonly Route[]): GraphEndpoint {
  const run = async (inner: BatchRequest, outer: TenantRequest): Promise<BatchResponse> => {
    const request = innerRequest(inner, outer);
    if (request === null) return failed(inner.id, 400, 'BadRequest', `The url "${inner.url}" cannot be read.`);
    const match = findRoute(routes(), inner.method, request.rawPath);
    if (match.kind !== 'found') throw new Error('Graph has a route for everything under /v1.0.');
    const noteStatus = context.journal.open(inner.method, request.path);
    const handle = async () => match.route.handle({ ...request, param: match.param });
    const hit = context.faults.take(inner.method, request.path);
    const answer = hit === null ? await handle() : await answerWithFault(hit, handle);
    noteStatus(answer.status);
    if ('stream' in answer && answer.stream !== undefined) throw new Error('Graph streams nothing.');
    // A batch cannot lose one connection of twenty: what would have been lost times out.
    if ('dropped' in answer) return failed(inner.id, 504, 'UnknownError', 'The request timed out.');
    return responseOf(inner.id, answer);
  };

  return {
    method: 'POST',
    pattern: '/v1.0/$batch',
    units: notMetered,
    handle: async ({ request }) => {
      const requests = readBatch(request.body);
      if (isRefusal(requests)) return requests;
      const responses = new Map<string, BatchResponse>();
      for (const inner of requests) {
        const isBlocked = inner.dependsOn.some((id) => (responses.get(id)?.status ?? 424) >= 400);
        const response = isBlocked ? failedDependency(inner.id) : await run(inner, request);
        responses.set(inner.id, response);
      }
      return success({ responses: [...responses.values()].reverse() });
    },
  };
}

function readBatch(body: unknown): readonly BatchRequest[] | GraphRefusal {
  const parsed = batchBody.safeParse(body);
  if (!parsed.success) return badBatch('Invalid batch payload format.');
  const { requests } = parsed.data;
  if (requests.length > MAX_REQUESTS)
    return badBatch(`Number of requests in batch exceeds the maximum of ${MAX_REQUESTS}.`);
  const seen = new Set<string>();
  for (const { id, method, headers, body: content, dependsOn } of requests) {
    if (seen.has(id)) return badBatch(`Request Id: ${id} is not unique.`);
    // Graph takes the requests in any order; a request after what it depends on is all that an app needs.
    const later = dependsOn.find((wanted) => !seen.has(wanted));
    if (later !== undefined) return badBatch(`Request Id: ${id} depends on ${later}, which does not come before it.`);
    const hasType = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
    if (['POST', 'PATCH', 'PUT'].includes(method) && !(hasType && content !== undefined)) {
      return badBatch(`Write request id : ${id} does not contain Content-Type header or body.`);
    }
    seen.add(id);
  }
  return requests;
}

/** Null when the path is not percent-encoded UTF-8. */
function innerRequest(inner: BatchRequest, outer: TenantRequest): TenantRequest | null {
  const url = new URL(`http://graph/v1.0${inner.url}`);
  const path = decodePath(url.pathname);
  if (path === null) return null;
  const own = Object.entries(inner.headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return {
    method: inner.method,
    rawPath: url.pathname,
    path,
    param: (name) => outer.param(name),
    query: url.searchParams,
    headers: { authorization: outer.headers.authorization, ...Object.fromEntries(own) },
    text: '',
    body: inner.body,
  };
}

function responseOf(id: string, { status, headers = {}, body }: TenantAnswer): BatchResponse {
  if (body === undefined) return { id, status, headers };
  return { id, status, headers: { ...headers, 'Content-Type': 'application/json' }, body };
}

function failed(id: string, status: number, code: string, message: string): BatchResponse {
  return responseOf(id, { status, body: { error: { code, message } } });
}

function failedDependency(id: string): BatchResponse {
  return failed(id, 424, 'FailedDependency', 'A request that this one depends on failed.');
}

function badBatch(message: string): GraphRefusal {
  return refusal(400, 'BadRequest', message);
}
