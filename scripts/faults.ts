import { parseArgs } from 'node:util';
import { isFaulty, runMornings } from './faults/run-mornings.ts';

/**
 * `npm run faults -- --runs 10000 --seed 1`: mornings in which everything goes wrong that can, each from its seed. A
 * faulty morning says its seed, and `--runs 1 --seed SEED --events` shows what happened in it.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    events: { type: 'boolean', default: false },
  },
});
const totals = { lost: 0, doubled: 0, outOfDate: 0, givenUp: 0, limitsBroken: 0 };
const count = { runs: 0, requests: 0, deaths: 0 };
const startedAt = performance.now();
const say = (what: string) => console.log(`${what} after ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
for await (const run of runMornings({ runs: Number(values.runs), seed: Number(values.seed) })) {
  count.runs += 1;
  count.requests += run.requests;
  count.deaths += run.deaths;
  for (const key of Object.keys(totals) as (keyof typeof totals)[]) totals[key] += run.faults[key];
  if (values.events) console.log(run.events.join('\n'));
  if (isFaulty(run)) {
    console.log(`seed ${run.seed}: ${JSON.stringify(run.faults)}`);
    process.exitCode = 1;
  }
  if (count.runs % 500 === 0) say(`${count.runs} mornings`);
}
say(`${count.runs} mornings, ${count.requests} requests, ${count.deaths} deaths of a process`);
console.log(
  Object.entries(totals)
    .map(([what, number]) => `${number} ${what}`)
    .join(', '),
);
