import { compareEntries, type Direction, type IndexEntry } from './column-index.ts';
import { type GraphRefusal, invalidRequest, tooManyResources } from './graph-result.ts';
import { type Clause, holds } from './item-filter.ts';
import type { ItemTable } from './item-table.ts';
import type { ListColumn } from './list-column.ts';
import { keyOf, type ListItem } from './list-item.ts';

export interface ItemQuery {
  readonly clauses: readonly Clause[];
  readonly order: { readonly column: ListColumn; readonly direction: Direction };
  readonly top: number;
  /** The last row of the page before; null for the first page. */
  readonly after: IndexEntry | null;
  /** `Prefer: HonorNonIndexedQueriesWarningMayFailRandomly` */
  readonly allowsUnindexed: boolean;
}

export interface ItemPage {
  readonly kind: 'page';
  readonly items: readonly ListItem[];
  /** Where the next page begins; null on the last page. */
  readonly next: IndexEntry | null;
}

/** One page of a list's rows (microsoft.md 5.2). */
export function queryItems(table: ItemTable, query: ItemQuery, threshold: number): ItemPage | GraphRefusal {
  const fault = unindexedColumn(table, query) ?? tooLarge(table, query, threshold);
  if (fault !== null) return fault;
  // One more than asked for tells whether another page follows.
  const entries = matching(table, query, query.top + 1);
  const shown = entries.slice(0, query.top);
  const items = shown.flatMap(({ itemId }) => table.get(itemId) ?? []);
  return { kind: 'page', items, next: entries.length > query.top ? (shown.at(-1) ?? null) : null };
}

function unindexedColumn(table: ItemTable, { clauses, order, allowsUnindexed }: ItemQuery): GraphRefusal | null {
  if (allowsUnindexed) return null;
  const filtered = new Set(clauses.map(({ column }) => column.name));
  const name = [...filtered, order.column.name].find((candidate) => table.index(candidate) === undefined);
  if (name !== undefined) {
    return invalidRequest(
      `Field '${name}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: ` +
        "HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may " +
        'fail on large lists.',
    );
  }
  // Documented is one indexed field at a time; what Graph says of a second one is not.
  if (filtered.size > 1)
    return invalidRequest(`Only one field can be filtered at a time, not ${[...filtered].join(', ')}.`);
  return null;
}

/** The first clause alone counts: neither `and` nor `$top` makes a query visit fewer rows. */
function tooLarge(table: ItemTable, { clauses, order }: ItemQuery, threshold: number): GraphRefusal | null {
  if (table.size <= threshold) return null;
  const [first] = clauses;
  if (first === undefined) return table.index(order.column.name) === undefined ? tooManyResources() : null;
  const visited = table.index(first.column.name)?.count(first.comparison, first.key) ?? table.size;
  return visited > threshold ? tooManyResources() : null;
}

function matching(table: ItemTable, { clauses, order, after }: ItemQuery, limit: number): readonly IndexEntry[] {
  const orderIndex = table.index(order.column.name);
  if (clauses.length === 0 && orderIndex) return orderIndex.walk(after, order.direction, limit);
  const sign = order.direction === 'asc' ? 1 : -1;
  return candidates(table, clauses)
    .filter((item) => clauses.every((clause) => holds(clause, keyOf(item, clause.column))))
    .map((item) => ({ key: keyOf(item, order.column), itemId: item.itemId }))
    .filter((entry) => after === null || sign * compareEntries(entry, after) > 0)
    .sort((one, other) => sign * compareEntries(one, other))
    .slice(0, limit);
}

function candidates(table: ItemTable, [first]: readonly Clause[]): ListItem[] {
  const index = first === undefined ? undefined : table.index(first.column.name);
  if (first === undefined || index === undefined) return [...table.all()];
  return index.itemIds(first.comparison, first.key).flatMap((itemId) => table.get(itemId) ?? []);
}
