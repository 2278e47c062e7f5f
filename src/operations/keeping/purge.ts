import { randomUUID } from 'node:crypto';
import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import { rulesOn } from '../../domain/keeping/retention.ts';
import type { School } from '../../domain/school.ts';
import type { Clock, Log, SchoolLists } from '../ports.ts';
import type { Database } from '../records.ts';
import type { PurgeCounts, PurgeRecord } from '../records/keeping-store.ts';
import { LISTS_OF_LEAVERS, purgeRows, rowsOfLeavers } from './purge-lists.ts';

export interface PurgeNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Log;
  readonly listsOf: (schoolId: string) => SchoolLists;
}

/**
 * Deletes what has been kept for long enough, and records how much of each kind: never of whom. SharePoint comes first,
 * because a pupil whose row is gone is not found there any more; the app's own records go in one transaction with the
 * record of it.
 */
export function purge({ database, clock, log, listsOf }: PurgeNeeds) {
  return async (school: School, on: IsoDate, by: string): Promise<PurgeRecord> => {
    const { schoolId } = school;
    const rules = rulesOn(on, school);
    const inSharePoint: [string, number][] = [];
    let isLeftInSharePoint = false;
    for (const { kind, before } of rules) {
      const rows = await rowsOfLeavers(database.records, school, LISTS_OF_LEAVERS[kind] ?? [], before);
      if (rows.length === 0) continue;
      const { removed, left } = await purgeRows(database, listsOf(schoolId), school, rows, clock());
      inSharePoint.push([`${kind} in SharePoint`, removed]);
      if (left === 0) continue;
      isLeftInSharePoint = true;
      log.warn({ schoolId, kind, left }, 'SharePoint did not let rows of leavers go; tomorrow again');
    }
    const record = await database.inTransaction(async ({ keeping }) => {
      const counts: [string, number][] = [];
      for (const { kind, before } of rules) {
        // Rows that are left are found by the pupil's own row, which therefore stays.
        if (kind === 'registers' && isLeftInSharePoint) continue;
        counts.push([kind, await keeping.purge(schoolId, kind, before)]);
      }
      const purged: PurgeCounts = Object.fromEntries([...counts, ...inSharePoint].filter(([, count]) => count > 0));
      const made: PurgeRecord = { purgeId: randomUUID(), schoolId, on, at: clock(), by, counts: purged };
      await keeping.recordPurge(made);
      return made;
    });
    log.info({ schoolId, on, counts: record.counts }, 'What had been kept for long enough was deleted');
    return record;
  };
}
