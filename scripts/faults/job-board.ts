import type { SeededRandom } from '../../src/local-tenant/school/seeded-random.ts';
import { QUEUES } from '../../src/jobs/queue-settings.ts';
import type { JobName } from '../../src/operations/jobs.ts';
import type { Replica } from './replica.ts';
import type { VirtualTime } from './virtual-time.ts';

export interface Job {
  readonly name: JobName;
  readonly data: object;
}

/** What pg-boss does, on virtual time: a job that has been committed goes to some replica that has a hand free. */
export interface JobBoard {
  put(job: Job, afterMs: number): void;
}

export interface JobBoardNeeds {
  readonly time: VirtualTime;
  readonly chance: SeededRandom;
  readonly replicas: () => readonly Replica[];
}

const POLL_MS = 1_000;

export function createJobBoard({ time, chance, replicas }: JobBoardNeeds): JobBoard {
  const offer = (job: Job) => {
    const { concurrency, batch } = QUEUES[job.name];
    const free = replicas().filter((one) => one.isAlive && one.busyWith(job.name) < concurrency * batch);
    if (free.length === 0) {
      time.after(POLL_MS, () => offer(job));
      return;
    }
    const replica = chance.pick(free);
    time.start(() => replica.work(job));
  };
  return {
    // pg-boss counts in whole seconds, and finds what is due by looking each second.
    put: (job, afterMs) =>
      time.after(Math.ceil(afterMs / 1_000) * 1_000 + chance.between(0, POLL_MS), () => offer(job)),
  };
}
