import { expect, test } from '@jest/globals';
import { costOf, growing, type Compared } from '../../scripts/bench/register/cost.ts';

function compared(name: string, items: number, units: number, over: Partial<Compared> = {}): Compared {
  const cost = { units, bytes: 0, medianMs: 0, p95Ms: 0, readings: 1 };
  return { name, items, mayGrow: false, ours: cost, direct: { ...cost, units: items }, ...over };
}

test.each([0, 8])('a view that uses %d units in every register passes, whatever the list itself costs', (units) => {
  expect(growing([100, 1_000, 50_000].map((items) => compared('Today', items, units)))).toEqual([]);
});

test('whatever uses more units in a longer list is named, once, with the sizes', () => {
  const all = [50_000, 100, 1_000].flatMap((items) => [
    compared('Today', items, 0),
    compared('Register', items, items > 100 ? items / 100 : 2),
    compared('First copy', items, items, { mayGrow: true }),
  ]);
  expect(growing(all)).toEqual(['Register: 2 units with 100 items, 10 units with 1000 items.']);
});

/** Twenty readings, or as many as there is time for, of a tenant that says what they used together. */
async function costOfTwenty(durationMs: (index: number) => number) {
  let nowMs = 0;
  let readings = 0;
  const pass = (ms: number) => {
    nowMs += ms;
    return Promise.resolve();
  };
  const usedBy = async (work: () => Promise<void>) => {
    await work();
    return { units: 6 * readings, bytes: 100 * readings };
  };
  const read = async (index: number) => {
    readings += 1;
    await pass(durationMs(index));
    return 10;
  };
  return costOf({ usedBy }, { times: 20, read, prepare: () => pass(60_000), nowMs: () => nowMs });
}

test('a cost is that of one reading, and what comes before a reading is not timed', async () => {
  expect(await costOfTwenty((index) => 20 - index)).toEqual({
    ...{ units: 6, bytes: 110, medianMs: 10, p95Ms: 19, readings: 20 },
  });
});

test.each([
  [3, 30_000],
  [3, 4_000],
  [8, 1_000],
  [20, 400],
])('there are %d readings where one takes %d ms', async (readings, tookMs) => {
  expect(await costOfTwenty(() => tookMs)).toEqual({
    ...{ units: 6, bytes: 110, medianMs: tookMs, p95Ms: tookMs, readings },
  });
});
