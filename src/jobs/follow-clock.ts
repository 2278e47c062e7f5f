import { z } from 'zod';
import type { Clock } from '../operations/ports.ts';

const message = z.object({ now: z.iso.datetime({ offset: true }) });

export interface FollowedClock {
  readonly clock: Clock;
  stop(): void;
}

const RECONNECT_MS = 1_000;

/**
 * A clock that somebody else sets: the local tenant's, for a school morning at ten at night. It runs on by the
 * computer's time between the moves that the stream tells of.
 */
export async function followClock(url: string, onMove: () => void): Promise<FollowedClock> {
  const stopping = new AbortController();
  const response = await fetch(url, { signal: stopping.signal });
  const offsetFrom = (now: string) => new Date(now).getTime() - Date.now();
  let offsetMs = offsetFrom(message.parse(await response.json()).now);
  const set = (now: string) => {
    offsetMs = offsetFrom(now);
    onMove();
  };
  void listen(`${url}/stream`, stopping.signal, set);
  return { clock: () => new Date(Date.now() + offsetMs), stop: () => stopping.abort() };
}

async function listen(url: string, signal: AbortSignal, set: (now: string) => void): Promise<void> {
  while (!signal.aborted) {
    try {
      const response = await fetch(url, { signal });
      for await (const line of linesOf(response)) {
        if (line.startsWith('data:')) set(message.parse(JSON.parse(line.slice(5))).now);
      }
    } catch {
      // The tenant is restarting, or we are: try again until told to stop.
    }
    await new Promise((resolve) => setTimeout(resolve, signal.aborted ? 0 : RECONNECT_MS));
  }
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  let rest = '';
  const decoder = new TextDecoder();
  const body: AsyncIterable<Uint8Array> | null = response.body;
  if (body === null) return;
  for await (const chunk of body) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
}
