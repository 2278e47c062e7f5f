import { dateIn } from '../../domain/lists/field-values.ts';
import { wordsOf } from '../../domain/same-words.ts';
import type { ListFields } from '../ports.ts';
import { MIRRORED_COLUMNS } from './action-fields.ts';

const DATES: readonly string[] = ['IssuedOn', 'DueOn', 'DoneOn'];

/** Columns in which two versions of a mirrored row differ to a reader, as the first one has them. */
export function changedColumns(fields: ListFields, from: ListFields): ListFields {
  const differing = MIRRORED_COLUMNS.filter((column) => mirroredWords(fields, column) !== mirroredWords(from, column));
  return Object.fromEntries(differing.map((column) => [column, fields[column] ?? null]));
}

/** SharePoint gives dates, line ends and empty texts back in its own way. */
export function mirroredWords(fields: ListFields, column: string): string {
  const value = fields[column];
  if (DATES.includes(column)) return dateIn(value) ?? wordsOf(typeof value === 'string' ? value : '');
  return wordsOf(typeof value === 'string' ? value : '');
}
