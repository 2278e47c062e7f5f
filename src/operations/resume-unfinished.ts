import type { School } from '../domain/school.ts';
import type { Database } from './records.ts';

/** Queues again whatever was recorded and not finished: a job may be lost with its process, a record never is. */
export function resumeUnfinished({ database }: { readonly database: Database }) {
  return async (schools: readonly School[]): Promise<void> => {
    const { deliveries, listWrites, jobs } = database.records;
    for (const deliveryId of await deliveries.unfinished()) await jobs.enqueue('send-delivery', { deliveryId });
    for (const { schoolId } of schools) {
      for (const list of ['risk-register', 'contacts'] as const) {
        for (const { writeId } of await listWrites.waiting(schoolId, list)) {
          await jobs.enqueue('send-list-write', { writeId });
        }
      }
    }
  };
}
