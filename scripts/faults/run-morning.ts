import { SCHOOL_MOMENTS } from '../../src/jobs/timetable.ts';
import { momentsOf } from '../../src/jobs/watch-clock.ts';
import type { Database } from '../../src/operations/records.ts';
import { createSeededRandom } from '../../src/local-tenant/school/seeded-random.ts';
import { instantOf } from '../../src/operations/school-time.ts';
import { faultsOfMorning, isSettled, type MorningFaults } from './check-morning.ts';
import { noteInto, type Coverage } from './coverage.ts';
import { doDeed } from './do-deed.ts';
import { BEGINS_AT, inventMorning, TROUBLE_MS } from './invent-morning.ts';
import { createJobBoard } from './job-board.ts';
import { putIntoRecords } from './put-into-records.ts';
import { SIMULATED_MOMENTS } from './simulated-jobs.ts';
import { startReplicas } from './start-replicas.ts';
import { createSimulatedTeams } from './simulated-teams.ts';
import { takeInRegister } from './take-in-register.ts';
import type { PlantedBug } from './planted-bugs.ts';
import { createVirtualTime } from './virtual-time.ts';

export interface MorningRun {
  readonly seed: number;
  readonly faults: MorningFaults;
  readonly requests: number;
  readonly deaths: number;
  /** The most requests within a second. */
  readonly busiestSecond: number;
  /** What happened in it of all that should have been tried, and how often. */
  readonly coverage: ReadonlyMap<string, number>;
  /** What happened, in order, with the time at which Teams would say it happened. */
  readonly events: readonly string[];
}

const MINUTE_MS = 60_000;
/** Once all is well again everything has to be right within this time. */
const RECOVERY_MS = 110 * MINUTE_MS;
/** Of 50 for a tenant. The app spaces its requests evenly, and faults leave gaps. */
const BUSY_SECOND = 40;
const MOMENTS = SCHOOL_MOMENTS.filter(({ does }) => SIMULATED_MOMENTS.includes(does));

/** One morning in an empty database: trouble for a while, then none, until every card is where it should be. */
export async function runMorning(database: Database, seed: number, bug: PlantedBug | null = null): Promise<MorningRun> {
  const morning = inventMorning(seed);
  const [first] = morning.schools;
  if (first === undefined) throw new Error('There is no school.');
  const moments = morning.schools.flatMap(({ school }) => momentsOf(MOMENTS, school, morning.on));
  const beginsAt = instantOf(first.school, morning.on, BEGINS_AT);
  const time = createVirtualTime(beginsAt.getTime());
  const chance = createSeededRandom('morning', seed);
  const events: string[] = [];
  const coverage: Coverage = new Map();
  const note = noteInto(coverage);
  const say = (what: string) => void events.push(`${new Date(time.nowMs()).toISOString().slice(11, 23)} ${what}`);
  const teams = createSimulatedTeams({ time, chance, say, note });
  const board = createJobBoard({ time, chance, replicas: () => replicas.living() });
  await putIntoRecords(database, morning, beginsAt);
  const replicas = startReplicas({ database, board, teams, time, chance, say, note, morning, moments, bug });
  note(`morning of ${morning.replicaCount} replicas`);
  if (morning.dayOfClockChange !== null) note(morning.dayOfClockChange);
  const session = { on: morning.on, session: 'AM' } as const;
  for (const register of morning.registers) {
    time.after(register.afterMs, () =>
      time.start(() => takeInRegister(replicas.outside, session, register, replicas.schoolTime())),
    );
  }
  let deedsLeft = morning.deeds.length;
  for (const deed of morning.deeds) {
    const isAnswered = () => {
      say(`somebody is told: ${deed.does}`);
      deedsLeft -= 1;
    };
    time.after(deed.afterMs, () => replicas.ask((door) => doDeed(door, deed), isAnswered));
  }
  const end = () => ({ database, morning, moments, schoolTime: replicas.schoolTime() });
  const troubleEndsMs = time.nowMs() + TROUBLE_MS;
  await time.runUntil(troubleEndsMs);
  teams.becomeReliable();
  replicas.becomeReliable();
  const isOver = async () => deedsLeft === 0 && (await isSettled(end()));
  for (let untilMs = troubleEndsMs; untilMs < troubleEndsMs + RECOVERY_MS; untilMs += 2 * MINUTE_MS) {
    await time.runUntil(untilMs);
    if (!(await isOver())) continue;
    // A second card may still be on its way when the first is there; and a moment may come that sends one more.
    await time.runUntil(time.nowMs() + MINUTE_MS);
    if (await isOver()) break;
  }
  const { requests, busiestSecond } = teams;
  if (busiestSecond >= BUSY_SECOND) note('a second with four fifths of the requests that Teams permits');
  const faults = await faultsOfMorning(end(), teams);
  return { seed, faults, requests, deaths: replicas.deaths(), busiestSecond, coverage, events };
}
