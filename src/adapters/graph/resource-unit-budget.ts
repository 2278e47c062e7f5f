import { countIn, retryAfterMs } from './graph-problem.ts';
import { unitsPerMinute } from './resource-units.ts';

/** A person is waiting for the answer, or nobody is. */
export type Priority = 'person' | 'background';

/** A clock that only goes forward, and a way to wait by it. The school's clock will not do: the demo moves it. */
export interface Timer {
  nowMs(): number;
  wait(durationMs: number): Promise<void>;
}

export interface ResourceUnitBudget {
  /**
   * Waits until the units may be spent, spends them, and gives null. Where that would take longer than `patienceMs`,
   * spends nothing and gives the milliseconds that it would have taken.
   */
  spend(units: number, priority: Priority, patienceMs: number): Promise<number | null>;
  /** Takes notice of what an answer says about the service's own count, which other programs share. */
  heed(status: number, headers: Headers): void;
}

export interface BudgetSettings {
  /** Microsoft 365 licences of the tenant, which decide its limit. */
  readonly licences: number;
  /** The part of the limit that this process may use. */
  readonly share: number;
  readonly timer: Timer;
}

const WINDOW_MS = 60_000;
/** Background work stops short of the whole budget, so that a person's request always finds room first. */
const BACKGROUND_PART = 0.85;

/**
 * Keeps this process's use of SharePoint inside its share of the limit, over any 60 seconds (microsoft.md 5.5):
 * refused requests are counted too and repeated offenders are blocked, so the limit is never run into on purpose.
 */
export function createResourceUnitBudget({ licences, share, timer }: BudgetSettings): ResourceUnitBudget {
  const ceilings = {
    person: unitsPerMinute(licences) * share,
    background: unitsPerMinute(licences) * share * BACKGROUND_PART,
  };
  const spent: { atMs: number; units: number }[] = [];
  const heldUntilMs = { person: 0, background: 0 };

  const hold = (priority: Priority, durationMs: number): void => {
    heldUntilMs[priority] = Math.max(heldUntilMs[priority], timer.nowMs() + durationMs);
  };
  const waitMs = (units: number, priority: Priority): number => {
    const nowMs = timer.nowMs();
    while (spent[0] !== undefined && spent[0].atMs + WINDOW_MS <= nowMs) spent.shift();
    const held = heldUntilMs[priority] - nowMs;
    return Math.max(held, untilRoom(spent, ceilings[priority] - units, nowMs), 0);
  };

  return {
    async spend(units, priority, patienceMs) {
      const giveUpAtMs = timer.nowMs() + patienceMs;
      for (let ms = waitMs(units, priority); ms > 0; ms = waitMs(units, priority)) {
        if (timer.nowMs() + ms > giveUpAtMs) return ms;
        await timer.wait(Math.ceil(ms));
      }
      spent.push({ atMs: timer.nowMs(), units });
      return null;
    },
    heed(status, headers) {
      const untilResetMs = retryAfterMs(headers);
      if (untilResetMs === null) return;
      hold('background', untilResetMs);
      const nothingLeft = countIn(headers, 'ratelimit-remaining') === 0;
      if (status === 429 || status === 503 || nothingLeft) hold('person', untilResetMs);
    },
  };
}

/** Milliseconds until the units spent in the last minute have fallen to `allowed`; an empty window has room for anything. */
function untilRoom(spent: readonly { atMs: number; units: number }[], allowed: number, nowMs: number): number {
  let used = spent.reduce((sum, entry) => sum + entry.units, 0);
  let untilMs = nowMs;
  for (const entry of spent) {
    if (used <= allowed) break;
    used -= entry.units;
    untilMs = entry.atMs + WINDOW_MS;
  }
  return untilMs - nowMs;
}
