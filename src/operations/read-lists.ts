import type { Clock, ListChanges, ListName } from './ports.ts';
import type { Database } from './records.ts';

export interface ReadListsNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly changesOf: (schoolId: string) => ListChanges;
}

/** Brings the replica of one list up to date with what people changed in SharePoint. */
export function readList({ database, clock, changesOf }: ReadListsNeeds) {
  return async (schoolId: string, list: ListName): Promise<void> => {
    const last = await database.records.listItems.cursor(schoolId, list);
    const pages = changesOf(schoolId).changesSince(list, last?.cursor ?? null);
    for await (const { changes, cursor, startsAfresh } of pages) {
      await database.inTransaction(async ({ listItems }) => {
        await listItems.apply(schoolId, list, changes, startsAfresh);
        if (cursor !== null) await listItems.saveCursor(schoolId, list, cursor, clock());
      });
    }
  };
}
