import { caseColumnsIn, caseWords } from '../../domain/cases/field-changes.ts';
import type { CaseColumn } from '../../domain/cases/case-change.ts';
import type { ListFields } from '../ports.ts';
import type { Records } from '../records.ts';
import type { CaseRow } from './case-row.ts';
import { caseVersion } from './seen-print.ts';

/** Somebody else's change came first: both versions, field by field. */
export interface CaseConflict {
  readonly kind: 'conflict';
  /** To keep one's own, send it again with this. */
  readonly version: string;
  /** An id of the staff list, or the name that SharePoint gives; null where neither is known. */
  readonly modifiedBy: string | null;
  readonly modifiedAt: string;
  readonly fields: readonly { readonly column: CaseColumn; readonly yours: string; readonly theirs: string }[];
}

export async function caseConflict(
  { cases }: Records,
  schoolId: string,
  pupilId: string,
  { item, fields }: CaseRow,
  written: ListFields,
): Promise<CaseConflict> {
  const there = fields ?? {};
  const differing = caseColumnsIn(written).filter((column) => caseWords(there, column) !== caseWords(written, column));
  const history = await cases.history(schoolId, pupilId);
  const change = history.findLast((one) => one.fields.some(({ column }) => differing.includes(column)));
  return {
    kind: 'conflict',
    version: caseVersion(item?.etag ?? '', there),
    modifiedBy: change === undefined ? (item?.modifiedBy ?? null) : authorOf(change.by),
    modifiedAt: change?.at.toISOString() ?? item?.modifiedAt ?? '',
    fields: differing.map((column) => {
      return { column, yours: caseWords(written, column), theirs: caseWords(there, column) };
    }),
  };
}

function authorOf(by: Awaited<ReturnType<Records['cases']['history']>>[number]['by']): string | null {
  switch (by.kind) {
    case 'person':
      return by.personId;
    case 'sharepoint':
      return by.name;
    case 'rule':
      return null;
  }
}
