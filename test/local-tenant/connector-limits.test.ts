import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createRateLimiter } from '../../src/local-tenant/connector/rate-limiter.ts';
import { createConnectorLimits } from '../../src/local-tenant/connector/connector-limits.ts';
import { startTestBot } from './test-bot.ts';
import { channelOf, fetchToken, startTestTenant } from './test-tenant.ts';

describe('createRateLimiter', () => {
  const gapsMs = fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 120 });

  test('no window ever holds more than its limit, whatever the pace', () => {
    fc.assert(
      fc.property(gapsMs, (gaps) => {
        const allowed = allowedAtMs(gaps);
        for (const [index, atMs] of allowed.entries()) {
          expect(allowed.slice(index).filter((later) => later < atMs + 1000).length).toBeLessThanOrEqual(3);
          expect(allowed.slice(index).filter((later) => later < atMs + 2000).length).toBeLessThanOrEqual(5);
        }
      }),
    );
  });

  test('a refused request may go ahead exactly when it was told, and not a millisecond before', () => {
    fc.assert(
      fc.property(gapsMs, (gaps) => {
        let nowMs = 0;
        const limiter = createRateLimiter(LIMITS, () => nowMs);
        for (const gap of gaps) {
          nowMs += gap;
          const decision = limiter.ask('a');
          if (decision.kind === 'allowed') continue;
          nowMs += decision.retryAfterMs - 1;
          expect(limiter.ask('a')).toEqual({ kind: 'throttled', retryAfterMs: 1 });
          nowMs += 1;
          expect(limiter.ask('a')).toEqual({ kind: 'allowed' });
        }
      }),
    );
  });

  const LIMITS = [
    { requests: 3, windowMs: 1000 },
    { requests: 5, windowMs: 2000 },
  ];

  function allowedAtMs(gaps: readonly number[]): number[] {
    let nowMs = 0;
    const limiter = createRateLimiter(LIMITS, () => nowMs);
    const allowed: number[] = [];
    for (const gap of gaps) {
      nowMs += gap;
      if (limiter.ask('a').kind === 'allowed') allowed.push(nowMs);
    }
    return allowed;
  }
});

describe('the limits of a conversation', () => {
  test.each([
    ['send', 7, 1000, 0],
    ['send', 8, 2000, 150],
    ['send', 60, 30_000, 300],
    ['send', 1800, 3_600_000, 600],
    ['create', 7, 1000, 0],
    ['create', 8, 2000, 150],
    ['read', 14, 1000, 0],
    ['read', 16, 2000, 75],
  ] as const)('%s: the request after %d in %d ms is refused', (operation, requests, windowMs, gapMs) => {
    let nowMs = 0;
    const limits = createConnectorLimits(() => nowMs);
    for (let sent = 0; sent < requests; sent += 1) {
      expect(limits.forThread(operation, 'one')).toBeNull();
      nowMs += gapMs;
    }
    const leftMs = windowMs - nowMs;
    expect(limits.forThread(operation, 'one')).toMatchObject({
      status: 429,
      headers: { 'retry-after': String(Math.ceil(leftMs / 1000)) },
    });
    expect(limits.forThread(operation, 'another')).toBeNull();
    nowMs = windowMs;
    expect(limits.forThread(operation, 'one')).toBeNull();
  });
});

describe('over HTTP', () => {
  test('the eighth message in a second is told to wait, in its own channel only; all threads of a channel share', async () => {
    const tenant = await startTestTenant({ elapsedMs: () => 0 });
    const bot = await startTestBot(tenant);
    await tenant.post('/control/install', {});
    const headers = { authorization: `Bearer ${await fetchToken(tenant, 'https://api.botframework.com')}` };
    const send = (conversation: string) =>
      tenant.call(
        'POST',
        `/teams/v3/conversations/${encodeURIComponent(conversation)}/activities`,
        { type: 'message', text: 'Hello' },
        headers,
      );
    const channel = channelOf(tenant.school, 'Year 7');
    const first = await send(channel);
    const thread = `${channel};messageid=${(first.body as { id: string }).id}`;
    for (let sent = 1; sent < 7; sent += 1) expect((await send(thread)).status).toBe(201);
    const refused = await send(channel);
    expect(refused).toMatchObject({ status: 429, body: { error: { code: 'Throttled' } } });
    expect(refused.headers.get('retry-after')).toBe('1');
    expect((await send(channelOf(tenant.school, 'Year 8'))).status).toBe(201);
    await bot.stop();
    await tenant.stop();
  });

  test('the 51st request in a second is refused, whichever conversations they are for', async () => {
    let nowMs = 0;
    const tenant = await startTestTenant({ elapsedMs: () => nowMs });
    const headers = { authorization: `Bearer ${await fetchToken(tenant, 'https://api.botframework.com')}` };
    const ask = async () => (await tenant.call('GET', '/teams/v3/teams/unknown', undefined, headers)).status;
    for (let asked = 0; asked < 50; asked += 1) expect(await ask()).toBe(404);
    expect(await ask()).toBe(429);
    nowMs = 1000;
    expect(await ask()).toBe(404);
    await tenant.stop();
  });
});
