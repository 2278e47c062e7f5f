import type { ListFields, ListItem } from '../ports.ts';
import type { Records } from '../records.ts';
import type { ListWrite } from '../records/list-write-store.ts';

/** A pupil's row of the register as it should be seen now: as SharePoint has it, under everything that still waits. */
export interface CaseRow {
  readonly item: ListItem | null;
  /** In the order in which they were recorded. */
  readonly waiting: readonly ListWrite[];
  /** Null where there is no row and none on its way. */
  readonly fields: ListFields | null;
}

export async function caseRow({ listItems, listWrites }: Records, schoolId: string, pupilId: string): Promise<CaseRow> {
  const item = await listItems.byKey(schoolId, 'risk-register', pupilId);
  const all = await listWrites.waiting(schoolId, 'risk-register');
  return rowUnder(
    item,
    all.filter(({ rowKey }) => rowKey === pupilId),
  );
}

export function rowUnder(item: ListItem | null, waiting: readonly ListWrite[]): CaseRow {
  if (item === null && waiting.length === 0) return { item, waiting, fields: null };
  const fields = waiting.reduce<ListFields>((under, write) => ({ ...under, ...write.fields }), item?.fields ?? {});
  return { item, waiting, fields };
}
