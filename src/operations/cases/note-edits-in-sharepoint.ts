import type { CaseChange, CaseColumn } from '../../domain/cases/case-change.ts';
import { caseWords, fieldChanges } from '../../domain/cases/field-changes.ts';
import { textIn } from '../../domain/lists/field-values.ts';
import type { ListChange, ListItem } from '../ports.ts';
import type { Records } from '../records.ts';
import type { ListWrite } from '../records/list-write-store.ts';

/**
 * Puts on record what people changed of cases in SharePoint itself, with the name that SharePoint gives. Call it in the
 * transaction that brings the replica up to date, before that. What a write of ours brought there is no edit of theirs.
 */
export async function noteEditsInSharePoint(
  { listItems, listWrites, cases }: Records,
  schoolId: string,
  changes: readonly ListChange[],
): Promise<void> {
  const present = changes.flatMap((change) => (change.kind === 'present' ? [change.item] : []));
  if (present.length === 0) return;
  // The first reading of all brings what was there before this app: nobody changed it.
  if ((await listItems.cursor(schoolId, 'risk-register')) === null) return;
  const itemIds = present.map(({ itemId }) => itemId);
  const rows = await listItems.ofItemIds(schoolId, 'risk-register', itemIds);
  const known = new Map(rows.map((row) => [row.itemId, row]));
  const ours = Map.groupBy(await listWrites.notWritten(schoolId, 'risk-register'), ({ rowKey }) => rowKey);
  for (const item of present) {
    const pupilId = textIn(item.fields['Key']);
    const before = known.get(item.itemId) ?? null;
    if (pupilId === '' || (before !== null && before.modifiedAt > item.modifiedAt)) continue;
    const fields = fieldChanges(before?.fields ?? {}, item.fields).filter(
      ({ column, after }) => !isOurs(ours.get(pupilId) ?? [], column, after),
    );
    if (fields.length === 0) continue;
    const changeId = `sharepoint/${schoolId}/${item.itemId}/${item.etag}`;
    const by = { kind: 'sharepoint', name: item.modifiedBy ?? '' } as const;
    const at = new Date(item.modifiedAt);
    await cases.note(schoolId, { changeId, pupilId, at, by, kind: kindOf(before, item), reason: '', fields }, null);
  }
}

function isOurs(writes: readonly ListWrite[], column: CaseColumn, after: string): boolean {
  return writes.some(({ fields }) => column in fields && caseWords(fields, column) === after);
}

function kindOf(before: ListItem | null, { fields }: ListItem): CaseChange['kind'] {
  const [was, is] = [before?.fields['CaseState'] ?? 'open', fields['CaseState'] ?? 'open'];
  if (before === null) return 'opened';
  if (was === is) return 'edited';
  return is === 'closed' ? 'closed' : 'reopened';
}
