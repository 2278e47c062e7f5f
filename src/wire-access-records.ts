import { beginLooking } from './operations/access-records/begin-looking.ts';
import { checkRecentChain } from './operations/access-records/check-recent-chain.ts';
import { exportAccessRecords } from './operations/access-records/export-access-records.ts';
import { readAccessRecords, readAccessRecordsChoices } from './operations/access-records/read-access-records.ts';

/** Who has looked at whom: to read, to check and to take out. */
export function wireAccessRecords(needs: Parameters<typeof readAccessRecords>[0]) {
  return {
    readAccessRecords: readAccessRecords(needs),
    readAccessRecordsChoices: readAccessRecordsChoices(needs),
    checkRecentChain: checkRecentChain(needs.database),
    beginLooking: beginLooking(needs),
    exportAccessRecords: exportAccessRecords(needs),
  };
}
