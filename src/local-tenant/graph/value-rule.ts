import { z } from 'zod';
import { isMultiple, type ListColumn } from './list-column.ts';
import type { FieldValue } from './list-item.ts';

export interface ValueRule {
  readonly schema: z.ZodType<FieldValue>;
  /** What SharePoint calls the type in its errors. */
  readonly label: string;
}

const made = new WeakMap<ListColumn, ValueRule>();

/** What a column takes. Made once for each column: a list is written far more often than changed. */
export function valueRule(column: ListColumn): ValueRule {
  const known = made.get(column);
  if (known !== undefined) return known;
  const rule = makeRule(column);
  made.set(column, rule);
  return rule;
}

function makeRule(column: ListColumn): ValueRule {
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
