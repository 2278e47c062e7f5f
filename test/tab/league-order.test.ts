import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { InsightGroup } from '../../src/http/insights-contract.ts';
import { leagueOrder, type LeagueLine } from '../../src/tab/insights/league-order.ts';

const count = fc.integer({ min: 0, max: 2000 });
const figures = fc
  .record({ possible: fc.integer({ min: 1, max: 2000 }), missed: count, pupils: count, persistent: fc.option(count) })
  .map(({ possible, missed, pupils, persistent }): InsightGroup => {
    const attended = Math.max(0, possible - missed);
    return {
      ...{ possible, attended, authorised: possible - attended, unauthorised: 0, late: 0, unmarked: 0, percent: '' },
      ...{ pupils, persistentlyAbsent: persistent, severelyAbsent: null },
    };
  });
const lines = fc
  .array(fc.option(figures), { maxLength: 12 })
  .map((each) => each.map((line, index): LeagueLine<InsightGroup> => ({ name: `Form ${index}`, figures: line })));
const sort = fc.record({
  column: fc.integer({ min: 0, max: 5 }),
  direction: fc.constantFrom('ascending' as const, 'descending' as const),
});

test('keeps every line, and those that are not shown last', () => {
  fc.assert(
    fc.property(lines, sort, (all, by) => {
      const ordered = leagueOrder(all, by);
      expect(ordered.map(({ name }) => name).toSorted()).toEqual(all.map(({ name }) => name).toSorted());
      if (by.column === 0) return;
      const shown = ordered.filter((line) => line.figures !== null).length;
      expect(ordered.slice(shown).every((line) => line.figures === null)).toBe(true);
    }),
  );
});

test('goes by attendance exactly, also where two would be rounded alike', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const shares = leagueOrder(all, { column: 2, direction: 'ascending' }).flatMap(({ figures: of }) =>
        of === null ? [] : [of],
      );
      for (const [index, one] of shares.entries()) {
        const next = shares[index + 1];
        if (next) expect(BigInt(one.attended * next.possible) <= BigInt(next.attended * one.possible)).toBe(true);
      }
    }),
  );
});
