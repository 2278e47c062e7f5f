import { type GraphRefusal, invalidRequest, isRefusal } from './graph-result.ts';
import { holdsLookupIds, isMultiple, type ListColumn } from './list-column.ts';
import type { FieldValue } from './list-item.ts';
import { valueRule } from './value-rule.ts';

/** What an edit does to each column that it names: a value, or null to empty it. */
export interface FieldEdits {
  readonly kind: 'edits';
  readonly values: ReadonlyMap<string, FieldValue | null>;
}

/** Checks the values of an edit against the columns; the first wrong one refuses the whole edit. */
export function checkFields(columns: readonly ListColumn[], fields: Readonly<Record<string, unknown>>) {
  const values = new Map<string, FieldValue | null>();
  for (const [name, value] of Object.entries(fields)) {
    if (name.includes('@odata.')) continue;
    const column = columnWritten(columns, name);
    if (isRefusal(column)) return column;
    const checked = checkOne(column, value, fields[`${name}@odata.type`]);
    if (isRefusal(checked)) return checked;
    values.set(column.name, checked.value);
  }
  return { kind: 'edits', values } satisfies FieldEdits;
}

/** The column that a name in `fields` stands for: `{name}LookupId` for people and lookups. */
export function columnCalled(columns: readonly ListColumn[], name: string): ListColumn | undefined {
  if (name === 'id') return columns.find((column) => column.name === 'ID');
  return columns.find((column) => (holdsLookupIds(column) ? `${column.name}LookupId` : column.name) === name);
}

function columnWritten(columns: readonly ListColumn[], name: string): ListColumn | GraphRefusal {
  const column = columnCalled(columns, name);
  if (column === undefined) return invalidRequest(`Field '${name}' is not recognized`);
  if (column.readOnly || column.calculated) return invalidRequest(`Field '${name}' is read-only`);
  return column;
}

interface CheckedValue {
  readonly value: FieldValue | null;
}

function checkOne(column: ListColumn, value: unknown, annotation: unknown): CheckedValue | GraphRefusal {
  if (value === null || value === '') return { value: null };
  if (isMultiple(column) && annotation === undefined) {
    return invalidRequest(
      'A value without a type name was found and no expected type is available. When the model is specified, each ' +
        'value in the payload must have a type which can be either specified in the payload, explicitly by the ' +
        'caller or implicitly inferred from the parent value.',
    );
  }
  const { schema, label } = valueRule(column);
  const checked = schema.safeParse(value);
  return checked.success ? { value: checked.data } : invalidValue(column.name, label);
}

/** SharePoint's own words for a value that does not fit, with the column added. */
function invalidValue(name: string, label: string): GraphRefusal {
  const article = label.startsWith('a') ? 'An' : 'A';
  return invalidRequest(
    `Invalid ${label} value. ${article} ${label} field contains invalid data. ` +
      `Please check the value and try again. Field: '${name}'`,
  );
}
