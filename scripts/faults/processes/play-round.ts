import { setTimeout as pause } from 'node:timers/promises';
import type { IsoDate } from '../../../src/domain/calendar/iso-date.ts';
import type { School } from '../../../src/domain/school.ts';
import { createSeededRandom } from '../../../src/local-tenant/school/seeded-random.ts';
import type { Wired } from '../../../src/wire.ts';
import type { MeasuredTenant } from '../../many-schools/measured-tenant.ts';
import type { BenchSchool } from '../../many-schools/seed-schools.ts';
import { checkChannels, isSettled, type ChannelFaults } from './check-channels.ts';
import { giveRegisters, marksLost } from './give-registers.ts';
import type { RunningProcesses } from './start-processes.ts';

export interface Stage {
  readonly app: Wired;
  readonly tenant: MeasuredTenant;
  readonly processes: RunningProcesses;
  readonly schools: readonly (readonly [BenchSchool, School])[];
}

export interface Round {
  readonly kills: number;
  readonly posts: number;
  readonly edits: number;
  readonly throttled: number;
  readonly tookMs: number;
  readonly faults: ChannelFaults & { readonly marksLost: number; readonly crashes: number };
}

/** Long enough for two rounds of cards at Teams' limit, and for each process to be killed several times. */
const KILLING_MS = 40_000;
const SECOND_REGISTERS_MS = [5_000, 18_000] as const;
/** Leases run out after 45 s, and what was left unfinished is looked for each minute. */
const SETTLED_WITHIN_MS = 240_000;
const QUIET_MS = 3_000;

/**
 * The morning of a school day: everybody's registers come in at once, later come corrected ones, and all the while a copy
 * of the app is killed and started again. Then the app is given the time that it needs, and the channels are looked at.
 */
export async function playRound(stage: Stage, on: IsoDate, seed: number): Promise<Round> {
  const { app, tenant, processes, schools } = stage;
  const startedAt = performance.now();
  const chance = createSeededRandom('processes', seed);
  await processes.areUp();
  await tenant.moveClock(`${on}T08:51:00Z`);
  await tenant.forget();
  const crashesBefore = processes.crashes();

  const missing = (index: number) => (index + seed) % 7 === 0;
  const first = { on, name: `${on}-first.csv`, code: (index: number) => (missing(index) ? 'N' : '/') };
  const late = (index: number) => missing(index) && (index + seed) % 2 === 0;
  const second = { on, name: `${on}-second.csv`, code: (index: number) => (late(index) ? 'L' : first.code(index)) };
  const secondAfterMs = chance.between(...SECOND_REGISTERS_MS);
  const killing = processes.killAtRandom(createSeededRandom('processes', seed, 'kills'), KILLING_MS);
  const giving = (async () => {
    for (const [bench, school] of schools) await giveRegisters(app, bench, school, first);
    await pause(secondAfterMs);
    await tenant.moveClock(`${on}T08:58:00Z`);
    for (const [bench, school] of schools) await giveRegisters(app, bench, school, second);
  })();
  const [kills] = await Promise.all([killing, giving]);

  await settle(stage, on);
  const sends = await tenant.sends();
  const faults = { lost: 0, doubled: 0, outOfDate: 0, givenUp: 0, marksLost: 0 };
  for (const [bench, school] of schools) {
    const found = await checkChannels(app, tenant, bench, school, on);
    for (const key of Object.keys(found) as (keyof ChannelFaults)[]) faults[key] += found[key];
    faults.marksLost += await marksLost(app, bench, second);
  }
  return {
    kills,
    posts: sends.filter(({ status }) => status === 201).length,
    edits: sends.filter(({ status }) => status === 200).length,
    throttled: sends.filter(({ status }) => status === 429).length,
    tookMs: performance.now() - startedAt,
    faults: { ...faults, crashes: processes.crashes() - crashesBefore },
  };
}

/** Waits until nothing is left to send, for a while at most: what is missing then is lost. */
async function settle({ app, schools }: Stage, on: IsoDate): Promise<void> {
  const untilMs = performance.now() + SETTLED_WITHIN_MS;
  for (const [, school] of schools) {
    while (!(await isSettled(app, school, on)) && performance.now() < untilMs) await pause(500);
  }
  await pause(QUIET_MS);
}
