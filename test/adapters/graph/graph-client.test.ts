import { describe, expect, test } from '@jest/globals';
import { EntraProblem } from '../../../src/adapters/graph/entra-problem.ts';
import { createGraphClient } from '../../../src/adapters/graph/graph-client.ts';
import type { GraphClient } from '../../../src/adapters/graph/graph-client.ts';
import { GraphProblem } from '../../../src/adapters/graph/graph-problem.ts';
import { startScriptedServer } from './scripted-server.ts';
import type { ReceivedRequest, ScriptedAnswer } from './scripted-server.ts';
import { createVirtualTimer } from './virtual-timer.ts';

const ITEMS = '/sites/s/lists/l/items';

function clientOf(graphUrl: string, accessToken: () => Promise<string> = () => Promise.resolve('token-1')) {
  const timer = createVirtualTimer();
  const logged: string[] = [];
  const log = { warn: (details: object, message: string) => void logged.push(JSON.stringify(details) + message) };
  const graph = createGraphClient({
    accessToken,
    graphUrl,
    version: '1.2.3',
    licences: 50_001,
    timer,
    timeoutMs: 500,
    log,
  });
  return { graph, timer, logged };
}

async function problemOf(asking: Promise<unknown>): Promise<GraphProblem> {
  const problem = await asking.catch((failure: unknown) => failure);
  if (problem instanceof GraphProblem) return problem;
  throw new Error('The request succeeded although it was not to.');
}

function sequence(...answers: readonly ScriptedAnswer[]) {
  return (_request: ReceivedRequest, index: number): ScriptedAnswer =>
    answers[Math.min(index, answers.length - 1)] ?? 'drop';
}

const fine: ScriptedAnswer = { status: 200, body: { id: '1' } };

describe('one request', () => {
  test('goes to the given host as Graph knows it, with token, user agent and version', async () => {
    await using server = await startScriptedServer(() => fine);
    const { graph } = clientOf(server.url);
    const path = `${ITEMS}?$filter=${encodeURIComponent("fields/Key eq 'a''b&c'")}&$top=1`;
    expect(await graph.send({ method: 'GET', path }, 'person')).toEqual({ id: '1' });
    const [request] = server.requests;
    expect(request?.headers).toMatchObject({
      authorization: 'Bearer token-1',
      'user-agent': 'NONISV|EverySession|EverySession/1.2.3',
    });
    const query = new URL(request?.url ?? '', server.url);
    expect(query.pathname).toBe(`/v1.0${ITEMS}`);
    expect(query.searchParams.get('$filter')).toBe("fields/Key eq 'a''b&c'");
  });

  test('carries a body and the etag that the row must still have', async () => {
    await using server = await startScriptedServer(() => fine);
    const body = { Narrative: 'Sample text, “quoted” – and é.' };
    await clientOf(server.url).graph.send(
      { method: 'PATCH', path: `${ITEMS}/1/fields`, body, ifMatch: '"g,2"' },
      'person',
    );
    expect(server.requests[0]?.headers).toMatchObject({ 'if-match': '"g,2"', 'content-type': 'application/json' });
    expect(JSON.parse(server.requests[0]?.body ?? '')).toEqual(body);
  });

  test('an answer without a body is null', async () => {
    await using server = await startScriptedServer(() => ({ status: 204 }));
    expect(
      await clientOf(server.url).graph.send({ method: 'PATCH', path: `${ITEMS}/1`, body: {} }, 'person'),
    ).toBeNull();
  });

  test('a redirect is not followed, so that the token stays here', async () => {
    await using elsewhere = await startScriptedServer(() => fine);
    await using server = await startScriptedServer(() => ({ status: 302, headers: { Location: elsewhere.url } }));
    expect(await problemOf(clientOf(server.url).graph.send({ method: 'GET', path: ITEMS }, 'person'))).toMatchObject({
      status: 302,
    });
    expect(elsewhere.requests).toEqual([]);
  });

  test('a refusal by Entra ID comes out as what it is, and nothing is sent', async () => {
    await using server = await startScriptedServer(() => fine);
    const refused = new EntraProblem('AADSTS7000215', 'The client secret is wrong.', false, null);
    const { graph } = clientOf(server.url, () => Promise.reject(refused));
    expect(await problemOf(graph.send({ method: 'GET', path: ITEMS }, 'person'))).toMatchObject({
      code: 'sign-in-failed',
      message: 'The client secret is wrong.',
      retry: false,
    });
    expect(server.requests).toEqual([]);
  });
});

