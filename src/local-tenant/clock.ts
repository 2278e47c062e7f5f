/** A clock that the demo and the tests move on; between moves it runs in real time. */
export interface TenantClock {
  now(): Date;
  /** Moves on to an instant and tells the listeners; refuses to go back, because files and messages already have times. */
  moveTo(instant: Date): { readonly kind: 'moved' } | { readonly kind: 'in-the-past' };
  /** Called after each move. Returns how to stop listening. */
  onMove(listener: (now: Date) => void): () => void;
}

/** @param systemNow The computer's time. */
export function createClock(startsAt: Date, systemNow: () => Date): TenantClock {
  const listeners = new Set<(now: Date) => void>();
  let offsetMs = startsAt.getTime() - systemNow().getTime();
  const now = (): Date => new Date(systemNow().getTime() + offsetMs);
  return {
    now,
    moveTo(instant) {
      const aheadMs = instant.getTime() - now().getTime();
      if (aheadMs < 0) return { kind: 'in-the-past' };
      offsetMs += aheadMs;
      for (const listener of [...listeners]) listener(now());
      return { kind: 'moved' };
    },
    onMove(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
