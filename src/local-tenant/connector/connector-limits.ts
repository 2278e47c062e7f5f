import { problem } from '../problem.ts';
import type { TenantAnswer } from '../router.ts';
import { createRateLimiter, type RateLimit } from './rate-limiter.ts';

/** Edits and deletions count as sends; Microsoft's table has no row for them. */
export type LimitedOperation = 'send' | 'create' | 'read';

/** Per bot and thread; a thread is a chat or a whole channel (microsoft.md 1.1). */
const PER_THREAD: Readonly<Record<LimitedOperation, readonly RateLimit[]>> = {
  send: perThread(7, 8, 60, 1800),
  create: perThread(7, 8, 60, 1800),
  read: perThread(14, 16, 120, 3600),
};
const PER_TENANT: readonly RateLimit[] = [{ requests: 50, windowMs: 1000 }];

export interface ConnectorLimits {
  /** Null when the app may make another request in this tenant, else the 429 to answer. */
  forTenant(): TenantAnswer | null;
  /** Null when the operation may go ahead in the conversation, else the 429 to answer. */
  forThread(operation: LimitedOperation, conversationId: string): TenantAnswer | null;
}

export function createConnectorLimits(elapsedMs: () => number): ConnectorLimits {
  const tenant = createRateLimiter(PER_TENANT, elapsedMs);
  const threads = {
    send: createRateLimiter(PER_THREAD.send, elapsedMs),
    create: createRateLimiter(PER_THREAD.create, elapsedMs),
    read: createRateLimiter(PER_THREAD.read, elapsedMs),
  };
  const toAnswer = (decision: ReturnType<typeof tenant.ask>): TenantAnswer | null =>
    decision.kind === 'allowed' ? null : throttled(decision.retryAfterMs);
  return {
    forTenant: () => toAnswer(tenant.ask('tenant')),
    forThread: (operation, conversationId) => toAnswer(threads[operation].ask(conversationId)),
  };
}

function throttled(retryAfterMs: number): TenantAnswer {
  const retryAfterSeconds = Math.ceil(retryAfterMs / 1000);
  return problem(429, 'Throttled', `Too many requests. Try again in ${retryAfterSeconds} s.`, {
    'retry-after': String(retryAfterSeconds),
  });
}

function perThread(in1s: number, in2s: number, in30s: number, in3600s: number): RateLimit[] {
  return [
    { requests: in1s, windowMs: 1000 },
    { requests: in2s, windowMs: 2000 },
    { requests: in30s, windowMs: 30_000 },
    { requests: in3600s, windowMs: 3_600_000 },
  ];
}
