import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { REQUEST_KINDS, REQUEST_LIMITS, secondsToWait } from '../../src/domain/request-limits.ts';

test.each(REQUEST_KINDS)('the last %s of a window passes, and the next one waits', (kind) => {
  const { requests, windowMs } = REQUEST_LIMITS[kind];
  expect(secondsToWait({ beganAtMs: 0, requests }, kind, 1)).toBeNull();
  expect(secondsToWait({ beganAtMs: 0, requests: requests + 1 }, kind, 1)).toBe(windowMs / 1_000);
});

test('whoever waits as long as they were told is in a new window', () => {
  fc.assert(
    fc.property(fc.constantFrom(...REQUEST_KINDS), fc.nat(59_999), fc.nat(1_000), (kind, intoMs, over) => {
      const { requests, windowMs } = REQUEST_LIMITS[kind];
      const seconds = secondsToWait({ beganAtMs: 0, requests: requests + 1 + over }, kind, intoMs) ?? 0;
      expect(seconds).toBeGreaterThanOrEqual(1);
      expect(intoMs + seconds * 1_000).toBeGreaterThanOrEqual(windowMs);
      expect(intoMs + (seconds - 1) * 1_000).toBeLessThan(Math.max(windowMs, intoMs + 1));
    }),
  );
});
