import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { answerWithFault, type FaultedAnswer } from './control/apply-fault.ts';
import { messageOf } from './error-traits.ts';
import type { FaultBoard } from './control/fault-board.ts';
import type { Journal } from './control/journal.ts';
import {
  decodePath,
  findRoute,
  type Route,
  type TenantAnswer,
  type TenantRequest,
  type TenantStream,
} from './router.ts';
import { sendEventStream } from './event-stream.ts';
import { problem } from './problem.ts';

export interface ServerParts {
  readonly routes: readonly Route[];
  readonly faults: FaultBoard;
  readonly journal: Journal;
  /** A route that threw: a defect of the tenant. The caller gets 500. */
  readonly reportBug: (error: unknown) => void;
}

/** Enough for a batch of 20 list items; each service has its own smaller limits. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;

/** Faults and the journal are for the services that the app calls in the cloud, not for the shell and the controls. */
const CLOUD_SERVICE = /^\/(?:teams|v1\.0)\/|^\/[^/]+\/oauth2\/v2\.0\/token$/;

export function createRequestListener(parts: ServerParts): RequestListener {
  return (incoming, outgoing) => {
    answer(parts, incoming, outgoing).catch((error: unknown) => {
      parts.reportBug(error);
      if (outgoing.headersSent) outgoing.destroy();
      else send(outgoing, problem(500, 'ServiceError', 'The local tenant failed; its console says why.'));
    });
  };
}

async function answer(parts: ServerParts, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const method = incoming.method ?? 'GET';
  const [rawPath, rawQuery] = splitOnce(incoming.url ?? '/', '?');
  const path = decodePath(rawPath);
  if (path === null) {
    send(outgoing, problem(400, 'BadArgument', `The path "${rawPath}" is not percent-encoded UTF-8.`));
    return;
  }
  const watched = CLOUD_SERVICE.test(path);
  const noteStatus = watched ? parts.journal.open(method, path) : () => undefined;
  const text = await readText(incoming);
  const handle = async (): Promise<TenantAnswer | TenantStream> =>
    text === null ? tooLarge() : dispatch(parts.routes, { method, rawPath, path, rawQuery, text, incoming });
  const hit = watched ? parts.faults.take(method, path) : null;
  const result = hit === null ? await handle() : await answerWithFault(hit, handle);
  noteStatus(result.status, send(outgoing, result));
}

interface Received {
  readonly method: string;
  readonly rawPath: string;
  readonly path: string;
  readonly rawQuery: string;
  readonly text: string;
  readonly incoming: IncomingMessage;
}

async function dispatch(routes: readonly Route[], received: Received): Promise<TenantAnswer | TenantStream> {
  const { method, rawPath, path, rawQuery, text, incoming } = received;
  const match = findRoute(routes, method, rawPath);
  if (match.kind === 'no-such-path') return problem(404, 'NotFound', `The local tenant has nothing at "${path}".`);
  if (match.kind === 'no-such-method') {
    return problem(405, 'MethodNotAllowed', `"${path}" takes ${match.allowed.join(', ')}, not ${method}.`);
  }
  const body = parseJson(text, incoming.headers['content-type']);
  if (body.kind === 'not-json') return problem(400, 'BadArgument', `The body is not JSON: ${body.detail}`);
  const request: TenantRequest = {
    method,
    rawPath,
    path,
    param: match.param,
    query: new URLSearchParams(rawQuery),
    headers: incoming.headers,
    text,
    body: body.value,
  };
  return match.route.handle(request);
}

function parseJson(
  text: string,
  contentType: string | undefined,
): { readonly kind: 'json'; readonly value: unknown } | { readonly kind: 'not-json'; readonly detail: string } {
  if (text === '' || contentType?.includes('json') !== true) return { kind: 'json', value: undefined };
  try {
    return { kind: 'json', value: JSON.parse(text) as unknown };
  } catch (error) {
    return { kind: 'not-json', detail: messageOf(error) };
  }
}

/** Null when the body is over the limit. It is read to its end all the same, so that the answer can be sent. */
async function readText(incoming: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  return size <= MAX_BODY_BYTES ? Buffer.concat(chunks).toString('utf8') : null;
}

function tooLarge(): TenantAnswer {
  return problem(413, 'RequestEntityTooLarge', `The body is over ${MAX_BODY_BYTES} bytes. Send less at a time.`);
}

/** Returns how many bytes the body has; null where there is none to count. */
function send(outgoing: ServerResponse, result: FaultedAnswer): number | null {
  if (result.dropped === true) {
    outgoing.destroy();
    return null;
  }
  if (result.stream !== undefined) {
    sendEventStream(outgoing, result.stream);
    return null;
  }
  const { status, headers = {}, body } = result;
  if (body === undefined) {
    outgoing.writeHead(status, headers);
    outgoing.end();
    return 0;
  }
  const isRaw = typeof body === 'string' || body instanceof Uint8Array;
  const type = isRaw ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
  const sent = isRaw ? body : JSON.stringify(body);
  outgoing.writeHead(status, { 'content-type': type, ...headers });
  outgoing.end(sent);
  return Buffer.byteLength(sent);
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
