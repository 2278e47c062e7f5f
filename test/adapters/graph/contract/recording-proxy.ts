import { createServer, type IncomingMessage } from 'node:http';
import { z } from 'zod';
import { listenOnLoopback } from '../../../support/listen-on-loopback.ts';
import { shapeFaults } from './graph-shapes.ts';

/** One request to Graph and its answer; those inside a batch are exchanges of their own. */
export interface Exchange {
  readonly method: string;
  /** After `/v1.0`, with the query. */
  readonly path: string;
  readonly prefer: string | undefined;
  readonly sent: unknown;
  readonly status: number;
  readonly received: unknown;
}

export interface RecordingProxy extends AsyncDisposable {
  readonly url: string;
  readonly exchanges: Exchange[];
}

/** Stands between the app and the tenant, and keeps all that they say to each other. */
export async function startRecordingProxy(target: string): Promise<RecordingProxy> {
  const exchanges: Exchange[] = [];
  const server = createServer((request, response) => {
    void forward(target, request).then(({ status, headers, text, sent }) => {
      const path = (request.url ?? '').replace('/v1.0', '');
      const received = parsed(text);
      const prefer = request.headers.prefer?.toString();
      if (path === '/$batch') exchanges.push(...innerExchanges(sent, received));
      else exchanges.push({ method: request.method ?? '', path, prefer, sent, status, received });
      const kept = [...headers].filter(
        ([name]) => !['content-length', 'transfer-encoding', 'connection'].includes(name),
      );
      response.writeHead(status, Object.fromEntries(kept));
      response.end(text);
    });
  });
  const { url, stop } = await listenOnLoopback(server);
  return { url, exchanges, [Symbol.asyncDispose]: stop };
}

async function forward(target: string, request: IncomingMessage) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(z.instanceof(Buffer).parse(chunk));
  const body = Buffer.concat(chunks).toString();
  const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && !['host', 'connection', 'content-length'].includes(name) ? [[name, value]] : [],
  );
  const response = await fetch(target + (request.url ?? ''), {
    method: request.method ?? 'GET',
    headers,
    ...(body === '' ? {} : { body }),
  });
  return { status: response.status, headers: response.headers, text: await response.text(), sent: parsed(body) };
}

const batchSent = z.object({
  requests: z.array(z.object({ id: z.string(), method: z.string(), url: z.string(), body: z.unknown().optional() })),
});
const batchReceived = z.object({
  responses: z.array(z.object({ id: z.string(), status: z.number(), body: z.unknown().optional() })),
});

function innerExchanges(sent: unknown, received: unknown): Exchange[] {
  const { requests } = batchSent.parse(sent);
  const { responses } = batchReceived.parse(received);
  return requests.map(({ id, method, url, body }) => {
    const answer = responses.find((response) => response.id === id);
    if (answer === undefined) throw new Error(`The batch answered nothing to request ${id}.`);
    return { method, path: url, prefer: undefined, sent: body, status: answer.status, received: answer.body };
  });
}

function parsed(text: string): unknown {
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

/** The type that an address has, and whether it is one or a page of them. */
const ADDRESSES: readonly (readonly [RegExp, type: string, isMany: boolean])[] = [
  [/^\/sites\/[^/]+\/lists\/[^/]+\/items\/delta$/, 'listItem', true],
  [/^\/sites\/[^/]+\/lists\/[^/]+\/items\/[^/]+\/fields$/, 'fieldValueSet', false],
  [/^\/sites\/[^/]+\/lists\/[^/]+\/items\/[^/]+$/, 'listItem', false],
  [/^\/sites\/[^/]+\/lists\/[^/]+\/items$/, 'listItem', true],
  [/^\/sites\/[^/]+\/lists\/[^/]+\/columns\/[^/]+$/, 'columnDefinition', false],
  [/^\/sites\/[^/]+\/lists\/[^/]+\/columns$/, 'columnDefinition', true],
  [/^\/sites\/[^/]+\/lists\/[^/]+$/, 'list', false],
  [/^\/sites\/[^/]+\/lists$/, 'list', true],
  [/^\/sites\/[^/]+\/permissions\/[^/]+$/, 'permission', false],
  [/^\/sites\/[^/]+\/permissions$/, 'permission', true],
  [/^\/sites\/.+$/, 'site', false],
];

const page = z.strictObject({
  '@odata.context': z.string().optional(),
  '@odata.nextLink': z.string().startsWith('https://graph.microsoft.com/v1.0/').optional(),
  '@odata.deltaLink': z.string().startsWith('https://graph.microsoft.com/v1.0/').optional(),
  value: z.array(z.unknown()),
});
const refusal = z.object({ error: z.object({ code: z.string().min(1), message: z.string() }) });

export function typeOf({ path }: Exchange): string {
  return ADDRESSES.find(([pattern]) => pattern.test(path.split('?', 1)[0] ?? ''))?.[1] ?? 'none';
}

/** What of a request or its answer is not as Graph v1.0 has it. */
export function faultsOf(exchange: Exchange): string[] {
  const { method, path, sent, status, received } = exchange;
  const [, type, isMany] = ADDRESSES.find(([pattern]) => pattern.test(path.split('?', 1)[0] ?? '')) ?? [];
  if (type === undefined) return [`${method} ${path} is no address of Graph's`];
  const asked = sent === undefined ? [] : shapeFaults(type, sent, `sent ${type}`);
  if (status >= 400)
    return [...asked, ...(refusal.safeParse(received).success ? [] : [`${path} refused without a code`])];
  if (received === undefined || received === null) return asked;
  if (!isMany || method === 'POST') return [...asked, ...shapeFaults(type, received)];
  const answered = page.safeParse(received);
  return [
    ...asked,
    ...(answered.success ? shapeFaults(`Collection(${type})`, answered.data.value, type) : ['no page']),
  ];
}
