import { dateIn } from '../lists/field-values.ts';
import type { ListFields } from '../lists/list-definition.ts';
import { wordsOf } from '../same-words.ts';
import { CASE_COLUMNS, type CaseColumn, type FieldChange } from './case-change.ts';

const DATES: readonly CaseColumn[] = ['NextReviewOn', 'OpenedOn', 'ClosedOn'];

/** A column as it is compared and kept: SharePoint gives dates and line ends back in its own way. */
export function caseWords(fields: ListFields, column: CaseColumn): string {
  const value = fields[column];
  if (DATES.includes(column)) return dateIn(value) ?? (typeof value === 'string' ? value : '');
  return wordsOf(typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '');
}

/** The columns of a case that differ between two versions of a row. */
export function fieldChanges(before: ListFields, after: ListFields): FieldChange[] {
  return CASE_COLUMNS.flatMap((column): FieldChange[] => {
    const [was, became] = [caseWords(before, column), caseWords(after, column)];
    return was === became ? [] : [{ column, before: was, after: became }];
  });
}

/** The columns of a case that a write has in it. */
export function caseColumnsIn(fields: ListFields): CaseColumn[] {
  return CASE_COLUMNS.filter((column) => column in fields);
}
