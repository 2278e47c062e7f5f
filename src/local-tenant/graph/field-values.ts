import { z } from 'zod';
import { type GraphRefusal, invalidRequest, isRefusal } from './graph-result.ts';
import { holdsLookupIds, isMultiple, type ListColumn } from './list-column.ts';
import type { FieldValue } from './list-item.ts';

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
  const { schema, label } = ruleFor(column);
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

interface ValueRule {
  readonly schema: z.ZodType<FieldValue>;
  readonly label: string;
}

function ruleFor(column: ListColumn): ValueRule {
  const lookupId = z.union([z.int(), z.stringFormat('row id', /^\d+$/).transform(Number)]);
  if (column.text) {
    const { allowMultipleLines, maxLength } = column.text;
    const line = z
      .string()
      .max(maxLength)
      .regex(/^[^\r\n]*$/);
    return { schema: allowMultipleLines ? z.string() : line, label: 'text' };
  }
  if (column.choice) return { schema: choiceSchema(column.choice, isMultiple(column)), label: 'choice' };
  if (column.number) {
    return { schema: z.number().min(column.number.minimum).max(column.number.maximum), label: 'number' };
  }
  if (column.currency) return { schema: z.number(), label: 'currency' };
  if (column.dateTime) return { schema: dateSchema(column.dateTime.format), label: 'date/time' };
  if (column.boolean) return { schema: z.boolean(), label: 'yes/no' };
  if (column.hyperlinkOrPicture) return { schema: z.looseObject({ Url: z.string() }), label: 'hyperlink' };
  return { schema: isMultiple(column) ? z.array(lookupId) : lookupId, label: 'lookup' };
}

function choiceSchema(
  { allowTextEntry, choices }: NonNullable<ListColumn['choice']>,
  allowsMany: boolean,
): z.ZodType<FieldValue> {
  const one = allowTextEntry ? z.string().max(255) : z.enum(choices);
  return allowsMany ? z.array(one) : one;
}

/** Kept as SharePoint gives them back: UTC, whole seconds, midnight for a date alone. */
function dateSchema(format: 'dateOnly' | 'dateTime'): z.ZodType<FieldValue> {
  const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text).toISOString());
  const given = z.union([z.iso.date().transform((date) => `${date}T00:00:00.000Z`), instant]);
  return given.transform((text) =>
    format === 'dateOnly' ? `${text.slice(0, 10)}T00:00:00Z` : `${text.slice(0, 19)}Z`,
  );
}
