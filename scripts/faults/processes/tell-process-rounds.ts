import { runProcessRounds, type RoundsAsked } from './run-process-rounds.ts';

/** Runs the rounds and prints each. The exit code is 1 when one of them lost, doubled or spoilt something. */
export async function tellProcessRounds(asked: RoundsAsked): Promise<void> {
  const totals = { lost: 0, doubled: 0, outOfDate: 0, givenUp: 0, marksLost: 0, crashes: 0 };
  const sums = { kills: 0, posts: 0, edits: 0, throttled: 0 };
  let seed = asked.seed;
  for await (const { faults, tookMs, ...counts } of runProcessRounds(asked)) {
    for (const key of Object.keys(sums) as (keyof typeof sums)[]) sums[key] += counts[key];
    for (const key of Object.keys(totals) as (keyof typeof totals)[]) totals[key] += faults[key];
    const isFaulty = Object.values(faults).some((count) => count > 0);
    console.log(
      `round ${seed - asked.seed + 1}: ${(tookMs / 1_000).toFixed(0)} s, ${listed(counts)}; ${isFaulty ? `seed ${seed} FAILED: ` : ''}${listed(faults)}`,
    );
    if (isFaulty) process.exitCode = 1;
    seed += 1;
  }
  console.log(`${seed - asked.seed} rounds of ${asked.schools} schools: ${listed(sums)}; ${listed(totals)}`);
}

function listed(counts: object): string {
  return Object.entries(counts)
    .map(([what, count]) => `${String(count)} ${what}`)
    .join(', ');
}
