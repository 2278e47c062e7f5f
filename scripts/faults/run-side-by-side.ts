import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { runMornings, type MorningsToRun } from './run-mornings.ts';
import type { MorningRun } from './run-morning.ts';

/** A morning without its events: a faulty one is run again to see them. */
export type MorningSummary = Omit<MorningRun, 'events'>;

/**
 * The same mornings as one after another, on several processors: each worker has a database of its own, and a morning
 * depends on nothing but its seed.
 */
export async function runSideBySide(
  { runs, seed }: { readonly runs: number; readonly seed: number },
  workerCount: number,
  onMorning: (morning: MorningSummary) => void,
): Promise<void> {
  const parts = Array.from({ length: workerCount }, (_, index): MorningsToRun => {
    return { runs: Math.ceil((runs - index) / workerCount), seed: seed + index, step: workerCount };
  });
  await Promise.all(
    parts.map((part) => {
      const { promise, resolve, reject } = Promise.withResolvers<undefined>();
      const worker = new Worker(import.meta.filename, { workerData: part });
      worker.on('message', onMorning);
      worker.once('error', reject);
      worker.once('exit', () => resolve(undefined));
      return promise;
    }),
  );
}

if (!isMainThread) {
  // Given by runSideBySide above, and by nobody else.
  for await (const { events: _, ...summary } of runMornings(workerData as MorningsToRun))
    parentPort?.postMessage(summary);
}
