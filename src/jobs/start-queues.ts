import type { JobResult, PgBoss } from 'pg-boss';
import type { JobName, Jobs } from '../operations/jobs.ts';
import type { Log } from '../operations/ports.ts';
import { QUEUES } from './queue-settings.ts';

/** What each queue's jobs do. The compiler asks for every queue. */
export type JobHandlers = { readonly [Name in JobName]: (job: Jobs[Name]) => Promise<unknown> };

export async function createQueues(boss: PgBoss): Promise<void> {
  for (const [name, { retryLimit, retryDelaySeconds }] of Object.entries(QUEUES)) {
    const settings = { retryLimit, retryDelay: retryDelaySeconds, retryBackoff: true, notify: true };
    await boss.createQueue(name, settings);
    await boss.updateQueue(name, settings);
  }
}

/** Starts working every queue. A job's fault is logged with its queue and ids, and pg-boss tries it again. */
export async function startQueues(boss: PgBoss, handlers: JobHandlers, log: Log): Promise<void> {
  for (const name of Object.keys(handlers) as JobName[]) await work(boss, name, handlers, log);
}

async function work(boss: PgBoss, name: JobName, handlers: JobHandlers, log: Log): Promise<void> {
  // Each queue holds its own kind of job: createJobStore is the only sender, and its types say which.
  const handle = handlers[name] as (job: unknown) => Promise<unknown>;
  const { concurrency, batch } = QUEUES[name];
  // A job that waits for its time is announced when it is queued and not when it is due: only looking finds it.
  const looking = { pollingIntervalSeconds: 1, notifyPollingIntervalSeconds: 1 };
  const taking = { localConcurrency: concurrency, batchSize: batch, burstWhenBatchFull: batch > 1 };
  const attempt = async ({ id, data }: { readonly id: string; readonly data: unknown }): Promise<JobResult> => {
    try {
      await handle(data);
      return { id, status: 'completed' };
    } catch (error) {
      log.error({ queue: name, job: data, err: error }, 'A job failed and will be tried again');
      return { id, status: 'failed' };
    }
  };
  await boss.work(name, { ...taking, ...looking, perJobResults: true }, (jobs) => Promise.all(jobs.map(attempt)));
}
