import type { ListFields } from '../ports.ts';
import type { Records } from '../records.ts';
import type { AuditEntry } from '../records/audit-store.ts';
import type { CaseEdit } from './case-edit.ts';
import type { CaseRow } from './case-row.ts';
import { noteChange } from './note-change.ts';

export interface CaseWrite {
  readonly changeId: string;
  readonly row: CaseRow;
  readonly edit: CaseEdit;
  readonly basedOn: string;
  /** What a row that is made by it has besides. */
  readonly newRow: ListFields;
}

/** Records a change of a case with the write that takes it to SharePoint, who asked for it and the job: all or nothing. */
export async function requestCaseWrite(
  records: Records,
  entry: AuditEntry,
  { changeId, row, edit, basedOn, newRow }: CaseWrite,
): Promise<void> {
  const { schoolId, personId, at, subject: pupilId } = entry;
  const isNew = await records.listWrites.request({
    ...{ writeId: changeId, schoolId, list: 'risk-register', rowKey: pupilId },
    ...{ itemId: row.item?.itemId ?? null, etag: row.item?.etag ?? null, basedOn },
    fields: { ...newRow, ...edit.written },
    ...{ requestedBy: personId, requestedAt: at },
  });
  if (!isNew) return;
  const { kind, reason, written } = edit;
  const by = { kind: 'person', personId } as const;
  const before = row.fields ?? {};
  await noteChange(records, { schoolId, changeId, pupilId, at, by, kind, reason, before, written, writeId: changeId });
  await records.audit.record(entry);
  // The person's own request follows at once; the job is for when this process dies in between.
  await records.jobs.enqueue('send-list-write', { writeId: changeId }, { afterMs: 5_000 });
}
