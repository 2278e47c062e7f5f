import { randomUUID } from 'node:crypto';
import type { ListFields } from '../../src/operations/ports.ts';
import type { Database } from '../../src/operations/records.ts';
import { MORNING } from './school-in-records.ts';

/** A call that somebody recorded, on its way to SharePoint. */
export async function recordCall(
  database: Database,
  schoolId: string,
  { pupilId, at, fields = {} }: { readonly pupilId: string; readonly at: Date; readonly fields?: ListFields },
): Promise<void> {
  const call = { ContactedOn: MORNING.on, Way: 'phone', Outcome: 'reached', RecordedBy: 'Pat Example' };
  await database.records.listWrites.request({
    writeId: randomUUID(),
    schoolId,
    list: 'contacts',
    rowKey: randomUUID(),
    itemId: null,
    etag: null,
    basedOn: null,
    fields: { PupilId: pupilId, ...call, ...fields },
    requestedBy: 'attendance-officer-1',
    requestedAt: at,
  });
}
