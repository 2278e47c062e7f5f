import type { JobHandlers } from './jobs/start-queues.ts';
import type { decideAbsentLists } from './operations/decide-absent-lists.ts';
import type { keepCases } from './operations/keep-cases.ts';
import type { Log } from './operations/ports.ts';
import type { sendDelivery } from './operations/send-delivery.ts';
import type { sendListWrite } from './operations/send-list-write.ts';
import type { StaffDirectory } from './staff-directory.ts';

export interface JobOperations {
  readonly log: Log;
  readonly staff: StaffDirectory;
  readonly decideAbsentLists: ReturnType<typeof decideAbsentLists>;
  readonly sendDelivery: ReturnType<typeof sendDelivery>;
  readonly sendListWrite: ReturnType<typeof sendListWrite>;
  readonly keepCases: ReturnType<typeof keepCases>;
}

/** What each queue's jobs do. */
export function wireJobs(operations: JobOperations): JobHandlers {
  const { log, staff } = operations;
  return {
    'decide-absent-lists': ({ schoolId, on, session }) =>
      operations.decideAbsentLists(staff.school(schoolId), { on, session }),
    'send-delivery': async ({ deliveryId }) => {
      const progress = await operations.sendDelivery(deliveryId);
      if (progress === 'failed') log.error({ deliveryId }, 'A card could not be posted: run "every-session doctor"');
    },
    'send-list-write': async ({ writeId }) => {
      const { kind } = await operations.sendListWrite(writeId);
      if (kind === 'conflict' || kind === 'refused') log.warn({ writeId, kind }, 'SharePoint did not take a row');
    },
    'open-cases': async ({ schoolId }) => {
      log.info({ schoolId, ...(await operations.keepCases(staff.school(schoolId))) }, 'The risk register was seen to');
    },
  };
}
