import type { DueMoment } from '../../src/jobs/watch-clock.ts';
import type { SeededRandom } from '../../src/local-tenant/school/seeded-random.ts';
import { queueDueBriefings } from '../../src/operations/briefings/queue-due-briefings.ts';
import type { Clock } from '../../src/operations/ports.ts';
import type { Database } from '../../src/operations/records.ts';
import { resumeUnfinished } from '../../src/operations/resume-unfinished.ts';
import { latestSession } from '../../src/operations/school-time.ts';
import { createStaffDirectory } from '../../src/staff-directory.ts';
import type { Note } from './coverage.ts';
import { createFragileDatabase } from './fragile-database.ts';
import type { Morning } from './invent-morning.ts';
import type { Job, JobBoard } from './job-board.ts';
import type { PlantedBug } from './planted-bugs.ts';
import { createReplica, type Replica } from './replica.ts';
import { simulatedJobs } from './simulated-jobs.ts';
import type { SimulatedTeams } from './simulated-teams.ts';
import type { VirtualTime } from './virtual-time.ts';

export interface StartReplicasNeeds {
  readonly database: Database;
  readonly board: JobBoard;
  readonly teams: SimulatedTeams;
  readonly time: VirtualTime;
  readonly chance: SeededRandom;
  readonly say: (what: string) => void;
  readonly note: Note;
  readonly morning: Morning;
  /** Of the day, in order. */
  readonly moments: readonly DueMoment[];
  readonly bug: PlantedBug | null;
}

/** What a person's click finds: a replica's records, at which it may die under their hands. */
export interface Door {
  readonly database: Database;
  readonly clock: Clock;
}

export interface Replicas {
  living(): readonly Replica[];
  deaths(): number;
  /** The school's clock, which jumps; it is not the computers' clock. */
  schoolTime(): Date;
  /** The records for what comes from outside and does not die half way. */
  readonly outside: Database;
  /** Has a person ask for something until they see an answer, as Teams and people do. Resolves when they have. */
  ask(does: (door: Door) => Promise<unknown>, isAnswered: () => void): void;
  becomeReliable(): void;
}

/** As start-app.ts has them. */
const RESUME_MS = 60_000;
const LOOK_AGAIN_MS = 3_000;
/** As run-timetable.ts has it. */
const LOOK_MS = 1_000;
const DAY_MS = 86_400_000;
/** The app decides again each time; once in a while finds the same, and the simulation has the time for more mornings. */
const DECIDES_AGAIN = 0.1;
const RESTART_MS = [1_000, 90_000] as const;
/** pg-boss gives a job of a process that is gone to another so much later. */
const JOB_EXPIRES_MS = 900_000;
/** Teams repeats an invoke that nobody answered. */
const ASK_AGAIN_MS = 15_000;

export function startReplicas(needs: StartReplicasNeeds): Replicas {
  const { database, board, teams, time, chance, say, note, morning, moments, bug } = needs;
  const schools = morning.schools.map(({ school }) => school);
  const staff = createStaffDirectory(schools);
  const living = new Map<string, Replica & { readonly door: Door }>();
  let deaths = 0;
  let deathRate = morning.deathRate;
  let jumpedMs = 0;
  const isAlone = morning.replicaCount === 1;

  const start = (name: string, isFirstLife: boolean) => {
    const replica = createReplica({
      ...{ name, time, chance, say, note },
      deathRate: () => deathRate,
      onDeath: (jobs) => {
        deaths += 1;
        living.delete(name);
        for (const job of jobs) board.put(job, JOB_EXPIRES_MS);
        time.after(chance.between(...RESTART_MS), () => start(name, false));
      },
      handle: (job: Job) => handle(job),
    });
    say(`${name} starts`);
    const machineClock = () => new Date(time.nowMs() + replica.databaseClockErrorMs);
    const clock = () => new Date(time.nowMs() + replica.clockErrorMs + jumpedMs);
    const sound = createFragileDatabase({ database, board, replica });
    const fragile = bug?.inDatabase(sound) ?? sound;
    const reader = bug?.inReader(teams.readerOf(replica)) ?? teams.readerOf(replica);
    living.set(name, Object.assign(replica, { door: { database: fragile, clock } }));
    const handle = simulatedJobs({
      ...{ database: fragile, clock, machineClock, reader, staff, school: staff.school },
      poster: teams.posterOf(replica),
      wait: (durationMs) => time.pause(durationMs, replica),
    });
    const resume = resumeUnfinished({ database: fragile, machineClock });
    const { jobs, deliveries } = fragile.records;
    const decideAll = async () => {
      for (const school of schools) {
        const session = latestSession(school, clock());
        const { schoolId } = school;
        if (session !== null) await jobs.enqueue('decide-absent-lists', { schoolId, ...session });
      }
    };
    const rhythm = () => {
      if (!replica.isAlive) return;
      time.start(async () => {
        await resume();
        await queueDueBriefings({ database: fragile, clock });
        if (chance.chance(DECIDES_AGAIN)) await decideAll();
      });
      time.after(RESUME_MS, rhythm);
    };
    let lookedAt = new Date(clock().getTime() - DAY_MS);
    const look = () => {
      if (!replica.isAlive) return;
      const now = clock();
      const due = moments.filter(({ dueAt }) => lookedAt < dueAt && dueAt <= now);
      lookedAt = now;
      for (const { moment, school: { schoolId }, on } of due) {
        time.start(() => jobs.enqueue('keep-moment', { schoolId, on, name: moment.name }));
      } // prettier-ignore
      time.after(LOOK_MS, look);
    };
    const begin = async () => {
      if (isAlone && !isFirstLife) {
        const lookAgainAt = new Date(machineClock().getTime() + LOOK_AGAIN_MS);
        await deliveries.endLeases(lookAgainAt);
        for (const deliveryId of await deliveries.unfinished(lookAgainAt)) {
          await jobs.enqueue('send-delivery', { deliveryId }, { afterMs: LOOK_AGAIN_MS + 1_000 });
        }
      }
      look();
    };
    time.after(0, () => time.start(begin));
    time.after(chance.between(0, RESUME_MS), rhythm);
  };

  for (let number = 1; number <= morning.replicaCount; number += 1) start(`replica-${number}`, true);
  for (const { afterMs, byMs } of morning.clockJumps) {
    time.after(afterMs, () => {
      say(`the school's clock jumps by ${byMs / 60_000} minutes`);
      note(byMs < 0 ? 'clock put back' : 'clock put on');
      jumpedMs += byMs;
    });
  }
  const outsider = createReplica({
    ...{ name: 'outside', time, chance, say, note },
    deathRate: () => 0,
    onDeath: () => undefined,
    handle: () => Promise.resolve(),
  });
  const ask: Replicas['ask'] = (does, isAnswered) => {
    let isDone = false;
    const attempt = () => {
      if (isDone) return;
      time.after(ASK_AGAIN_MS, attempt);
      if (living.size === 0) return;
      const { door } = chance.pick([...living.values()]);
      time.start(async () => {
        await does(door);
        if (!isDone) isAnswered();
        isDone = true;
      });
    };
    attempt();
  };
  return {
    living: () => [...living.values()],
    deaths: () => deaths,
    schoolTime: () => new Date(time.nowMs() + jumpedMs),
    outside: createFragileDatabase({ database, board, replica: outsider }),
    ask,
    becomeReliable: () => {
      deathRate = 0;
    },
  };
}
