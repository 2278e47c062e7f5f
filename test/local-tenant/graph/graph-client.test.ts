import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  AuthenticationHandler,
  BatchResponseContent,
  Client,
  type Context,
  GraphError,
  type PageCollection,
  PageIterator,
  RetryHandler,
  RetryHandlerOptions,
} from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { fetchToken, startTestTenant, type TestTenant } from '../test-tenant.ts';

const GRAPH = 'https://graph.microsoft.com';
const SITE = '/sites/{site}';

const itemAnswer = z.looseObject({ id: z.string(), eTag: z.string(), fields: z.record(z.string(), z.unknown()) });

let tenant: TestTenant;
let client: Client;
let site: string;
beforeAll(async () => {
  tenant = await startTestTenant();
  client = clientOf(tenant, await fetchToken(tenant, GRAPH));
  const { siteUrl } = z.object({ siteUrl: z.url() }).parse((await tenant.get('/control/school')).body);
  const { hostname, pathname } = new URL(siteUrl);
  site = SITE.replace(
    '{site}',
    z.object({ id: z.string() }).parse(await client.api(`/sites/${hostname}:${pathname}`).get()).id,
  );
});
afterAll(() => tenant.stop());

/** The client as the app has it: real middleware, and a transport of one's own at the end (microsoft.md 5.6). */
function clientOf({ url }: TestTenant, token: string): Client {
  const authentication = new AuthenticationHandler({ getAccessToken: () => Promise.resolve(token) });
  const retry = new RetryHandler(new RetryHandlerOptions());
  authentication.setNext(retry);
  retry.setNext({
    execute: async (context: Context) => {
      if (typeof context.request !== 'string') throw new TypeError('The client asks by address.');
      const { method, headers, body } = context.options ?? {};
      context.response = await fetch(context.request.replace(GRAPH, url), {
        method: method ?? 'GET',
        headers: new Headers(headers),
        body: body ?? null,
      });
    },
  });
  return Client.initWithMiddleware({ middleware: authentication });
}

async function failure(promise: Promise<unknown>): Promise<GraphError> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof GraphError) return error;
    throw error;
  }
  throw new Error('The request was expected to fail.');
}

