import type { JobName } from '../operations/jobs.ts';

export interface QueueSettings {
  readonly retryLimit: number;
  readonly retryDelaySeconds: number;
  readonly concurrency: number;
}

/**
 * How each queue is worked. A job fails only by a bug or a lost database, and is then tried again a few times; what
 * Teams or SharePoint answer is dealt with in the operation.
 */
export const QUEUES: Readonly<Record<JobName, QueueSettings>> = {
  'keep-moment': { retryLimit: 5, retryDelaySeconds: 10, concurrency: 2 },
  'decide-absent-lists': { retryLimit: 5, retryDelaySeconds: 2, concurrency: 1 },
  'send-delivery': { retryLimit: 5, retryDelaySeconds: 5, concurrency: 5 },
  'send-list-write': { retryLimit: 5, retryDelaySeconds: 5, concurrency: 2 },
  'open-cases': { retryLimit: 2, retryDelaySeconds: 30, concurrency: 1 },
};
