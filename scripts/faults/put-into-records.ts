import type { Database } from '../../src/operations/records.ts';
import type { Morning } from './invent-morning.ts';
import { channelOf } from './invent-school.ts';

const SERVICE = { serviceUrl: 'http://127.0.0.1/teams/', tenantId: 'tenant' };

/** What the app knows before the morning: the roll, where it has been installed, and whose chats it has. */
export async function putIntoRecords({ records }: Database, { schools }: Morning, now: Date): Promise<void> {
  for (const { school, pupils } of schools) {
    const { schoolId, teamId, yearGroups, staff } = school;
    await records.pupils.save(schoolId, pupils, now);
    await records.places.install({ teamId, ...SERVICE }, now);
    const channels = yearGroups.map((yearGroup) => {
      return { channelId: channelOf(schoolId, yearGroup), teamId, name: `Year ${yearGroup}`, yearGroup };
    });
    await records.places.saveChannels(schoolId, channels, now);
    for (const { personId } of staff) {
      await records.places.openChat({ personId, conversationId: `a:${personId}`, ...SERVICE }, now);
    }
  }
}
