import { createHash } from 'node:crypto';
import { CASE_COLUMNS, type CaseColumn } from '../../domain/cases/case-change.ts';
import { caseColumnsIn, caseWords } from '../../domain/cases/field-changes.ts';
import type { ListFields } from '../ports.ts';
import { printOf } from '../risk-register-row.ts';

/**
 * What a person saw in a row of the register, column by column, so that two people who change different columns are in
 * nobody's way: "Mentor=x1Yz… Barriers=…" for the columns that a write is about. Narratives have a print of their own
 * (`printOf`), which covers the words and the review together.
 */
export function seenPrint(fields: ListFields, columns: readonly CaseColumn[]): string {
  return columns.map((column) => `${column}=${printOfColumn(fields, column)}`).join(' ');
}

/** The version of a case that a person is shown, to send back with a change: SharePoint's etag and a print a column. */
export function caseVersion(etag: string, fields: ListFields): string {
  return `${etag} ${CASE_COLUMNS.map((column) => printOfColumn(fields, column)).join('.')}`;
}

/** What of a version goes for the columns of a write; without a version, what an empty row would show. */
export function seenOf(version: string | null, columns: readonly CaseColumn[]): string {
  const prints = version?.split(' ').at(-1)?.split('.') ?? [];
  if (prints.length !== CASE_COLUMNS.length) return seenPrint({}, columns);
  return columns.map((column) => `${column}=${prints[CASE_COLUMNS.indexOf(column)] ?? ''}`).join(' ');
}

/** A row's print in the manner of one that a write was based on. */
export function printLike(basedOn: string, fields: ListFields): string {
  if (!basedOn.includes('=')) return printOf(fields);
  const named = new Set(basedOn.split(' ').map((part) => part.split('=')[0]));
  return seenPrint(
    fields,
    CASE_COLUMNS.filter((column) => named.has(column)),
  );
}

/** True where the row says already what a write would have it say. */
export function saysTheSame(row: ListFields, written: ListFields): boolean {
  return caseColumnsIn(written).every((column) => caseWords(row, column) === caseWords(written, column));
}

function printOfColumn(fields: ListFields, column: CaseColumn): string {
  return createHash('sha256').update(caseWords(fields, column)).digest('base64url').slice(0, 12);
}
