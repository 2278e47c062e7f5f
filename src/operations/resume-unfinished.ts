import type { MachineClock } from './ports.ts';
import type { Database } from './records.ts';

export interface ResumeUnfinishedNeeds {
  readonly database: Database;
  readonly machineClock: MachineClock;
}

/** Queues again whatever was recorded and not finished: a job may be lost with its process, a record never is. */
export function resumeUnfinished({ database, machineClock }: ResumeUnfinishedNeeds) {
  return async (): Promise<void> => {
    const { deliveries, listWrites, jobs } = database.records;
    const unsent = await deliveries.unfinished(machineClock());
    for (const deliveryId of unsent) await jobs.enqueue('send-delivery', { deliveryId });
    const unwritten = await listWrites.due(machineClock());
    for (const writeId of unwritten) await jobs.enqueue('send-list-write', { writeId });
  };
}
