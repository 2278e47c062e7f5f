import { LISTS_VERSION } from '../domain/lists/list-steps.ts';
import { noteEditsInSharePoint } from './cases/note-edits-in-sharepoint.ts';
import type { Clock, ListChange, ListChanges, ListName } from './ports.ts';
import type { Database } from './records.ts';

export interface ReadListsNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly changesOf: (schoolId: string) => ListChanges;
}

/** As long as SharePoint itself keeps what was deleted in its recycle bin. */
const DELETED_KEPT_MS = 93 * 24 * 60 * 60_000;

/** Brings the replica of one list up to date with what people changed in SharePoint. */
export function readList({ database, clock, changesOf }: ReadListsNeeds) {
  return async (schoolId: string, list: ListName): Promise<void> => {
    const last = await database.records.listItems.cursor(schoolId, list);
    // A cursor brings the columns of the version that it was made in.
    const cursor = last?.listsVersion === LISTS_VERSION ? last.cursor : null;
    const pages = changesOf(schoolId).changesSince(list, cursor);
    const apply = (changes: readonly ListChange[], cursor: string | null, startsAfresh: boolean) =>
      database.inTransaction(async (records) => {
        const { listItems } = records;
        const now = clock();
        if (list === 'risk-register') await noteEditsInSharePoint(records, schoolId, changes);
        await listItems.apply(schoolId, list, changes, startsAfresh, now);
        if (cursor === null) return;
        await listItems.saveCursor(schoolId, list, cursor, LISTS_VERSION, now);
        await listItems.letGoDeletedBefore(schoolId, list, new Date(now.getTime() - DELETED_KEPT_MS));
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
