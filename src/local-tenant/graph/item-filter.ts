import type { Comparison, IndexKey } from './column-index.ts';
import { columnCalled } from './field-values.ts';
import { type GraphRefusal, invalidRequest, isRefusal } from './graph-result.ts';
import { holdsLookupIds, type ListColumn } from './list-column.ts';
import { comparable } from './list-item.ts';

/** One comparison of a `$filter`. */
export interface Clause {
  readonly column: ListColumn;
  readonly comparison: Comparison;
  readonly key: IndexKey;
}

export interface ItemFilter {
  readonly kind: 'filter';
  /** All of them must hold. Empty for no filter. */
  readonly clauses: readonly Clause[];
}

const CLAUSE = new RegExp(
  String.raw`\s*(?:startswith\(\s*fields/(?<prefixed>\w+)\s*,\s*(?<prefix>'(?:[^']|'')*')\s*\)` +
    String.raw`|fields/(?<compared>\w+)\s+(?<comparison>eq|ne|lt|gt|le|ge)\s+(?<literal>'(?:[^']|'')*'|[^\s'()]+))` +
    String.raw`(?:\s+and\b(?=\s*\S)|\s*$)`,
  'y',
);

/** Reads what is documented for list items: comparisons and `startswith` on `fields/…`, joined by `and` (microsoft.md 5.2). */
export function parseItemFilter(text: string, columns: readonly ListColumn[]): ItemFilter | GraphRefusal {
  const clauses: Clause[] = [];
  let position = 0;
  while (position < text.length) {
    CLAUSE.lastIndex = position;
    const groups = CLAUSE.exec(text)?.groups;
    if (groups === undefined) return invalidRequest(`Invalid filter clause at "${text.slice(position).trim()}".`);
    const clause = toClause(groups, columns);
    if (isRefusal(clause)) return clause;
    clauses.push(clause);
    position = CLAUSE.lastIndex;
  }
  return { kind: 'filter', clauses };
}

/** A clause says how a row's value must compare; an empty value is less than nothing and equal to null alone. */
export function holds({ comparison, key }: Clause, value: IndexKey): boolean {
  if (comparison === 'eq') return value === key;
  if (comparison === 'ne') return value !== key;
  if (value === null || key === null) return false;
  if (comparison === 'startswith') return String(value).startsWith(String(key));
  const order = value < key ? -1 : value > key ? 1 : 0;
  const allowed = { lt: order < 0, le: order <= 0, gt: order > 0, ge: order >= 0 };
  return allowed[comparison];
}

type Groups = Readonly<Record<string, string | undefined>>;

function toClause(groups: Groups, columns: readonly ListColumn[]): Clause | GraphRefusal {
  const name = groups['prefixed'] ?? groups['compared'] ?? '';
  const column = columnCalled(columns, name);
  if (column === undefined) return invalidRequest(`Field '${name}' is not recognized`);
  const comparison = groups['comparison'] === undefined ? 'startswith' : comparisonNamed(groups['comparison']);
  const literal = groups['prefix'] ?? groups['literal'] ?? '';
  const key = keyOfLiteral(literal, column);
  if (key !== undefined) return { column, comparison, key };
  return invalidRequest(`The value ${literal} does not fit the type of the field '${name}'.`);
}

function comparisonNamed(name: string): Comparison {
  const comparisons = ['eq', 'ne', 'lt', 'gt', 'le', 'ge'] as const;
  const found = comparisons.find((comparison) => comparison === name);
  if (found === undefined) throw new Error(`The clause pattern let "${name}" through.`);
  return found;
}

/** Undefined when a literal cannot be a value of the column. */
function keyOfLiteral(literal: string, column: ListColumn): IndexKey | undefined {
  if (literal === 'null') return null;
  const text = literal.startsWith("'") ? literal.slice(1, -1).replaceAll("''", "'") : null;
  if (column.dateTime) {
    const milliseconds = Date.parse(text ?? literal);
    return Number.isNaN(milliseconds) ? undefined : milliseconds;
  }
  if (column.boolean) return { true: 1, false: 0, '1': 1, '0': 0 }[literal];
  if (column.number ?? column.currency ?? holdsLookupIds(column)) {
    const number = text === null || holdsLookupIds(column) ? Number(text ?? literal) : NaN;
    return Number.isNaN(number) ? undefined : number;
  }
  return text === null ? undefined : comparable(text, column);
}
