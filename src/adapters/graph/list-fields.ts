import { wordsOf } from '../../domain/same-words.ts';
import type { ListFields } from '../../operations/ports.ts';
import type { ListDefinition } from '../../domain/lists/list-definition.ts';

type Entry = readonly [name: string, value: ListFields[string]];

const HALF_DAY_MS = 43_200_000;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}/;
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Values as Graph takes them. A date goes as ten in the morning, which is that date in every time zone from UTC-10 to
 * UTC+12 that a site may be set to; midnight would be the day before on a site left at SharePoint's Pacific time.
 * Throws RangeError on a column that the list does not have: the caller's mistake.
 */
export function toGraphFields(definition: ListDefinition, fields: ListFields): ListFields {
  const kinds = kindsOf(definition);
  const entries = Object.entries(fields).map(([name, value]): Entry => {
    const kind = kinds.get(name);
    if (kind === undefined) throw unknownColumn(definition, name);
    const isDate = kind === 'date' && typeof value === 'string' && DATE_ONLY.test(value);
    return [name, isDate ? `${value}T10:00:00Z` : value];
  });
  return Object.fromEntries(entries);
}

/**
 * A row's values by our column names, null for those that Graph leaves out because they are empty. Dates come back as
 * `YYYY-MM-DD`: SharePoint gives midnight by the site's own clock, so the nearest midnight in UTC is the date meant.
 * A value that does not fit its column is given as it is, for somebody to put right.
 */
export function fromGraphFields(definition: ListDefinition, given: Readonly<Record<string, unknown>>): ListFields {
  const entries = [...kindsOf(definition)].map(([name, kind]): Entry => {
    const value = given[name];
    if (typeof value === 'string') return [name, kind === 'date' ? dateMeant(value) : value];
    return [name, asItIs(value)];
  });
  return Object.fromEntries(entries);
}

/** True when the row already says what an edit would make it say. */
export function holdsAll(row: ListFields, edit: ListFields): boolean {
  return Object.entries(edit).every(([name, value]) => comparable(row[name] ?? null) === comparable(value));
}

function kindsOf(definition: ListDefinition): ReadonlyMap<string, string> {
  return new Map([['Title', 'line'], ...definition.columns.map(({ name, type }) => [name, type.kind] as const)]);
}

function dateMeant(value: string): string {
  const time = ISO_DATE.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? value : new Date(time + HALF_DAY_MS).toISOString().slice(0, 10);
}

/** A value of no type of ours, such as several choices, is kept in words: somebody will have to put it right. */
function asItIs(value: unknown): ListFields[string] {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return value.map(String).join(', ');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : null;
}

function comparable(value: ListFields[string]): ListFields[string] {
  return typeof value === 'string' ? wordsOf(value) || null : value;
}

function unknownColumn(definition: ListDefinition, name: string): RangeError {
  const allowed = ['Title', ...definition.columns.map((column) => column.name)].join(', ');
  return new RangeError(`The list ${definition.list} has no column "${name}". It has ${allowed}.`);
}