describe('through Microsoft’s own client', () => {
  let list: string;
  beforeAll(async () => {
    const made: unknown = await client.api(`${site}/lists`).post({
      displayName: 'Contacts',
      columns: [{ name: 'Key', text: {}, indexed: true, enforceUniqueValues: true }],
      list: { template: 'genericList' },
    });
    list = `${site}/lists/${z.object({ id: z.string() }).parse(made).id}`;
    await client.api(`${list}/columns`).post({ name: 'Count', number: {}, indexed: true });
    for (let count = 1; count <= 7; count += 1) {
      await client
        .api(`${list}/items`)
        .post({ fields: { Title: `Row ${count}`, Key: `O'Brien ${count}`, Count: count } });
    }
  });

  test('a filter with a quote in it finds its row', async () => {
    const answer: unknown = await client
      .api(`${list}/items`)
      .filter(`fields/Key eq 'O''Brien 3'`)
      .expand('fields($select=Title,Key)')
      .get();
    expect(answer).toMatchObject({ value: [{ id: '3', fields: { Title: 'Row 3', Key: "O'Brien 3" } }] });
  });

  test('pages are followed to the end', async () => {
    const first = (await client.api(`${list}/items`).expand('fields').top(3).get()) as PageCollection;
    const titles: unknown[] = [];
    const pages = new PageIterator(
      client,
      first,
      (item: unknown) => titles.push(itemAnswer.parse(item).fields['Title']) > 0,
    );
    await pages.iterate();
    expect(titles).toEqual(['Row 1', 'Row 2', 'Row 3', 'Row 4', 'Row 5', 'Row 6', 'Row 7']);
  });

  test('delta: from the start, then only what changed', async () => {
    const first = (await client.api(`${list}/items/delta`).query({ $expand: 'fields' }).top(4).get()) as PageCollection;
    const ids: string[] = [];
    const reader = (item: unknown) => ids.push(itemAnswer.parse(item).id) > 0;
    const pages = new PageIterator(client, first, reader);
    await pages.iterate();
    expect(ids).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    await client.api(`${list}/items/2/fields`).patch({ Count: 20 });
    const changed: unknown = await client.api(pages.getDeltaLink() ?? '').get();
    expect(changed).toMatchObject({ value: [{ id: '2', fields: { Count: 20 } }] });
  });

  test('an edit of an older version is refused with 412, once', async () => {
    const { eTag } = itemAnswer.parse(await client.api(`${list}/items/4`).expand('fields').get());
    await client.api(`${list}/items/4/fields`).header('If-Match', eTag).patch({ Count: 40 });
    await tenant.call('DELETE', '/control/journal');
    const refused = await failure(client.api(`${list}/items/4/fields`).header('If-Match', eTag).patch({ Count: 41 }));
    expect(refused).toMatchObject({ statusCode: 412, code: 'resourceModified' });
    expect(refused.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect((await tenant.get('/control/journal')).body).toHaveLength(1);
  });

  test('a batch answers each of its requests', async () => {
    const answer: unknown = await client.api('/$batch').post({
      requests: [
        { id: '1', method: 'GET', url: `${list}/items/1?$expand=fields` },
        {
          id: '2',
          method: 'POST',
          url: `${list}/items`,
          headers: { 'Content-Type': 'application/json' },
          body: { fields: { Key: "O'Brien 1" } },
        },
      ],
    });
    const batch = new BatchResponseContent(answer as ConstructorParameters<typeof BatchResponseContent>[0]);
    expect(batch.getResponseById('1').status).toBe(200);
    expect(batch.getResponseById('2').status).toBe(400);
  });

  test('429 is tried again after Retry-After', async () => {
    await tenant.post('/control/faults', {
      match: { method: 'GET', path: '/items/1$' },
      effect: { status: 429, retryAfterSeconds: 1 },
    });
    await tenant.call('DELETE', '/control/journal');
    const startedAt = performance.now();
    expect(itemAnswer.parse(await client.api(`${list}/items/1`).get()).id).toBe('1');
    expect(performance.now() - startedAt).toBeGreaterThan(950);
    const journal = z
      .array(z.object({ status: z.int().nullable() }))
      .parse((await tenant.get('/control/journal')).body);
    expect(journal.map(({ status }) => status)).toEqual([429, 200]);
  });

  test('the limit of resource units reaches the client as 429 with its headers', async () => {
    await tenant.post('/control/graph/limits', { resourceUnitsPerMinute: 1 });
    const once = client.api(`${list}/items`).middlewareOptions([new RetryHandlerOptions(1, 0)]);
    const refused = await failure(once.get());
    await tenant.post('/control/graph/limits', { licences: 1_500 });
    expect(refused).toMatchObject({ statusCode: 429, code: 'activityLimitReached' });
    expect(Number(refused.headers?.get('Retry-After'))).toBeGreaterThan(0);
    expect(refused.headers?.get('RateLimit-Limit')).toBe('1');
  });

  test('a token for the bot does not open Graph', async () => {
    const wrong = clientOf(tenant, await fetchToken(tenant, 'https://api.botframework.com'));
    expect(await failure(wrong.api(site).get())).toMatchObject({ statusCode: 401, code: 'InvalidAuthenticationToken' });
  });

  test('channels and people of the school are there', async () => {
    const { teamGroupId, people } = tenant.school;
    const channels: unknown = await client.api(`/teams/${teamGroupId}/channels`).get();
    const [first] = z.object({ value: z.array(z.object({ id: z.string() })).min(6) }).parse(channels).value;
    const messages: unknown = await client
      .api(`/teams/${teamGroupId}/channels/${first?.id ?? ''}/messages`)
      .top(5)
      .get();
    expect(messages).toMatchObject({ value: [] });
    const person: unknown = await client.api(`/users/${people[0]?.personId ?? ''}`).get();
    expect(person).toMatchObject({ displayName: people[0]?.name });
  });
});
