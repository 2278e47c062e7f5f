import type { JobName, Jobs } from '../jobs.ts';

export interface JobStore {
  /** Queued with the transaction it is called in, and seen by a worker only when that commits. */
  enqueue<Name extends JobName>(name: Name, job: Jobs[Name], options?: JobOptions): Promise<void>;
}

export interface JobOptions {
  readonly afterMs?: number;
}
