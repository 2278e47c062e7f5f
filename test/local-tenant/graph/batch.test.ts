import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { itemIn, makeList, responsesIn } from './answers.ts';
import { type GraphServer, startGraphServer } from './graph-server.ts';

const JSON_TYPE = { 'Content-Type': 'application/json' };

let graph: GraphServer;
let items: string;
let lists = 0;
beforeAll(async () => {
  graph = await startGraphServer();
});
afterAll(() => graph.stop());
beforeEach(async () => {
  await graph.call('POST', '/control/graph/limits', { enforceResourceUnits: false });
  items = await makeList(graph, `Batch ${(lists += 1)}`, [
    { name: 'Key', text: {}, indexed: true, enforceUniqueValues: true },
  ]);
});

const batch = (requests: readonly object[]) => graph.call('POST', '/$batch', { requests });
const creation = (id: string, fields: object, more: object = {}) => ({
  ...{ id, method: 'POST', url: items, headers: JSON_TYPE, body: { fields } },
  ...more,
});

describe('a batch', () => {
  test('answers 200 with a status of its own for each request, by id', async () => {
    const made = itemIn(await graph.call('POST', items, { fields: { Key: 'taken' } }));
    const answer = await batch([
      creation('a', { Key: 'new' }),
      creation('b', { Key: 'taken' }),
      { id: 'c', method: 'GET', url: `${items}/${made.id}?$expand=fields($select=Key)` },
      {
        id: 'd',
        method: 'PATCH',
        url: `${items}/${made.id}/fields`,
        headers: { ...JSON_TYPE, 'If-Match': '"old,1"' },
        body: { Key: 'x' },
      },
      { id: 'e', method: 'GET', url: '/nowhere' },
      { id: 'f', method: 'DELETE', url: `${items}/${made.id}` },
    ]);
    expect(answer.status).toBe(200);
    const responses = responsesIn(answer);
    expect(Object.fromEntries(responses.map(({ id, status }) => [id, status]))).toEqual({
      ...{ a: 201, b: 400, c: 200, d: 412, e: 400, f: 204 },
    });
    expect(responses.find(({ id }) => id === 'c')).toMatchObject({ body: { fields: { Key: 'taken' } } });
    expect(responses.find(({ id }) => id === 'b')).toMatchObject({
      body: { error: { innerError: { 'request-id': expect.any(String) } } },
    });
    expect(responses.map(({ id }) => id)).not.toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  test('what depends on a failure fails with 424, and what depends on that', async () => {
    const responses = responsesIn(
      await batch([
        creation('a', { Nothing: 1 }),
        creation('b', { Key: 'b' }, { dependsOn: ['a'] }),
        creation('c', { Key: 'c' }, { dependsOn: ['b'] }),
        creation('d', { Key: 'd' }),
      ]),
    );
    expect(Object.fromEntries(responses.map(({ id, status }) => [id, status]))).toEqual({
      a: 400,
      b: 424,
      c: 424,
      d: 201,
    });
  });

  test.each([
    ['21 requests', () => Array.from({ length: 21 }, (_, index) => creation(String(index), {}))],
    ['an id twice', () => [creation('a', {}), creation('a', {})]],
    ['no requests', () => []],
    ['a dependency that is not there', () => [creation('a', {}, { dependsOn: ['z'] })]],
    ['a write without its type', () => [creation('a', {}, { headers: {} })]],
    ['a whole address', () => [creation('a', {}, { url: 'https://graph.microsoft.com/v1.0/sites' })]],
  ])('%s: refused whole', async (_case, requests) => {
    expect(await batch(requests())).toMatchObject({ status: 400, body: { error: { code: 'BadRequest' } } });
    expect(await graph.call('GET', items)).toMatchObject({ body: { value: [] } });
  });

  test('needs a token', async () => {
    expect(await graph.call('POST', '/$batch', { requests: [creation('a', {})] }, { authorization: '' })).toMatchObject(
      { status: 401 },
    );
  });
});

test('each inner request is charged, and throttled, on its own', async () => {
  await graph.call('POST', '/control/graph/limits', { enforceResourceUnits: true, resourceUnitsPerMinute: 6 });
  graph.passSeconds(60);
  const first = await batch(['a', 'b', 'c', 'd'].map((id) => creation(id, { Key: id })));
  const responses = responsesIn(first);
  expect(first.headers.get('retry-after')).toBeNull();
  expect(Object.fromEntries(responses.map(({ id, status }) => [id, status]))).toEqual({
    a: 201,
    b: 201,
    c: 201,
    d: 429,
  });
  expect(responses.find(({ id }) => id === 'd')).toMatchObject({
    headers: { 'Retry-After': '60', 'RateLimit-Remaining': '0' },
    body: { error: { code: 'activityLimitReached' } },
  });
});

test('inner requests meet the fault board and are journalled one by one', async () => {
  graph.journal.clear();
  graph.faults.add({
    method: 'POST',
    path: /items$/,
    skip: 1,
    times: 1,
    effect: { status: 503, retryAfterSeconds: 2 },
  });
  graph.faults.add({ method: 'POST', path: /items$/, skip: 0, times: 1, effect: { acceptThenDrop: true } });
  const responses = responsesIn(await batch(['a', 'b', 'c'].map((id) => creation(id, { Key: id }))));
  expect(Object.fromEntries(responses.map(({ id, status }) => [id, status]))).toEqual({ a: 504, b: 503, c: 201 });
  expect(responses.find(({ id }) => id === 'b')?.headers).toMatchObject({ 'retry-after': '2' });
  expect(
    graph.journal
      .entries()
      .map(({ status }) => status)
      .sort(),
  ).toEqual([0, 200, 201, 503]);
  expect(await graph.call('GET', items)).toMatchObject({ body: { value: [{ id: '1' }, { id: '2' }] } });
});

test('the journal has how long each answer was; what is in a batch is counted with the batch', async () => {
  graph.journal.clear();
  const { body } = await graph.call('GET', items);
  const inBatch = await batch([creation('a', { Key: 'é' })]);
  const lengths = [body, inBatch.body].map((answer) => Buffer.byteLength(JSON.stringify(answer)));
  expect(
    graph.journal.entries().map(({ path, answerBytes }) => [path.endsWith('$batch') ? 'batch' : 'items', answerBytes]),
  ).toEqual([
    ['items', lengths[0]],
    ['batch', lengths[1]],
    ['items', null],
  ]);
});
