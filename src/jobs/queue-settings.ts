import type { JobName } from '../operations/jobs.ts';

export interface QueueSettings {
  readonly retryLimit: number;
  readonly retryDelaySeconds: number;
  /** Workers of one process. */
  readonly concurrency: number;
  /** How many jobs a worker takes at once and works side by side; it comes back at once when it got so many. */
  readonly batch: number;
}

/**
 * How each queue is worked. A job fails only by a bug or a lost database, and is then tried again a few times; what
 * Teams or SharePoint answer is dealt with in the operation.
 */
export const QUEUES: Readonly<Record<JobName, QueueSettings>> = {
  // Many schools' moments come at once: taken one at a time, the last school's list would wait for minutes.
  'keep-moment': { retryLimit: 5, retryDelaySeconds: 10, concurrency: 2, batch: 3 },
  'decide-absent-lists': { retryLimit: 5, retryDelaySeconds: 2, concurrency: 2, batch: 4 },
  'send-delivery': { retryLimit: 5, retryDelaySeconds: 5, concurrency: 4, batch: 10 },
  'send-list-write': { retryLimit: 5, retryDelaySeconds: 5, concurrency: 2, batch: 1 },
  'open-cases': { retryLimit: 2, retryDelaySeconds: 30, concurrency: 1, batch: 1 },
  'post-briefing': { retryLimit: 5, retryDelaySeconds: 5, concurrency: 1, batch: 1 },
};
