import { setTimeout as delay } from 'node:timers/promises';
import { STATUS_CODES } from 'node:http';
import { problem } from '../problem.ts';
import type { TenantAnswer, TenantStream } from '../router.ts';
import type { FaultHit } from './fault-board.ts';

/** What leaves the tenant; `dropped` closes the connection without an answer. */
export type FaultedAnswer = ((TenantAnswer | TenantStream) & { readonly dropped?: false }) | DroppedAnswer;

export interface DroppedAnswer {
  readonly dropped: true;
  readonly status: 0;
}

/** Lets one request go wrong. `handle` makes it take effect and gives its true answer. */
export async function answerWithFault(
  { effect, hold }: FaultHit,
  handle: () => Promise<TenantAnswer | TenantStream>,
): Promise<FaultedAnswer> {
  if ('status' in effect) return failure(effect.status, effect.retryAfterSeconds, effect.body);
  if ('delayMs' in effect) {
    await delay(effect.delayMs);
    return handle();
  }
  if ('acceptThenDrop' in effect) {
    await handle();
    return { dropped: true, status: 0 };
  }
  if ('acceptThenStatus' in effect) {
    await handle();
    return failure(effect.acceptThenStatus, undefined, undefined);
  }
  if (effect.hold === 'before') await hold();
  const answer = await handle();
  if (effect.hold === 'after') await hold();
  return answer;
}

function failure(status: number, retryAfterSeconds: number | undefined, body: unknown): TenantAnswer {
  const headers: Record<string, string> =
    retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) };
  if (body !== undefined) return { status, headers, body };
  return problem(status, 'ServiceError', `${STATUS_CODES[status] ?? 'Failure'}, ordered on the fault board.`, headers);
}
