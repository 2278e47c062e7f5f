import type { CaseChange } from '../../domain/cases/case-change.ts';
import { fieldChanges } from '../../domain/cases/field-changes.ts';
import type { ListFields } from '../ports.ts';
import type { Records } from '../records.ts';

export interface NotedChange extends Omit<CaseChange, 'fields' | 'reason'> {
  readonly schoolId: string;
  readonly reason?: string;
  readonly before: ListFields;
  /** The columns that were written. */
  readonly written: ListFields;
  readonly writeId: string | null;
}

/** Puts a change of a case on record, in the transaction that makes it; one that changes nothing is none. */
export async function noteChange({ cases }: Pick<Records, 'cases'>, change: NotedChange): Promise<void> {
  const { schoolId, before, written, writeId, reason = '', ...rest } = change;
  const fields = fieldChanges(before, { ...before, ...written });
  if (fields.length === 0) return;
  await cases.note(schoolId, { ...rest, reason, fields }, writeId);
}
