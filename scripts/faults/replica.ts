import type { SeededRandom } from '../../src/local-tenant/school/seeded-random.ts';
import type { JobName } from '../../src/operations/jobs.ts';
import type { Job } from './job-board.ts';
import type { Mortal, VirtualTime } from './virtual-time.ts';

/** One life of one app process: after its death a new one starts under the same name. */
export interface Replica extends Mortal {
  readonly name: string;
  /** How far its clock is from Teams' clock, in milliseconds. */
  clockErrorMs: number;
  work(job: Job): Promise<void>;
  busyWith(name: JobName): number;
  /** A moment that others may use, and at which it may die. */
  mayDie(label: string): Promise<void>;
  isToDie(): boolean;
  die(label: string): Promise<never>;
}

export interface ReplicaNeeds {
  readonly name: string;
  readonly time: VirtualTime;
  readonly chance: SeededRandom;
  readonly say: (what: string) => void;
  /** Of one step; 0 once all is well. */
  readonly deathRate: () => number;
  readonly onDeath: () => void;
  readonly handle: (job: Job) => Promise<unknown>;
}

/** Between one step of a process and its next. */
const STEP_MAX_MS = 15;

export function createReplica({ name, time, chance, say, deathRate, onDeath, handle }: ReplicaNeeds): Replica {
  const busy = new Map<JobName, number>();
  const count = (job: JobName, by: number) => busy.set(job, (busy.get(job) ?? 0) + by);
  const replica: Replica = {
    name,
    isAlive: true,
    clockErrorMs: chance.between(-1_500, 1_500),
    busyWith: (job) => busy.get(job) ?? 0,
    work: async (job) => {
      count(job.name, 1);
      await handle(job);
      count(job.name, -1);
    },
    mayDie: async (label) => {
      await time.pause(chance.between(0, STEP_MAX_MS), replica);
      if (replica.isToDie()) await replica.die(label);
    },
    isToDie: () => chance.chance(deathRate()),
    die: async (label) => {
      say(`${name} DIES ${label}`);
      replica.isAlive = false;
      onDeath();
      await time.pause(0, replica);
      throw new Error('Nothing wakes the dead.');
    },
  };
  return replica;
}
