import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { startTestBot, type TestBot } from './test-bot.ts';
import { channelOf, fetchToken, postForm, startTestTenant, type TestTenant } from './test-tenant.ts';

const SENDING = { method: 'post', path: String.raw`^/teams/v3/conversations/19:[^/]+/activities$` };

describe('faults', () => {
  let tenant: TestTenant;
  let bot: TestBot;
  let headers: Record<string, string>;
  let channel: string;

  beforeAll(async () => {
    let ticks = 0;
    // A second passes with each look at the watch, so that no limit is met.
    tenant = await startTestTenant({ elapsedMs: () => (ticks += 1000) });
    bot = await startTestBot(tenant);
    await tenant.post('/control/install', {});
    headers = { authorization: `Bearer ${await fetchToken(tenant, 'https://api.botframework.com')}` };
    channel = channelOf(tenant.school, 'Year 7');
  });
  afterEach(async () => {
    await tenant.call('DELETE', '/control/faults');
    await tenant.call('DELETE', '/control/journal');
  });
  afterAll(async () => {
    await bot.stop();
    await tenant.stop();
  });

  test('a status is answered instead, once, with Retry-After; nothing is posted', async () => {
    await order({ match: SENDING, effect: { status: 503, retryAfterSeconds: 3 } });
    const before = await countMessages();
    const refused = await send();
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('3');
    expect(await countMessages()).toBe(before);
    expect((await send()).status).toBe(201);
    expect(await countMessages()).toBe(before + 1);
  });

  test('a body of one’s own is answered as it is', async () => {
    const body = { error: { code: 'ConversationBlockedByUser', message: 'Blocked.' } };
    await order({ match: SENDING, effect: { status: 403, body } });
    expect(await send()).toMatchObject({ status: 403, body });
  });

  test('skip lets requests through first, times says how many are hit, hits counts them', async () => {
    const faultId = await order({ match: SENDING, skip: 2, times: 2, effect: { status: 412 } });
    const statuses = [];
    for (let sent = 0; sent < 6; sent += 1) statuses.push((await send()).status);
    expect(statuses).toEqual([201, 201, 412, 412, 201, 201]);
    expect((await tenant.get('/control/faults')).body).toEqual([{ faultId, hits: 2, holding: 0 }]);
  });

  test('a fault of another method or path does not fit', async () => {
    await order({ match: { ...SENDING, method: 'PUT' }, effect: { status: 500 } });
    await order({ match: { path: '^/v1\\.0/' }, effect: { status: 500 } });
    expect((await send()).status).toBe(201);
  });

  test('acceptThenStatus posts the message and answers 504', async () => {
    await order({ match: SENDING, effect: { acceptThenStatus: 504 } });
    const before = await countMessages();
    expect((await send()).status).toBe(504);
    expect(await countMessages()).toBe(before + 1);
  });

  test('acceptThenDrop posts the message and closes the connection', async () => {
    await order({ match: SENDING, effect: { acceptThenDrop: true } });
    const before = await countMessages();
    await expect(send()).rejects.toMatchObject({ name: 'TypeError' });
    expect(await countMessages()).toBe(before + 1);
    expect(await journal()).toMatchObject([{ method: 'POST', status: 0 }]);
  });

  test('delayMs answers late', async () => {
    await order({ match: SENDING, effect: { delayMs: 150 } });
    const startedAt = performance.now();
    expect((await send()).status).toBe(201);
    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(149);
  });

  test.each([
    ['before', 0],
    ['after', 1],
  ] as const)('hold %s waits for the release; %d message is posted meanwhile', async (hold, posted) => {
    const faultId = await order({ match: SENDING, effect: { hold } });
    const before = await countMessages();
    const sending = send();
    await waitUntilHeld(faultId);
    expect(await countMessages()).toBe(before + posted);
    expect(await journal()).toMatchObject([{ method: 'POST', status: null }]);
    await tenant.post(`/control/faults/${faultId}/release`, {});
    expect((await sending).status).toBe(201);
    expect(await countMessages()).toBe(before + 1);
    expect(await journal()).toMatchObject([{ method: 'POST', status: 201 }]);
  });

  test('a held message is posted although its sender has gone away', async () => {
    const faultId = await order({ match: SENDING, effect: { hold: 'before' } });
    const before = await countMessages();
    const killed = new AbortController();
    const sending = fetch(`${tenant.url}${activities()}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', text: 'Hello' }),
      signal: killed.signal,
    });
    const failed = expect(sending).rejects.toMatchObject({ name: 'AbortError' });
    await waitUntilHeld(faultId);
    killed.abort();
    await failed;
    await tenant.post(`/control/faults/${faultId}/release`, {});
    // Nobody is told when the tenant has dealt with it; one that is never posted runs into the test's own limit.
    while ((await countMessages()) === before) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await countMessages()).toBe(before + 1);
  });

  test('removing all faults lets a held request go on', async () => {
    const faultId = await order({ match: SENDING, effect: { hold: 'before' } });
    const sending = send();
    await waitUntilHeld(faultId);
    await tenant.call('DELETE', '/control/faults');
    expect((await sending).status).toBe(201);
  });

  test('token and Graph routes fail too; the shell does not', async () => {
    await order({ match: { path: '.' }, times: 2, effect: { status: 502 } });
    expect((await tenant.get('/shell/api/state')).status).toBe(200);
    expect((await postForm(`${tenant.url}/${tenant.school.tenantId}/oauth2/v2.0/token`, {})).status).toBe(502);
    expect((await tenant.get('/v1.0/sites/any')).status).toBe(502);
    expect((await journal()).map(({ path }) => path)).toEqual([
      `/${tenant.school.tenantId}/oauth2/v2.0/token`,
      '/v1.0/sites/any',
    ]);
  });

  test.each([
    ['a path that is no expression', { match: { path: '(' }, effect: { status: 500 } }, 'regular expression'],
    ['two effects', { match: { path: '.' }, effect: { status: 500, delayMs: 1 } }, 'effect'],
    ['a word misspelt', { match: { path: '.' }, time: 2, effect: { status: 500 } }, 'time'],
  ])('%s is refused by name', async (_, body, words) => {
    expect(await tenant.post('/control/faults', body)).toMatchObject({
      status: 400,
      body: { error: { message: expect.stringContaining(words) as unknown } },
    });
  });

  test('the release of an unknown fault answers 404', async () => {
    expect((await tenant.post('/control/faults/none/release', {})).status).toBe(404);
  });

  const activities = () => `/teams/v3/conversations/${encodeURIComponent(channel)}/activities`;

  async function order(fault: unknown): Promise<string> {
    const answer = await tenant.post('/control/faults', fault);
    return z.object({ faultId: z.string() }).parse(answer.body).faultId;
  }

  function send() {
    return tenant.call('POST', activities(), { type: 'message', text: 'Hello' }, headers);
  }

  async function countMessages(): Promise<number> {
    const answer = await tenant.get(`/shell/api/conversations/${encodeURIComponent(channel)}/messages`);
    return z.array(z.unknown()).parse(answer.body).length;
  }

  async function journal() {
    return z.array(z.looseObject({ path: z.string() })).parse((await tenant.get('/control/journal')).body);
  }

  async function waitUntilHeld(faultId: string): Promise<void> {
    const held = async () =>
      z
        .array(z.object({ faultId: z.string(), holding: z.number() }))
        .parse((await tenant.get('/control/faults')).body)
        .some((fault) => fault.faultId === faultId && fault.holding === 1);
    while (!(await held())) await new Promise((resolve) => setTimeout(resolve, 5));
  }
});
