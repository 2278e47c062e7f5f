import { z } from 'zod';
import type { ColumnType, ListColumn } from './list-definitions.ts';

/** The properties of a list's column that provisioning looks at (microsoft.md 5.1). */
export const graphColumn = z.object({
  id: z.string(),
  name: z.string(),
  indexed: z.boolean().nullish(),
  enforceUniqueValues: z.boolean().nullish(),
  text: z.object({ allowMultipleLines: z.boolean().nullish() }).nullish(),
  number: z.object({}).nullish(),
  dateTime: z.object({}).nullish(),
  choice: z.object({}).nullish(),
});
export type GraphColumn = z.infer<typeof graphColumn>;

/** The `columnDefinition` that makes one of our columns. */
export function toGraphColumn(column: ListColumn): object {
  return {
    name: column.name,
    displayName: column.displayName,
    ...(column.description === undefined ? {} : { description: column.description }),
    ...typeFacet(column.type),
    ...indexing(column),
  };
}

/** The part of a definition that can still be changed once the column is there. */
export function indexing(column: ListColumn): object {
  return {
    ...(column.indexed ? { indexed: true } : {}),
    ...(column.unique ? { enforceUniqueValues: true } : {}),
  };
}

export function isIndexedAsWanted(column: ListColumn, found: GraphColumn): boolean {
  const indexed = !column.indexed || found.indexed === true;
  return indexed && (!column.unique || found.enforceUniqueValues === true);
}

/** True when the column there holds the same kind of value; a column's kind cannot be changed. */
export function isOfType(column: ListColumn, found: GraphColumn): boolean {
  switch (column.type.kind) {
    case 'line':
      return found.text != null && found.text.allowMultipleLines !== true;
    case 'paragraphs':
      return found.text?.allowMultipleLines === true;
    case 'number':
      return found.number != null;
    case 'date':
      return found.dateTime != null;
    case 'choice':
      return found.choice != null || found.text != null;
  }
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
