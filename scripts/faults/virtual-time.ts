/** A process that can die: what it was doing then never goes on. */
export interface Mortal {
  isAlive: boolean;
}

/**
 * Time that passes only when nothing is left to do at an instant. One thing happens at a time, in an order that depends on
 * nothing but what was asked for, so that the same seed gives the same morning.
 */
export interface VirtualTime {
  /** Milliseconds since 1970, as Teams has them. */
  nowMs(): number;
  /** Does something later. It runs until it has ended or pauses. */
  after(delayMs: number, does: () => void): void;
  /** Starts work that pauses on the way. A process that dies takes its work with it. */
  start(work: () => Promise<void>): void;
  /** Lets time pass for whoever waits for it. It never returns to a process that has died. */
  pause(delayMs: number, who: Mortal): Promise<void>;
  /** Runs until an instant, or until nothing is left. */
  runUntil(untilMs: number): Promise<void>;
}

interface Due {
  readonly atMs: number;
  readonly order: number;
  readonly does: () => void;
}

export function createVirtualTime(startsAtMs: number): VirtualTime {
  const queue: Due[] = [];
  let nowMs = startsAtMs;
  let order = 0;
  let busy = 0;
  let allPaused: (() => void) | null = null;
  let fault: { readonly error: unknown } | null = null;

  const after = (delayMs: number, does: () => void) => {
    order += 1;
    queue.push({ atMs: nowMs + Math.max(0, Math.round(delayMs)), order, does });
  };
  const rest = () => {
    busy -= 1;
    if (busy === 0) allPaused?.();
  };
  const next = (): Due | undefined => {
    let first = 0;
    for (let index = 1; index < queue.length; index += 1) if (isBefore(queue[index], queue[first])) first = index;
    return queue.splice(first, 1)[0];
  };
  return {
    nowMs: () => nowMs,
    after,
    start: (work) => {
      busy += 1;
      work().then(rest, (error: unknown) => {
        fault ??= { error };
        rest();
      });
    },
    pause: (delayMs, who) => {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      after(delayMs, () => {
        if (!who.isAlive) return;
        busy += 1;
        resolve(undefined);
      });
      rest();
      return promise;
    },
    runUntil: async (untilMs) => {
      while (queue.some(({ atMs }) => atMs <= untilMs)) {
        const due = next();
        if (due === undefined) break;
        nowMs = due.atMs;
        due.does();
        if (busy > 0) await new Promise<void>((resolve) => (allPaused = resolve));
        allPaused = null;
        if (fault !== null) throw fault.error;
      }
      nowMs = Math.max(nowMs, untilMs);
    },
  };
}

function isBefore(one: Due | undefined, other: Due | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one.atMs < other.atMs || (one.atMs === other.atMs && one.order < other.order);
}
