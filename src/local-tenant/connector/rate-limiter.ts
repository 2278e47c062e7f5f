/** At most `requests` in any stretch of `windowMs`. */
export interface RateLimit {
  readonly requests: number;
  readonly windowMs: number;
}

export type RateDecision = { readonly kind: 'allowed' } | { readonly kind: 'throttled'; readonly retryAfterMs: number };

export interface RateLimiter {
  /** Asks for one request under a key. Only requests that are allowed count. */
  ask(key: string): RateDecision;
}

/** @param elapsedMs Milliseconds that only run forward. */
export function createRateLimiter(limits: readonly RateLimit[], elapsedMs: () => number): RateLimiter {
  const longestMs = Math.max(...limits.map(({ windowMs }) => windowMs));
  const allowedAtMs = new Map<string, number[]>();
  return {
    ask(key) {
      const nowMs = elapsedMs();
      const times = (allowedAtMs.get(key) ?? []).filter((atMs) => atMs > nowMs - longestMs);
      allowedAtMs.set(key, times);
      const retryAfterMs = Math.max(...limits.map((limit) => waitMs(limit, times, nowMs)));
      if (retryAfterMs > 0) return { kind: 'throttled', retryAfterMs };
      times.push(nowMs);
      return { kind: 'allowed' };
    },
  };
}

/** Until the request that fills the window has left it. */
function waitMs({ requests, windowMs }: RateLimit, times: readonly number[], nowMs: number): number {
  const blocking = times.at(-requests);
  return blocking === undefined ? 0 : Math.max(0, blocking + windowMs - nowMs);
}
