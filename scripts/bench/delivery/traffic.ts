import type { MeasuredTenant, SeenSend } from '../../many-schools/measured-tenant.ts';

export interface Traffic {
  readonly requests: number;
  readonly throttled: number;
  readonly lost: number;
  readonly doubled: number;
  /** From the first request to the last one that was taken, in milliseconds. */
  readonly tookMs: number;
  /** Messages that Teams took, in a second. */
  readonly perSecond: number;
}

/** What went to Teams, and what its channels show of it: each card ought to be in its channel once. */
export async function trafficOf(tenant: MeasuredTenant, channelIds: readonly string[], mark: string): Promise<Traffic> {
  const sends = await tenant.sends();
  const counts = await Promise.all(channelIds.map((channelId) => countIn(tenant, channelId, mark)));
  const shown = counts.reduce((sum, count) => sum + count, 0);
  const lost = counts.filter((count) => count === 0).length;
  const tookMs = spanMs(sends);
  return {
    requests: sends.length,
    throttled: sends.filter(({ status }) => status === 429).length,
    lost,
    doubled: shown - (counts.length - lost),
    tookMs,
    // The first of them starts the time and is not in it.
    perSecond: (shown - 1) / (tookMs / 1_000),
  };
}

async function countIn(tenant: MeasuredTenant, channelId: string, mark: string): Promise<number> {
  const shown = await tenant.messages(channelId);
  return shown.filter(({ attachments }) => JSON.stringify(attachments).includes(mark)).length;
}

function spanMs(sends: readonly SeenSend[]): number {
  const times = sends.filter(({ status }) => status !== 429).map(({ atMs }) => atMs);
  return Math.max(...times) - Math.min(...sends.map(({ atMs }) => atMs));
}

/** Waits until so many messages were taken and nothing has come for a while. */
export async function isQuiet(tenant: MeasuredTenant, messageCount: number, withinMs: number): Promise<void> {
  const untilMs = performance.now() + withinMs;
  while (performance.now() < untilMs) {
    await pause(500);
    const sends = await tenant.sends();
    if (sends.filter(({ status }) => status < 300).length >= messageCount) return;
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
