import { randomUUID } from 'node:crypto';

/** What goes wrong with a request. `hold` waits until the fault is released, before or after the request takes effect. */
export type FaultEffect =
  | { readonly status: number; readonly retryAfterSeconds?: number | undefined; readonly body?: unknown }
  | { readonly delayMs: number }
  | { readonly acceptThenDrop: true }
  | { readonly acceptThenStatus: number }
  | { readonly hold: 'before' | 'after' };

export interface FaultOrder {
  /** Undefined fits every method. */
  readonly method?: string | undefined;
  readonly path: RegExp;
  /** Requests that fit and are let through first. */
  readonly skip: number;
  /** Requests that are hit before the fault is spent. */
  readonly times: number;
  readonly effect: FaultEffect;
}

export interface FaultHit {
  readonly effect: FaultEffect;
  /** Waits until the fault is released or removed. */
  readonly hold: () => Promise<void>;
}

export interface FaultBoard {
  add(order: FaultOrder): string;
  /** The first fault that fits uses up one of its times. Graph also asks for each inner request of a batch. */
  take(method: string, path: string): FaultHit | null;
  list(): readonly { readonly faultId: string; readonly hits: number; readonly holding: number }[];
  /** Lets every held request go on. False when there is no such fault. */
  release(faultId: string): boolean;
  /** Removes all faults and lets every held request go on. */
  clear(): void;
}

interface PostedFault {
  readonly order: FaultOrder;
  skipsLeft: number;
  hits: number;
  holding: number;
  gate: PromiseWithResolvers<void>;
}

export function createFaultBoard(): FaultBoard {
  const faults = new Map<string, PostedFault>();
  return {
    add(order) {
      const faultId = randomUUID();
      faults.set(faultId, { order, skipsLeft: order.skip, hits: 0, holding: 0, gate: Promise.withResolvers() });
      return faultId;
    },
    take(method, path) {
      for (const fault of faults.values()) if (claims(fault, method, path)) return hitOf(fault);
      return null;
    },
    list: () => [...faults].map(([faultId, { hits, holding }]) => ({ faultId, hits, holding })),
    release(faultId) {
      const fault = faults.get(faultId);
      if (fault) open(fault);
      return fault !== undefined;
    },
    clear() {
      for (const fault of faults.values()) open(fault);
      faults.clear();
    },
  };
}

function claims(fault: PostedFault, method: string, path: string): boolean {
  const { order } = fault;
  if (order.method !== undefined && order.method !== method) return false;
  if (fault.hits >= order.times || !order.path.test(path)) return false;
  if (fault.skipsLeft > 0) {
    fault.skipsLeft -= 1;
    return false;
  }
  fault.hits += 1;
  return true;
}

function hitOf(fault: PostedFault): FaultHit {
  const { gate } = fault;
  return {
    effect: fault.order.effect,
    hold: async () => {
      fault.holding += 1;
      await gate.promise;
      fault.holding -= 1;
    },
  };
}

function open(fault: PostedFault): void {
  fault.gate.resolve();
  fault.gate = Promise.withResolvers();
}
