import { z } from 'zod';
import type { ColumnType, ListColumn } from '../../domain/lists/list-definition.ts';
import { LISTS_VERSION, withVersion } from '../../domain/lists/list-steps.ts';
import type { FoundColumn } from '../../domain/lists/plan-list.ts';

/** The properties of a list's column that provisioning looks at (microsoft.md 5.1). */
export const graphColumn = z.object({
  id: z.string(),
  name: z.string(),
  displayName: z.string().nullish(),
  description: z.string().nullish(),
  indexed: z.boolean().nullish(),
  enforceUniqueValues: z.boolean().nullish(),
  text: z.object({ allowMultipleLines: z.boolean().nullish() }).nullish(),
  number: z.object({}).nullish(),
  dateTime: z.object({}).nullish(),
  choice: z.object({ choices: z.array(z.string()).nullish(), displayAs: z.string().nullish() }).nullish(),
});
export type GraphColumn = z.infer<typeof graphColumn>;

export function toFoundColumn(column: GraphColumn): FoundColumn {
  return {
    columnId: column.id,
    name: column.name,
    displayName: column.displayName ?? column.name,
    description: column.description ?? '',
    kind: kindOf(column),
    isIndexed: column.indexed === true,
    isUnique: column.enforceUniqueValues === true,
    choices: column.choice?.choices ?? [],
  };
}

/** The `columnDefinition` that makes one of our columns. */
export function toGraphColumn(column: ListColumn): object {
  const description = column.name === 'Key' ? keyDescription(column) : column.description;
  return {
    name: column.name,
    displayName: column.displayName,
    ...(description === undefined ? {} : { description }),
    ...typeFacet(column.type),
    ...indexing(column),
  };
}

/** Holds the lists' version, by which the numbered steps know where to begin. */
export function keyDescription({ description = '' }: ListColumn): string {
  return withVersion(description, LISTS_VERSION);
}

/** The part of a definition that can still be changed once the column is there. */
export function indexing(column: ListColumn): object {
  return {
    ...(column.indexed ? { indexed: true } : {}),
    ...(column.unique ? { enforceUniqueValues: true } : {}),
  };
}

function kindOf({ text, number, dateTime, choice }: GraphColumn): ColumnType['kind'] | null {
  if (text != null) return text.allowMultipleLines === true ? 'paragraphs' : 'line';
  if (number != null) return 'number';
  if (dateTime != null) return 'date';
  // Check boxes hold several values at once, and cannot be indexed.
  return choice != null && choice.displayAs !== 'checkBoxes' ? 'choice' : null;
}

function typeFacet(type: ColumnType): object {
  switch (type.kind) {
    case 'line':
      return { text: { allowMultipleLines: false, maxLength: 255 } };
    case 'paragraphs':
      return { text: { allowMultipleLines: true, linesForEditing: 6, textType: 'plain' } };
    case 'number':
      return { number: { decimalPlaces: type.decimalPlaces, displayAs: 'number' } };
    case 'date':
      return { dateTime: { displayAs: 'standard', format: 'dateOnly' } };
    case 'choice':
      return { choice: { allowTextEntry: false, choices: type.choices, displayAs: 'dropDownMenu' } };
  }
}
