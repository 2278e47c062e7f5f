import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { createClock } from '../../src/local-tenant/clock.ts';
import { openEvents } from './event-reader.ts';
import { startTestTenant, type TestTenant } from './test-tenant.ts';

describe('createClock', () => {
  test('runs with the computer from where it started, and from where it was moved', () => {
    let systemMs = Date.parse('2026-08-10T22:00:00Z');
    const clock = createClock(new Date('2026-07-17T07:45:00Z'), () => new Date(systemMs));
    systemMs += 1500;
    expect(clock.now().toISOString()).toBe('2026-07-17T07:45:01.500Z');
    expect(clock.moveTo(new Date('2026-07-17T09:00:00Z'))).toEqual({ kind: 'moved' });
    systemMs += 2000;
    expect(clock.now().toISOString()).toBe('2026-07-17T09:00:02.000Z');
  });

  test('does not go back, and does not tell its listeners of a move that was refused', () => {
    const heard: string[] = [];
    const clock = createClock(new Date('2026-07-17T07:45:00Z'), () => new Date(0));
    const stop = clock.onMove((now) => heard.push(now.toISOString()));
    expect(clock.moveTo(new Date('2026-07-17T07:44:59.999Z'))).toEqual({ kind: 'in-the-past' });
    clock.moveTo(new Date('2026-07-17T08:00:00Z'));
    stop();
    clock.moveTo(new Date('2026-07-17T09:00:00Z'));
    expect(heard).toEqual(['2026-07-17T08:00:00.000Z']);
  });
});

describe('the clock of the tenant', () => {
  let tenant: TestTenant;
  beforeEach(async () => {
    // The computer's clock stands still, so that moves can be told to the millisecond.
    tenant = await startTestTenant({ systemNow: () => new Date('2026-08-10T22:00:00Z') });
  });
  afterEach(() => tenant.stop());

  test('starts at 08:45 in London on its day', async () => {
    expect((await tenant.get('/control/clock')).body).toEqual({ now: '2026-11-19T08:45:00.000Z' });
  });

  test('without a day it starts on the latest full school day: in August, one before study leave', async () => {
    const summer = await startTestTenant({ systemNow: () => new Date('2026-08-10T22:00:00Z') }, { omitToday: true });
    const { now } = reading.parse((await summer.get('/control/clock')).body);
    await summer.stop();
    expect(now).toMatch(/^2026-0[56]-\d\dT07:45:00\.000Z$/);
  });

  test('goes through the day and into the next school day, which is after the weekend', async () => {
    const moves = [];
    for (const moveTo of ['next-register', 'next-register', '10:00', 'end-of-day', 'next-morning', 'next-morning']) {
      moves.push(reading.parse((await tenant.post('/control/clock', { moveTo })).body).now);
    }
    expect(moves).toEqual([
      '2026-11-19T08:55:00.000Z',
      '2026-11-19T09:10:00.000Z',
      '2026-11-19T10:00:00.000Z',
      '2026-11-19T15:30:00.000Z',
      '2026-11-20T08:45:00.000Z',
      '2026-11-23T08:45:00.000Z',
    ]);
  });

  test('takes an instant with an offset', async () => {
    const answer = await tenant.post('/control/clock', { moveTo: '2026-11-19T11:30:00+01:00' });
    expect(answer).toMatchObject({ status: 200, body: { now: '2026-11-19T10:30:00.000Z' } });
  });

  test.each(['tomorrow', '25:00', '2026-11-20', '2026-11-20T09:00:00', '2026-13-45T09:00:00Z'])(
    'refuses "%s" and says what is allowed',
    async (moveTo) => {
      expect(await tenant.post('/control/clock', { moveTo })).toMatchObject({
        status: 400,
        body: { error: { message: expect.stringContaining('next-register') as unknown } },
      });
    },
  );

  test('a time that has gone by is refused and changes nothing', async () => {
    expect(await tenant.post('/control/clock', { moveTo: '08:30' })).toMatchObject({
      status: 409,
      body: { error: { code: 'InThePast' } },
    });
    expect((await tenant.get('/control/clock')).body).toEqual({ now: '2026-11-19T08:45:00.000Z' });
  });

  test('the stream says the time at once and after each move', async () => {
    const events = await openEvents(`${tenant.url}/control/clock/stream`);
    expect(events.type).toBe('text/event-stream');
    expect(await events.next()).toEqual({ event: 'clock', data: { now: '2026-11-19T08:45:00.000Z' } });
    await tenant.post('/control/clock', { moveTo: '10:00' });
    expect(await events.next()).toEqual({ event: 'clock', data: { now: '2026-11-19T10:00:00.000Z' } });
    events.close();
  });
});

test('when a move is answered, the registers that fell due are in the inbox', async () => {
  const inboxFolder = await mkdtemp(path.join(tmpdir(), 'local-tenant-inbox-'));
  const tenant = await startTestTenant({ inboxFolder });
  await tenant.post('/control/clock', { moveTo: '10:00' });
  const names = (await readdir(inboxFolder)).filter((name) => name.startsWith('registers-')).sort();
  await tenant.stop();
  await rm(inboxFolder, { recursive: true });
  expect(names).toEqual(['0845', '0855', '0910', '0930', '1000'].map((time) => `registers-2026-11-19-AM-${time}.csv`));
});

const reading = z.object({ now: z.string() });
