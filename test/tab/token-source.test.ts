import { expect, test } from '@jest/globals';
import { createTokenSource } from '../../src/tab/teams/token-source.ts';

const HOUR_MS = 3_600_000;

test('keeps a token until two minutes before it ends', async () => {
  const { source, clock, asked } = setUp((ask) => tokenUntil(HOUR_MS, ask));
  const first = await source.get();
  clock.nowMs = HOUR_MS - 2 * 60_000 - 1;
  expect(await source.get()).toBe(first);
  clock.nowMs = HOUR_MS - 2 * 60_000;
  expect(await source.get()).not.toBe(first);
  expect(asked()).toBe(2);
});

test('asks once for requests made at the same moment', async () => {
  const { source, asked } = setUp((ask) => tokenUntil(HOUR_MS, ask));
  const tokens = await Promise.all([source.get(), source.get()]);
  expect(tokens[0]).toBe(tokens[1]);
  expect(asked()).toBe(1);
});

test('asks again after it was told to forget, and each time for a token it cannot read', async () => {
  const readable = setUp((ask) => tokenUntil(HOUR_MS, ask));
  await readable.source.get();
  readable.source.forget();
  await readable.source.get();
  expect(readable.asked()).toBe(2);

  const unreadable = setUp(() => 'opaque');
  await unreadable.source.get();
  await unreadable.source.get();
  expect(unreadable.asked()).toBe(2);
});

test('a refusal by Teams is not kept', async () => {
  let isRefused = true;
  const ask = () => (isRefused ? Promise.reject(new Error('refused')) : Promise.resolve('opaque'));
  const source = createTokenSource({ ask, nowMs: () => 0 });
  await expect(source.get()).rejects.toThrow('refused');
  isRefused = false;
  expect(await source.get()).toBe('opaque');
});

function setUp(answer: (ask: number) => string) {
  const clock = { nowMs: 0 };
  let asks = 0;
  const source = createTokenSource({ ask: () => Promise.resolve(answer(++asks)), nowMs: () => clock.nowMs });
  return { source, clock, asked: () => asks };
}

function tokenUntil(endMs: number, ask: number): string {
  const claims = Buffer.from(JSON.stringify({ exp: endMs / 1000, name: 'Zoë', ask })).toString('base64url');
  return `header.${claims}.signature`;
}
