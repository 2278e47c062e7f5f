import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { NEVER_SENT, nextSendAtMs, takeSlot, withoutSend, withSend, type PaceRecord } from '../../src/domain/pace.ts';
import { SEND_LIMITS, widened, type SendLimit } from '../../src/domain/send-limits.ts';

const SMALL: readonly SendLimit[] = [
  { requests: 3, windowMs: 100 },
  { requests: 4, windowMs: 250 },
  { requests: 7, windowMs: 1_000 },
];

/** How many of the instants lie in the window that ends with one of them. */
const inWindowUpTo = (atMs: number, sent: readonly number[], windowMs: number) =>
  sent.filter((sentMs) => sentMs > atMs - windowMs && sentMs <= atMs).length;

const keeps = (sent: readonly number[], limits: readonly SendLimit[]) =>
  limits.every(({ requests, windowMs }) => sent.every((atMs) => inWindowUpTo(atMs, sent, windowMs) <= requests));

const gapsMs = fc.array(fc.oneof(fc.constant(0), fc.nat(30), fc.nat(400)), { minLength: 1, maxLength: 60 });

/** Sends as soon as it may, having been asked after each of the gaps. */
function sendAfter(gaps: readonly number[], limits: readonly SendLimit[]) {
  let record: PaceRecord = NEVER_SENT;
  let nowMs = 1_000_000;
  const sent: number[] = [];
  const asked: number[] = [];
  for (const gap of gaps) {
    nowMs += gap;
    const atMs = nextSendAtMs(record, limits, nowMs);
    record = withSend(record, limits, atMs);
    sent.push(atMs);
    asked.push(nowMs);
  }
  return { sent, asked };
}

describe('the pace of sends', () => {
  test('no window is ever over its limit, whoever asks when', () => {
    fc.assert(fc.property(gapsMs, (gaps) => keeps(sendAfter(gaps, SMALL).sent, SMALL)));
  });

  test('no clock that runs behind another brings a window over its limit', () => {
    const skewed = fc.array(fc.integer({ min: -200, max: 400 }), { minLength: 1, maxLength: 60 });
    fc.assert(fc.property(skewed, (gaps) => keeps(sendAfter(gaps, SMALL).sent, SMALL)));
  });

  test('no slot that is given back brings a window over its limit, or frees more than itself', () => {
    const steps = fc.array(
      fc.record({ gap: fc.oneof(fc.constant(0), fc.nat(30), fc.nat(400)), isMissed: fc.boolean() }),
      {
        minLength: 1,
        maxLength: 80,
      },
    );
    fc.assert(
      fc.property(steps, (asked) => {
        let record: PaceRecord = NEVER_SENT;
        let nowMs = 1_000_000;
        const used: number[] = [];
        for (const { gap, isMissed } of asked) {
          nowMs += gap;
          const atMs = nextSendAtMs(record, SMALL, nowMs);
          record = withSend(record, SMALL, atMs);
          if (!isMissed) used.push(atMs);
          // It is known to be missed only when its instant has gone by.
          else [record, nowMs] = [withoutSend(record, atMs), Math.max(nowMs, atMs + 1)];
        }
        return keeps(used, SMALL);
      }),
    );
  });

  test('a slot that is given back is free for the next one', () => {
    const full = [0, 0, 0].reduce((record) => withSend(record, SMALL, 0), NEVER_SENT);
    expect(nextSendAtMs(full, SMALL, 30)).toBe(100);
    expect(nextSendAtMs(withoutSend(full, 0), SMALL, 30)).toBe(30);
    expect(withoutSend(full, 1)).toEqual(full);
  });

  test('nobody waits a millisecond longer than the limits ask', () => {
    fc.assert(
      fc.property(gapsMs, (gaps) => {
        const { sent, asked } = sendAfter(gaps, SMALL);
        return sent.every((atMs, index) => {
          const before = sent.slice(0, index);
          const isAtOnce = atMs === asked[index] || atMs === before.at(-1);
          return isAtOnce || !keeps([...before, atMs - 1], SMALL);
        });
      }),
    );
  });

  test.each([
    ['the seventh in a second at once', 7, 0],
    ['the eighth after a second', 8, 1_000],
    ['the ninth after two', 9, 2_000],
    ['the sixty-first after half a minute', 61, 30_000],
    ['the 1,801st after an hour', 1_801, 3_600_000],
  ])('in a conversation, %s', (_what, count, afterMs) => {
    const { sent } = sendAfter(
      Array.from({ length: count }, () => 0),
      SEND_LIMITS.conversation,
    );
    expect((sent.at(-1) ?? 0) - (sent[0] ?? 0)).toBe(afterMs);
  });

  test('windows are kept a little wider than the limits, and at least 95 % of the rate is used', () => {
    const [{ windowMs }] = widened(SEND_LIMITS.tenant) as [SendLimit];
    expect(windowMs).toBeGreaterThan(1_000);
    expect(1_000 / windowMs).toBeGreaterThan(0.95);
  });
});

describe('a slot', () => {
  const limits = { conversation: SMALL, tenant: [{ requests: 5, windowMs: 100 }] };
  const sentAt = (...sentAtMs: readonly number[]): PaceRecord => ({ sentAtMs, heldUntilMs: 0 });

  test('is taken in both records at once', () => {
    const slot = takeSlot({ conversation: sentAt(10), tenant: sentAt(10, 20) }, limits, 50);
    expect(slot).toEqual({ kind: 'taken', atMs: 50, conversation: sentAt(10, 50), tenant: sentAt(10, 20, 50) });
  });

  test('a full conversation is put off, and takes nothing of the tenant', () => {
    const slot = takeSlot({ conversation: sentAt(40, 41, 42), tenant: sentAt(40, 41, 42) }, limits, 50);
    expect(slot).toEqual({ kind: 'put-off', untilMs: 140 });
  });

  test('in a full tenant a turn is taken ahead', () => {
    const slot = takeSlot({ conversation: NEVER_SENT, tenant: sentAt(40, 41, 42, 43, 44) }, limits, 50);
    expect(slot).toMatchObject({ kind: 'taken', atMs: 140 });
  });

  test('but not for longer than a worker may wait', () => {
    const ahead = sentAt(4_000, 4_000, 4_000, 4_000, 4_000);
    expect(takeSlot({ conversation: NEVER_SENT, tenant: ahead }, limits, 50)).toEqual({
      kind: 'put-off',
      untilMs: 4_100,
    });
  });

  test('what a clock wrote that was an hour fast stops nobody', () => {
    const wrong = { conversation: sentAt(3_600_000), tenant: sentAt(3_600_000) };
    expect(takeSlot(wrong, limits, 50)).toMatchObject({ kind: 'taken', atMs: 50 });
  });

  test('a conversation that Teams asked to rest rests, and no other does', () => {
    const resting = { sentAtMs: [], heldUntilMs: 30_000 };
    expect(takeSlot({ conversation: resting, tenant: NEVER_SENT }, limits, 50)).toEqual({
      kind: 'put-off',
      untilMs: 30_000,
    });
    expect(takeSlot({ conversation: NEVER_SENT, tenant: NEVER_SENT }, limits, 50)).toMatchObject({ atMs: 50 });
  });
});
