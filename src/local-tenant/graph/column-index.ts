import { createSortedEntries, type SortedEntries } from './sorted-entries.ts';

/** A value made comparable: text in lower case (SharePoint compares without case), dates in milliseconds, no value null. */
export type IndexKey = string | number | null;

export interface IndexEntry {
  readonly key: IndexKey;
  readonly itemId: number;
}

export type Comparison = 'eq' | 'ne' | 'lt' | 'gt' | 'le' | 'ge' | 'startswith';
export type Direction = 'asc' | 'desc';

export interface ColumnIndex {
  readonly size: number;
  add(entry: IndexEntry): void;
  remove(entry: IndexEntry): void;
  /** How many rows a comparison lets through, without visiting them. */
  count(comparison: Comparison, key: IndexKey): number;
  itemIds(comparison: Comparison, key: IndexKey): number[];
  /** Entries in order, beginning after the given one, or at the start. */
  walk(after: IndexEntry | null, direction: Direction, limit: number): readonly IndexEntry[];
}

/** Positions from `start` up to, not including, `end`. */
type Span = readonly [start: number, end: number];

/** A column's rows in the order of their values. */
export function createColumnIndex(): ColumnIndex {
  const entries = createSortedEntries(compareEntries);

  return {
    get size() {
      return entries.size;
    },
    add: (entry) => entries.add(entry),
    remove: (entry) => entries.remove(entry),
    count: (comparison, key) =>
      spansOf(entries, comparison, key).reduce((total, [start, end]) => total + Math.max(0, end - start), 0),
    itemIds: (comparison, key) =>
      spansOf(entries, comparison, key).flatMap(([start, end]) =>
        entries.slice(start, end).map((entry) => entry.itemId),
      ),
    walk: (after, direction, limit) => {
      if (direction === 'asc') {
        const start = after === null ? 0 : entries.firstPosition((entry) => compareEntries(entry, after) > 0);
        return entries.slice(start, start + limit);
      }
      const end = after === null ? entries.size : entries.firstPosition((entry) => compareEntries(entry, after) >= 0);
      return entries.slice(Math.max(0, end - limit), end).reverse();
    },
  };
}

function spansOf(entries: SortedEntries<IndexEntry>, comparison: Comparison, key: IndexKey): readonly Span[] {
  const from = entries.firstPosition((entry) => compareKeys(entry.key, key) >= 0);
  const beyond = entries.firstPosition((entry) => compareKeys(entry.key, key) > 0);
  const values = entries.firstPosition((entry) => entry.key !== null);
  switch (comparison) {
    case 'eq':
      return [[from, beyond]];
    case 'ne':
      return [
        [0, from],
        [beyond, entries.size],
      ];
    case 'lt':
      return [[values, from]];
    case 'le':
      return [[values, beyond]];
    case 'gt':
      return [[beyond, entries.size]];
    case 'ge':
      return [[from, entries.size]];
    case 'startswith':
      return [[from, entries.firstPosition((entry) => isBeyondPrefix(entry.key, key))]];
  }
}

export function compareEntries(one: IndexEntry, other: IndexEntry): number {
  return compareKeys(one.key, other.key) || one.itemId - other.itemId;
}

/** No value first, then numbers, then text. */
export function compareKeys(one: IndexKey, other: IndexKey): number {
  if (one === other) return 0;
  const rank = rankOf(one) - rankOf(other);
  if (rank !== 0 || one === null || other === null) return rank;
  return one < other ? -1 : 1;
}

function rankOf(key: IndexKey): number {
  if (key === null) return 0;
  return typeof key === 'number' ? 1 : 2;
}

function isBeyondPrefix(key: IndexKey, prefix: IndexKey): boolean {
  return compareKeys(key, prefix) > 0 && !(typeof key === 'string' && key.startsWith(String(prefix)));
}
