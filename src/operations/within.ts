import { setTimeout as delay } from 'node:timers/promises';

/** What work gives, or something else when it takes longer. The work goes on all the same. */
export async function within<Outcome>(limitMs: number, work: Promise<Outcome>, otherwise: Outcome): Promise<Outcome> {
  const over = new AbortController();
  const limit = delay(limitMs, otherwise, { signal: over.signal });
  try {
    return await Promise.race([work, limit]);
  } finally {
    over.abort();
    await limit.catch(() => undefined);
  }
}
