import type { Kysely } from 'kysely';
import { fromKysely, type PgBoss } from 'pg-boss';
import type { JobStore } from '../../operations/records/job-store.ts';
import type { Tables } from './tables.ts';

/** Queues a job through the same connection as the records it belongs to, so that both commit or neither does. */
export function createJobStore(db: Kysely<Tables>, boss: PgBoss): JobStore {
  return {
    enqueue: async (name, job, { afterMs = 0 } = {}) => {
      await boss.send(name, job, {
        db: fromKysely(db),
        ...(afterMs > 0 ? { startAfter: Math.ceil(afterMs / 1000) } : {}),
      });
    },
  };
}
