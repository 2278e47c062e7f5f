import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createChangeLog } from '../../../src/local-tenant/graph/change-log.ts';

test('from any point, the log tells the last change of each row since, also after old changes were thrown away', () => {
  // Some rows change early and never again, others so often that the log throws old changes away.
  const early = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 50 });
  const often = fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 1_200, maxLength: 3_000 });
  const rows = fc.tuple(early, often).map(([some, many]) => [...some, ...many]);
  fc.assert(
    fc.property(rows, fc.nat(4_000), fc.integer({ min: 1, max: 6 }), (changed, from, limit) => {
      const log = createChangeLog();
      for (const itemId of changed) log.record(itemId);
      const last = new Map(changed.map((itemId, sequence) => [itemId, sequence]));
      const expected = [...last]
        .map(([itemId, sequence]) => ({ sequence, itemId }))
        .filter(({ sequence }) => sequence >= from)
        .sort((one, other) => one.sequence - other.sequence);
      expect(log.since(from, limit)).toEqual(expected.slice(0, limit));
      expect(log.since(0, 10)).toHaveLength(last.size);
      expect(log.nextSequence).toBe(changed.length);
    }),
    // A fault is plain to see in any of these; making thousands of changes smaller takes minutes.
    { numRuns: 50, endOnFailure: true },
  );
});
