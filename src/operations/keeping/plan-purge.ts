import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import { rulesOn, type RetentionRule } from '../../domain/keeping/retention.ts';
import type { School } from '../../domain/school.ts';
import type { Database } from '../records.ts';
import { LISTS_OF_LEAVERS, rowsOfLeavers } from './purge-lists.ts';

export interface PlannedPurge {
  readonly rule: RetentionRule;
  /** What is dated before it goes. */
  readonly before: IsoDate;
  readonly records: number;
  /** Rows of the SharePoint lists, as the replica has them. */
  readonly listRows: number;
}

/** What the purge of a day would delete, kind by kind. Changes nothing. */
export function planPurge({ database }: { readonly database: Pick<Database, 'records'> }) {
  return async (school: School, on: IsoDate): Promise<readonly PlannedPurge[]> => {
    const { records } = database;
    const rules = rulesOn(on, school);
    const foretold = await records.keeping.foretell(school.schoolId, rules);
    const planned: PlannedPurge[] = [];
    for (const rule of rules) {
      const rows = await rowsOfLeavers(records, school, LISTS_OF_LEAVERS[rule.kind] ?? [], rule.before);
      planned.push({ rule, before: rule.before, records: foretold.get(rule.kind) ?? 0, listRows: rows.length });
    }
    return planned;
  };
}
