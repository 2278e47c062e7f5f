import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { tellProcessRounds } from './faults/processes/tell-process-rounds.ts';
import { addTo, MUST_HAPPEN, neverHappened, type Coverage } from './faults/coverage.ts';
import { isFaulty, runMornings } from './faults/run-mornings.ts';
import { runSideBySide, type MorningSummary } from './faults/run-side-by-side.ts';

/**
 * `npm run faults -- --runs 10000 --seed 1`: mornings in which everything goes wrong that can, each from its seed. A
 * faulty morning says its seed, and `--runs 1 --seed SEED --events` shows what happened in it. `npm run faults --
 * --processes --rounds 50`: the same of real processes, killed at random.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '300' },
    seed: { type: 'string', default: '1' },
    workers: { type: 'string', default: String(Math.min(availableParallelism(), 8)) },
    events: { type: 'boolean', default: false },
    processes: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '50' },
    schools: { type: 'string', default: '100' },
  },
});
if (values.processes) {
  const { rounds, seed, schools } = values;
  await tellProcessRounds({ rounds: Number(rounds), seed: Number(seed), schools: Number(schools) });
  process.exit();
}
const totals = { lost: 0, doubled: 0, outOfDate: 0, givenUp: 0, momentsUndone: 0, limitsBroken: 0 };
const count = { runs: 0, requests: 0, deaths: 0, busiestSecond: 0 };
const coverage: Coverage = new Map();
const startedAt = performance.now();
const say = (what: string) => console.log(`${what} after ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);

const take = (run: MorningSummary) => {
  count.runs += 1;
  count.requests += run.requests;
  count.deaths += run.deaths;
  count.busiestSecond = Math.max(count.busiestSecond, run.busiestSecond);
  addTo(coverage, run.coverage);
  for (const key of Object.keys(totals) as (keyof typeof totals)[]) totals[key] += run.faults[key];
  if (isFaulty(run)) {
    console.log(`seed ${run.seed}: ${JSON.stringify(run.faults)}`);
    process.exitCode = 1;
  }
  if (count.runs % 500 === 0) say(`${count.runs} mornings`);
};

const asked = { runs: Number(values.runs), seed: Number(values.seed) };
if (values.events) {
  for await (const run of runMornings(asked)) {
    console.log(run.events.join('\n'));
    take(run);
  }
} else {
  await runSideBySide(asked, Math.min(Number(values.workers), asked.runs), take);
}
say(`${count.runs} mornings, ${count.requests} requests, ${count.deaths} deaths of a process`);
console.log(`at most ${count.busiestSecond} requests in a second of a tenant's 50`);
if (!values.events) {
  for (const what of MUST_HAPPEN) console.log(`${String(coverage.get(what) ?? 0).padStart(8)} ${what}`);
  const missing = neverHappened(coverage);
  if (missing.length > 0) console.log(`Never happened in these mornings: ${missing.join('; ')}.`);
}
console.log(
  Object.entries(totals)
    .map(([what, number]) => `${number} ${what}`)
    .join(', '),
);
