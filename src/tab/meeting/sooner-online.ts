/** Waits so long, or until the network is back, or until nobody waits any more. */
export function soonerOnline(durationMs: number, stopped: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      stopped.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, durationMs);
    window.addEventListener('online', done);
    stopped.addEventListener('abort', done);
  });
}
