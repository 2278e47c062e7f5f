import type { SeededRandom } from '../../src/local-tenant/school/seeded-random.ts';
import type { JobName } from '../../src/operations/jobs.ts';
import type { Note } from './coverage.ts';
import type { Job } from './job-board.ts';
import type { Mortal, VirtualTime } from './virtual-time.ts';

/** One life of one app process: after its death a new one starts under the same name. */
export interface Replica extends Mortal {
  readonly name: string;
  /** How far its computer's clock is from Teams' clock. */
  readonly clockErrorMs: number;
  /** How far it takes the database's time to be from what it is: half of a round trip at most (database-clock.ts). */
  readonly databaseClockErrorMs: number;
  work(job: Job): Promise<void>;
  busyWith(name: JobName): number;
  /** A moment that others may use, and at which it may die: "before", "a post". */
  mayDie(when: 'before' | 'after', step: string): Promise<void>;
  isToDie(): boolean;
  die(when: 'before' | 'inside' | 'after', step: string): Promise<never>;
}

export interface ReplicaNeeds {
  readonly name: string;
  readonly time: VirtualTime;
  readonly chance: SeededRandom;
  readonly say: (what: string) => void;
  readonly note: Note;
  /** Of one step; 0 once all is well. */
  readonly deathRate: () => number;
  /** With the jobs that it had in hand. */
  readonly onDeath: (jobs: readonly Job[]) => void;
  readonly handle: (job: Job) => Promise<unknown>;
}

/** Between one step of a process and its next. */
const STEP_MAX_MS = 15;
/** To the database, the quickest of several. */
const ROUND_TRIP_MAX_MS = 10;

export function createReplica({ name, time, chance, say, note, deathRate, onDeath, handle }: ReplicaNeeds): Replica {
  const inHand = new Set<Job>();
  const replica: Replica = {
    name,
    isAlive: true,
    clockErrorMs: chance.between(-1_500, 1_500),
    databaseClockErrorMs: chance.between(-ROUND_TRIP_MAX_MS / 2, ROUND_TRIP_MAX_MS / 2),
    busyWith: (job) => [...inHand].filter((one) => one.name === job).length,
    work: async (job) => {
      inHand.add(job);
      await handle(job);
      inHand.delete(job);
    },
    mayDie: async (when, step) => {
      await time.pause(chance.between(0, STEP_MAX_MS), replica);
      if (replica.isToDie()) await replica.die(when, step);
    },
    isToDie: () => chance.chance(deathRate()),
    die: async (when, step) => {
      say(`${name} DIES ${when} ${step}`);
      note(`death ${when} ${step}`);
      replica.isAlive = false;
      onDeath([...inHand]);
      await time.pause(0, replica);
      throw new Error('Nothing wakes the dead.');
    },
  };
  return replica;
}