describe('asking again', () => {
  const refused = (status: number, headers: Record<string, string> = {}): ScriptedAnswer => ({
    status,
    headers,
    body: { error: { code: 'activityLimitReached', message: 'Said by the service.' } },
  });

  test.each([
    { method: 'GET', status: 429, attempts: 2 },
    { method: 'GET', status: 503, attempts: 2 },
    { method: 'GET', status: 504, attempts: 2 },
    { method: 'POST', status: 429, attempts: 2 },
    { method: 'POST', status: 503, attempts: 2 },
    { method: 'POST', status: 504, attempts: 1 },
    { method: 'PATCH', status: 504, attempts: 2 },
    { method: 'GET', status: 500, attempts: 1 },
    { method: 'PATCH', status: 412, attempts: 1 },
    { method: 'GET', status: 403, attempts: 1 },
    { method: 'GET', status: 404, attempts: 1 },
  ] as const)('$method answered $status is sent $attempts times', async ({ method, status, attempts }) => {
    await using server = await startScriptedServer(sequence(refused(status, { 'Retry-After': '3' }), fine));
    const { graph, timer } = clientOf(server.url);
    const asking = graph.send({ method, path: ITEMS, body: {} }, 'person').catch(() => null);
    await asking;
    expect(server.requests).toHaveLength(attempts);
    expect(timer.waits).toEqual(attempts === 2 ? [3_000] : []);
  });

  test('a lost answer is asked for again where that is safe, and left to the caller where not', async () => {
    await using server = await startScriptedServer((request, index) =>
      index === 0 || request.method === 'POST' ? 'drop' : fine,
    );
    const { graph } = clientOf(server.url);
    expect(await graph.send({ method: 'GET', path: ITEMS }, 'person')).toEqual({ id: '1' });
    const problem = await problemOf(graph.send({ method: 'POST', path: ITEMS, body: {} }, 'person'));
    expect(problem).toMatchObject({ status: null, code: 'no-answer', retry: true });
    expect(server.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  test('gives up after four attempts, and says how long Graph asked us to wait', async () => {
    await using server = await startScriptedServer(sequence(refused(429, { 'Retry-After': '2' })));
    const problem = await problemOf(clientOf(server.url).graph.send({ method: 'GET', path: ITEMS }, 'background'));
    expect(problem).toMatchObject({ status: 429, code: 'activityLimitReached', retry: true, retryAfterMs: 2_000 });
    expect(server.requests).toHaveLength(4);
  });

  test('a person is not kept waiting for a long Retry-After; background work is', async () => {
    await using server = await startScriptedServer((request, index) =>
      index < 2 && request.url.includes('items') ? refused(429, { 'Retry-After': '60' }) : fine,
    );
    const { graph, timer } = clientOf(server.url);
    const problem = await problemOf(graph.send({ method: 'GET', path: ITEMS }, 'person'));
    expect(problem.retryAfterMs).toBe(60_000);
    expect(timer.waits).toEqual([]);
    await graph.send({ method: 'GET', path: ITEMS }, 'background');
    expect(server.requests).toHaveLength(3);
    expect(timer.nowMs()).toBeGreaterThanOrEqual(120_000);
  });

  test('while Graph holds this app off, a person’s request is not even sent', async () => {
    await using server = await startScriptedServer(sequence(refused(429, { 'Retry-After': '60' }), fine));
    const { graph } = clientOf(server.url);
    await problemOf(graph.send({ method: 'GET', path: ITEMS }, 'person'));
    const problem = await problemOf(graph.send({ method: 'GET', path: ITEMS }, 'person'));
    expect(problem).toMatchObject({ code: 'own-budget', retry: true, retryAfterMs: 60_000 });
    expect(server.requests).toHaveLength(1);
  });

  test('waits longer each time where Graph does not say how long', async () => {
    await using server = await startScriptedServer(sequence(refused(503)));
    const { graph, timer } = clientOf(server.url);
    await problemOf(graph.send({ method: 'GET', path: ITEMS }, 'background'));
    const [first = 0, second = 0, third = 0] = timer.waits;
    expect(first).toBeGreaterThanOrEqual(1_000);
    expect(second).toBeGreaterThanOrEqual(2_000);
    expect(third).toBeGreaterThanOrEqual(4_000);
    expect(third).toBeLessThanOrEqual(5_000);
  });

  test('a key in a filter stays out of the log and of the message', async () => {
    await using server = await startScriptedServer(sequence(refused(429, { 'Retry-After': '1' }), refused(403)));
    const { graph, logged } = clientOf(server.url);
    const path = `${ITEMS}?$filter=${encodeURIComponent("fields/Key eq 'sample-key'")}`;
    const problem = await problemOf(graph.send({ method: 'GET', path }, 'person'));
    expect(logged).toHaveLength(1);
    expect(`${problem.message} ${logged.join(' ')}`).not.toContain('sample-key');
  });
});

describe('pages', () => {
  const link = (page: number): string => `https://graph.microsoft.com/v1.0${ITEMS}?$expand=fields&$skiptoken=${page}`;

  async function readAll(graph: GraphClient): Promise<{ items: unknown[]; deltaPath: string | null }> {
    const all: { items: unknown[]; deltaPath: string | null } = { items: [], deltaPath: null };
    for await (const page of graph.pages(ITEMS, 'background')) {
      all.items.push(...page.items);
      all.deltaPath = page.deltaPath;
    }
    return all;
  }

  test('are followed to the last, over the mapped host', async () => {
    await using server = await startScriptedServer(({ url }) => {
      if (url.endsWith('items')) return { status: 200, body: { value: [1, 2], '@odata.nextLink': link(2) } };
      return { status: 200, body: { value: [3], '@odata.deltaLink': link(9) } };
    });
    expect(await readAll(clientOf(server.url).graph)).toEqual({
      items: [1, 2, 3],
      deltaPath: `${ITEMS}?$expand=fields&$skiptoken=9`,
    });
    expect(server.requests[1]?.headers['authorization']).toBe('Bearer token-1');
  });

  test.each([
    { what: 'a link to another host', body: { value: [], '@odata.nextLink': 'https://example.com/v1.0/sites' } },
    { what: 'an answer that is no page', body: { items: [] } },
  ])('$what is refused', async ({ body }) => {
    await using server = await startScriptedServer(() => ({ status: 200, body }));
    expect(await problemOf(readAll(clientOf(server.url).graph))).toMatchObject({
      code: 'strange-answer',
      retry: false,
    });
  });

  test('that never end are not followed for ever', async () => {
    await using server = await startScriptedServer(() => ({
      status: 200,
      body: { value: [], '@odata.nextLink': link(1) },
    }));
    expect(await problemOf(readAll(clientOf(server.url).graph))).toMatchObject({ code: 'too-many-pages' });
    expect(server.requests).toHaveLength(1_000);
  });
});

interface InnerRequest {
  readonly id: string;
  readonly url: string;
  readonly body?: { readonly n: number };
}

describe('batches', () => {
  const innerOf = (request: ReceivedRequest): readonly InnerRequest[] =>
    (JSON.parse(request.body) as { requests: readonly InnerRequest[] }).requests;
  const requests = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ method: 'POST', path: ITEMS, body: { n } }) as const);

  test('hold 20 requests, and each gets its own answer in whatever order they come', async () => {
    await using server = await startScriptedServer((request) => {
      const responses = innerOf(request).map(({ id, body }) => ({ id, status: 201, body: { said: body?.n } }));
      return { status: 200, body: { responses: responses.reverse() } };
    });
    const answers = await clientOf(server.url).graph.batch(requests(45), 'background');
    expect(answers).toEqual(Array.from({ length: 45 }, (_, n) => ({ kind: 'done', body: { said: n } })));
    expect(server.requests.map((request) => innerOf(request).length)).toEqual([20, 20, 5]);
  });

  test('only the inner requests that were throttled are sent again, after their own Retry-After', async () => {
    await using server = await startScriptedServer((request, index) => {
      const responses = innerOf(request).map(({ id }) =>
        index === 0 && (id === '1' || id === '2')
          ? {
              id,
              status: 429,
              headers: { 'Retry-After': id === '1' ? '4' : '9' },
              body: { error: { code: 'x', message: '' } },
            }
          : { id, status: 201, body: { id } },
      );
      return { status: 200, body: { responses } };
    });
    const { graph, timer } = clientOf(server.url);
    const answers = await graph.batch(requests(4), 'background');
    expect(answers.every(({ kind }) => kind === 'done')).toBe(true);
    expect(server.requests.map((request) => innerOf(request).map(({ id }) => id))).toEqual([
      ['0', '1', '2', '3'],
      ['1', '2'],
    ]);
    expect(timer.nowMs()).toBeGreaterThanOrEqual(9_000);
    expect(timer.nowMs()).toBeLessThan(10_000);
  });

  test('an inner refusal is that request’s own', async () => {
    await using server = await startScriptedServer((request) => ({
      status: 200,
      body: {
        responses: innerOf(request).map(({ id }) =>
          id === '0'
            ? { id, status: 409, body: { error: { code: 'nameAlreadyExists', message: '' } } }
            : { id, status: 201, body: {} },
        ),
      },
    }));
    const [first, second] = await clientOf(server.url).graph.batch(requests(2), 'background');
    expect(first).toMatchObject({ kind: 'problem', problem: { status: 409, code: 'nameAlreadyExists', retry: false } });
    expect(second?.kind).toBe('done');
  });

  test('an inner success without a body is done', async () => {
    await using server = await startScriptedServer(() => ({
      status: 200,
      body: { responses: [{ id: '0', status: 204 }] },
    }));
    expect(await clientOf(server.url).graph.batch(requests(1), 'background')).toEqual([
      { kind: 'done', body: undefined },
    ]);
  });

  test('a request that the answer leaves out is in doubt', async () => {
    await using server = await startScriptedServer(() => ({ status: 200, body: { responses: [] } }));
    const [answer] = await clientOf(server.url).graph.batch(requests(1), 'background');
    expect(answer).toMatchObject({ kind: 'problem', problem: { status: null, code: 'no-answer' } });
  });

  test('a whole batch without an answer leaves its requests in doubt and sends no more', async () => {
    await using server = await startScriptedServer((request, index) =>
      index === 1
        ? 'drop'
        : { status: 200, body: { responses: innerOf(request).map(({ id }) => ({ id, status: 201, body: {} })) } },
    );
    const answers = await clientOf(server.url).graph.batch(requests(50), 'background');
    expect(answers.map(({ kind }) => kind)).toEqual([
      ...Array<string>(20).fill('done'),
      ...Array<string>(30).fill('problem'),
    ]);
    expect(answers[49]).toMatchObject({ problem: { status: null, retry: true } });
    expect(server.requests).toHaveLength(2);
  });
});
