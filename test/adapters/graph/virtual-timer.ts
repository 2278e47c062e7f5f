import type { Timer } from '../../../src/adapters/graph/resource-unit-budget.ts';

export interface VirtualTimer extends Timer {
  /** Every wait asked for, in milliseconds. */
  readonly waits: number[];
}

/** Time that passes only by waiting, so that minutes of pacing take no time in a test. */
export function createVirtualTimer(): VirtualTimer {
  const waits: number[] = [];
  let nowMs = 0;
  return {
    waits,
    nowMs: () => nowMs,
    wait: (durationMs) => {
      waits.push(durationMs);
      const untilMs = nowMs + durationMs;
      return new Promise((resolve) => {
        setImmediate(() => {
          nowMs = Math.max(nowMs, untilMs);
          resolve();
        });
      });
    },
  };
}
