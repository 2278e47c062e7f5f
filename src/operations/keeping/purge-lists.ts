import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { RetentionKind } from '../../domain/keeping/retention.ts';
import { LIST_DEFINITIONS } from '../../domain/lists/list-definitions.ts';
import type { School } from '../../domain/school.ts';
import type { ListItem, ListName, SchoolLists } from '../ports.ts';
import type { Database, Records } from '../records.ts';

/** Lists whose rows about a leaver go with a kind. Actions are closed by the school, and their rows name nobody's case. */
export const LISTS_OF_LEAVERS: Readonly<Partial<Record<RetentionKind, readonly ListName[]>>> = {
  leavers: ['risk-register', 'contacts'],
  'leavers-legal': ['legal-steps'],
};

export interface LeaverRow {
  readonly list: ListName;
  readonly item: ListItem;
}

/** Rows about pupils who left before a day and on whom there is no hold. */
export async function rowsOfLeavers(
  { keeping, listItems }: Records,
  { schoolId }: School,
  lists: readonly ListName[],
  before: IsoDate,
): Promise<LeaverRow[]> {
  if (lists.length === 0) return [];
  const left = new Set(await keeping.leftBefore(schoolId, before));
  if (left.size === 0) return [];
  const rows: LeaverRow[] = [];
  for (const list of lists) {
    const column = LIST_DEFINITIONS[list].pupilColumn;
    const isOfLeaver = ({ fields }: ListItem) => column !== null && left.has(String(fields[column] ?? ''));
    rows.push(...(await listItems.all(schoolId, list)).filter(isOfLeaver).map((item) => ({ list, item })));
  }
  return rows;
}

export interface PurgedRows {
  readonly removed: number;
  /** Still there: SharePoint did not answer, or somebody changed the row meanwhile. They are tried again the next time. */
  readonly left: number;
}

/** Removes rows from SharePoint, and then from the replica, so that nobody is asked whether the deletion was meant. */
export async function purgeRows(
  { records }: Pick<Database, 'records'>,
  lists: SchoolLists,
  { schoolId }: School,
  rows: readonly LeaverRow[],
  now: Date,
): Promise<PurgedRows> {
  let removed = 0;
  for (const { list, item } of rows) {
    const { kind } = await lists.remove(list, item.itemId, item.etag);
    if (kind !== 'removed' && kind !== 'gone') continue;
    await records.listItems.apply(schoolId, list, [{ kind: 'deleted', itemId: item.itemId }], false, now);
    await records.listItems.forget(schoolId, list, item.itemId);
    removed += 1;
  }
  return { removed, left: rows.length - removed };
}
