import type { Clock, ListChange, ListChanges, ListName } from './ports.ts';
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
    const apply = (changes: readonly ListChange[], cursor: string | null, startsAfresh: boolean) =>
      database.inTransaction(async ({ listItems }) => {
        await listItems.apply(schoolId, list, changes, startsAfresh);
        if (cursor !== null) await listItems.saveCursor(schoolId, list, cursor, clock());
      });
    let afresh: ListChange[] | null = null;
    for await (const { changes, cursor, startsAfresh } of pages) {
      if (startsAfresh) afresh = [];
      if (afresh === null) {
        await apply(changes, cursor, false);
        continue;
      }
      // A list that is read from the start is replaced at once, so that nobody sees half of it.
      afresh.push(...changes);
      if (cursor === null) continue;
      await apply(afresh, cursor, true);
      afresh = null;
    }
  };
}
