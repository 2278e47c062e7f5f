import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { unitsPerMinuteFor } from '../../../src/local-tenant/graph/resource-unit-meter.ts';
import { LISTS, makeList } from './answers.ts';
import { type GraphServer, startGraphServer } from './graph-server.ts';

test.each([
  [1, 1_250],
  [1_000, 1_250],
  [1_001, 2_500],
  [1_500, 2_500],
  [5_000, 2_500],
  [5_001, 3_750],
  [15_001, 5_000],
  [50_001, 6_250],
])('%d licences give %d units a minute', (licences, units) => {
  expect(unitsPerMinuteFor(licences)).toBe(units);
});

const usage = z.object({ resourceUnits: z.number() });

describe('the meter', () => {
  let graph: GraphServer;
  let items: string;
  beforeEach(async () => {
    graph = await startGraphServer();
    items = await makeList(graph, 'Metered', []);
    await graph.call('POST', items, { fields: {} });
    await graph.call('POST', '/control/graph/limits', { resourceUnitsPerMinute: 10 });
    graph.passSeconds(60);
  });
  afterEach(() => graph.stop());

  test.each([
    [1, 'GET', () => `${items}/1`, undefined],
    [1, 'GET', () => `${items}/delta?token=latest`, undefined],
    [2, 'GET', () => `${items}/delta`, undefined],
    [2, 'GET', () => items, undefined],
    [2, 'GET', () => LISTS, undefined],
    [2, 'POST', () => items, { fields: {} }],
    [2, 'PATCH', () => `${items}/1/fields`, {}],
    [2, 'DELETE', () => `${items}/1`, undefined],
  ])('charges %d for %s', async (units, method, path, body) => {
    await graph.call('POST', '/control/graph/limits', { resourceUnitsPerMinute: units });
    const { status, headers } = await graph.call(method, path(), body);
    expect(status).toBeLessThan(300);
    expect(headers.get('ratelimit-remaining')).toBe('0');
  });

  test('shows what is left from 80 %, refuses above the limit and forgets after a minute', async () => {
    const write = () => graph.call('POST', items, { fields: {} });
    for (let writes = 0; writes < 3; writes += 1) {
      expect((await write()).headers.get('ratelimit-limit')).toBeNull();
    }
    graph.passSeconds(15);
    const fourth = await write();
    expect(fourth.status).toBe(201);
    expect([...fourth.headers].filter(([name]) => name.startsWith('ratelimit'))).toEqual([
      ['ratelimit-limit', '10'],
      ['ratelimit-remaining', '2'],
      ['ratelimit-reset', '45'],
    ]);
    expect(await write()).toMatchObject({ status: 201 });
    const refused = await write();
    expect(refused).toMatchObject({
      status: 429,
      body: { error: { code: 'activityLimitReached', innerError: { code: 'throttledRequest' } } },
    });
    expect(refused.headers.get('retry-after')).toBe('45');
    expect(refused.headers.get('ratelimit-remaining')).toBe('0');
    graph.passSeconds(44.5);
    expect((await write()).headers.get('retry-after')).toBe('1');
    graph.passSeconds(0.5);
    expect(await write()).toMatchObject({ status: 201 });
  });

  test('says what was charged since the start, of all apps', async () => {
    const used = () => graph.call('GET', '/control/graph/usage').then(({ body }) => usage.parse(body).resourceUnits);
    const before = await used();
    await graph.call('GET', items);
    await graph.call('GET', `${items}/1`, undefined, { authorization: 'Bearer other-app' });
    graph.passSeconds(60);
    await graph.call('GET', items);
    expect((await used()) - before).toBe(5);
  });

  test('counts throttled requests too', async () => {
    for (let reads = 0; reads < 6; reads += 1) await graph.call('GET', items);
    await graph.call('POST', '/control/graph/limits', { resourceUnitsPerMinute: 13 });
    expect(await graph.call('GET', items)).toMatchObject({ status: 429 });
  });

  test('keeps the apps apart, can be switched off, and does not meter Teams or refused tokens', async () => {
    for (let reads = 0; reads < 6; reads += 1) await graph.call('GET', items);
    expect(await graph.call('GET', items)).toMatchObject({ status: 429 });
    expect(await graph.call('GET', items, undefined, { authorization: 'Bearer other-app' })).toMatchObject({
      status: 200,
    });
    expect(await graph.call('GET', '/users/nobody')).toMatchObject({ status: 404 });
    expect(await graph.call('GET', items, undefined, { authorization: '' })).toMatchObject({ status: 401 });
    await graph.call('POST', '/control/graph/limits', { enforceResourceUnits: false });
    expect(await graph.call('GET', items)).toMatchObject({ status: 200 });
  });

  test.each([{ licences: 0 }, { listThreshold: 'many' }, { expireDeltaTokens: false }, { unknown: 1 }])(
    'tuning with %j is refused',
    async (tuning) => {
      expect(await graph.call('POST', '/control/graph/limits', tuning)).toMatchObject({ status: 400 });
    },
  );
});
