import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  compareEntries,
  createColumnIndex,
  type Comparison,
  type IndexEntry,
  type IndexKey,
} from '../../../src/local-tenant/graph/column-index.ts';

const COMPARISONS: readonly Comparison[] = ['eq', 'ne', 'lt', 'gt', 'le', 'ge', 'startswith'];
const text = fc.string({ unit: fc.constantFrom('a', 'b', '\uffff'), maxLength: 3 });

/** What a comparison means, the slow way: SharePoint's empty value is equal to null and less than nothing. */
function passes(comparison: Comparison, value: IndexKey, key: string): boolean {
  if (comparison === 'ne') return value !== key;
  if (value === null) return false;
  const other = String(value);
  const meanings = { eq: other === key, lt: other < key, gt: other > key, le: other <= key, ge: other >= key };
  return comparison === 'startswith' ? other.startsWith(key) : meanings[comparison];
}

test('an index finds, counts and orders as a search of every row would', () => {
  const rows = fc.array(fc.option(text), { maxLength: 30 });
  fc.assert(
    fc.property(rows, fc.array(fc.nat(29)), text, (values, removals, key) => {
      const index = createColumnIndex();
      const entries = new Map(values.map((value, itemId) => [itemId, { key: value, itemId } satisfies IndexEntry]));
      for (const entry of entries.values()) index.add(entry);
      for (const itemId of removals) {
        const entry = entries.get(itemId);
        if (entry === undefined) continue;
        index.remove(entry);
        entries.delete(itemId);
      }
      for (const comparison of COMPARISONS) {
        const expected = [...entries.values()].filter((entry) => passes(comparison, entry.key, key));
        expect(index.itemIds(comparison, key).sort()).toEqual(expected.map(({ itemId }) => itemId).sort());
        expect(index.count(comparison, key)).toBe(expected.length);
      }
      const ordered = [...entries.values()].sort(compareEntries);
      expect(index.walk(null, 'asc', 50)).toEqual(ordered);
      expect(index.walk(ordered[2] ?? null, 'asc', 2)).toEqual(
        ordered.length > 2 ? ordered.slice(3, 5) : ordered.slice(0, 2),
      );
      expect(index.walk(null, 'desc', 50)).toEqual(ordered.toReversed());
    }),
  );
});

test('thousands of rows stay in order through additions and removals', () => {
  const sizes = fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 3_000, maxLength: 5_000 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 2, max: 5 }), (keys, step) => {
      const index = createColumnIndex();
      const entries = keys.map((key, itemId) => ({ key, itemId }));
      for (const entry of entries) index.add(entry);
      for (const entry of entries) if (entry.itemId % step !== 0) index.remove(entry);
      const left = entries.filter(({ itemId }) => itemId % step === 0).sort(compareEntries);
      expect(index.walk(null, 'asc', Infinity)).toEqual(left);
      expect(index.walk(left[900] ?? null, 'desc', 700)).toEqual(
        left.length > 900 ? left.slice(200, 900).reverse() : left.slice(-700).reverse(),
      );
      expect(index.count('lt', 500)).toBe(left.filter(({ key }) => key < 500).length);
    }),
    { numRuns: 10 },
  );
});
