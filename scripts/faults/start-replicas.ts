import { SCHOOL_MOMENTS } from '../../src/jobs/timetable.ts';
import { momentsOf } from '../../src/jobs/watch-clock.ts';
import type { School } from '../../src/domain/school.ts';
import type { SeededRandom } from '../../src/local-tenant/school/seeded-random.ts';
import { decideAbsentLists } from '../../src/operations/decide-absent-lists.ts';
import type { Database } from '../../src/operations/records.ts';
import { resumeUnfinished } from '../../src/operations/resume-unfinished.ts';
import { latestSession } from '../../src/operations/school-time.ts';
import { sendDelivery } from '../../src/operations/send-delivery.ts';
import { createFragileDatabase } from './fragile-database.ts';
import type { Morning } from './invent-morning.ts';
import { jobsOf, type Job, type JobBoard } from './job-board.ts';
import type { PlantedBug } from './planted-bugs.ts';
import { createReplica, type Replica } from './replica.ts';
import type { SimulatedTeams } from './simulated-teams.ts';
import type { VirtualTime } from './virtual-time.ts';

export interface StartReplicasNeeds {
  readonly database: Database;
  readonly board: JobBoard;
  readonly teams: SimulatedTeams;
  readonly time: VirtualTime;
  readonly chance: SeededRandom;
  readonly say: (what: string) => void;
  readonly morning: Morning;
  readonly bug: PlantedBug | null;
}

export interface Replicas {
  living(): readonly Replica[];
  deaths(): number;
  /** The school's clock, which jumps; it is not the computers' clock. */
  schoolTime(): Date;
  /** The records for what comes from outside and does not die half way. */
  readonly outside: Database;
  becomeReliable(): void;
}

/** As start-app.ts has them. */
const RESUME_MS = 60_000;
/** The app decides again each time; once in a while finds the same, and the simulation has the time for more mornings. */
const DECIDES_AGAIN = 0.1;
const LOOK_AGAIN_MS = 3_000;
const RESTART_MS = [1_000, 90_000] as const;

export function startReplicas(needs: StartReplicasNeeds): Replicas {
  const { database, board, teams, time, chance, say, morning, bug } = needs;
  const schools = new Map(morning.schools.map(({ school }) => [school.schoolId, school]));
  const school = (schoolId: string): School => {
    const found = schools.get(schoolId);
    if (found === undefined) throw new Error(`There is no school ${schoolId}.`);
    return found;
  };
  const living = new Map<string, Replica>();
  const kept = new Set<string>();
  let deaths = 0;
  let deathRate = morning.deathRate;
  let jumpedMs = 0;
  const isAlone = morning.replicaCount === 1;

  const start = (name: string, isFirstLife: boolean) => {
    const replica = createReplica({
      name,
      time,
      chance,
      say,
      deathRate: () => deathRate,
      onDeath: () => {
        deaths += 1;
        living.delete(name);
        time.after(chance.between(...RESTART_MS), () => start(name, false));
      },
      handle: (job) => handle(job),
    });
    living.set(name, replica);
    say(`${name} starts`);
    const machineClock = () => new Date(time.nowMs() + replica.clockErrorMs);
    const clock = () => new Date(machineClock().getTime() + jumpedMs);
    const sound = createFragileDatabase({ database, board, replica });
    const fragile = bug?.inDatabase(sound) ?? sound;
    const reader = bug?.inReader(teams.readerOf(replica)) ?? teams.readerOf(replica);
    const decide = decideAbsentLists({ database: fragile, clock, lateAfterMinutes: 10 });
    const send = sendDelivery({
      database: fragile,
      clock,
      machineClock,
      poster: teams.posterOf(replica),
      wait: (durationMs) => time.pause(durationMs, replica),
      reader,
      school,
    });
    const resume = resumeUnfinished({ database: fragile, machineClock });
    const { jobs, deliveries } = fragile.records;
    const handle = async (job: Job): Promise<void> => {
      const { sends, decides } = jobsOf(job);
      if (sends !== null) await send(sends.deliveryId);
      if (decides !== null) await decide(school(decides.schoolId), decides);
    };
    const decideAll = async () => {
      for (const [schoolId, one] of schools) {
        const session = latestSession(one, clock());
        if (session !== null) await jobs.enqueue('decide-absent-lists', { schoolId, ...session });
      }
    };
    const rhythm = () => {
      if (!replica.isAlive) return;
      time.start(async () => {
        await resume();
        if (chance.chance(DECIDES_AGAIN)) await decideAll();
      });
      time.after(RESUME_MS, rhythm);
    };
    const begin = async () => {
      if (isAlone && !isFirstLife) {
        const lookAgainAt = new Date(machineClock().getTime() + LOOK_AGAIN_MS);
        await deliveries.endLeases(lookAgainAt);
        for (const deliveryId of await deliveries.unfinished(lookAgainAt)) {
          await jobs.enqueue('send-delivery', { deliveryId }, { afterMs: LOOK_AGAIN_MS + 1_000 });
        }
      }
      keepMoments();
    };
    // A moment is kept once, by whoever comes to it first.
    const keepMoments = () => {
      const [one] = schools.values();
      const moments = one === undefined ? [] : momentsOf(SCHOOL_MOMENTS, one, morning.on);
      for (const { moment, dueAt } of moments.filter((due) => due.moment.does === 'decide-absent-lists')) {
        const keep = () => {
          if (!replica.isAlive || kept.has(moment.name)) return;
          kept.add(moment.name);
          time.start(decideAll);
        };
        const afterMs = dueAt.getTime() - clock().getTime();
        if (afterMs > 0) time.after(afterMs, keep);
      }
    };
    time.after(0, () => time.start(begin));
    time.after(chance.between(0, RESUME_MS), rhythm);
  };

  for (let number = 1; number <= morning.replicaCount; number += 1) start(`replica-${number}`, true);
  for (const { afterMs, byMs } of morning.clockJumps) {
    time.after(afterMs, () => {
      say(`the school's clock jumps by ${byMs / 60_000} minutes`);
      jumpedMs += byMs;
    });
  }
  const outsider: Replica = createReplica({
    name: 'outside', time, chance, say, deathRate: () => 0, onDeath: () => undefined, handle: () => Promise.resolve(),
  }); // prettier-ignore
  return {
    living: () => [...living.values()],
    deaths: () => deaths,
    schoolTime: () => new Date(time.nowMs() + jumpedMs),
    outside: createFragileDatabase({ database, board, replica: outsider }),
    becomeReliable: () => {
      deathRate = 0;
    },
  };
}
