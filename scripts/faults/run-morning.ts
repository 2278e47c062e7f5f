import type { Database } from '../../src/operations/records.ts';
import { createSeededRandom } from '../../src/local-tenant/school/seeded-random.ts';
import { instantOf } from '../../src/operations/school-time.ts';
import { faultsOfMorning, isSettled, type MorningFaults } from './check-morning.ts';
import { BEGINS_AT, inventMorning, TROUBLE_MS, type Morning } from './invent-morning.ts';
import { createJobBoard } from './job-board.ts';
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
  /** What happened, in order, with the time at which Teams would say it happened. */
  readonly events: readonly string[];
}

const MINUTE_MS = 60_000;
/** Once all is well again everything has to be right within this time. */
const RECOVERY_MS = 110 * MINUTE_MS;

/** One morning in an empty database: trouble for a while, then none, until every card is where it should be. */
export async function runMorning(database: Database, seed: number, bug: PlantedBug | null = null): Promise<MorningRun> {
  const morning = inventMorning(seed);
  const [first] = morning.schools;
  if (first === undefined) throw new Error('There is no school.');
  const beginsAt = instantOf(first.school, morning.on, BEGINS_AT);
  const time = createVirtualTime(beginsAt.getTime());
  const chance = createSeededRandom('morning', seed);
  const events: string[] = [];
  const say = (what: string) => void events.push(`${new Date(time.nowMs()).toISOString().slice(11, 23)} ${what}`);
  const teams = createSimulatedTeams({ time, chance, say });
  const board = createJobBoard({ time, chance, replicas: () => replicas.living() });
  const replicas = startReplicas({ database, board, teams, time, chance, say, morning, bug });
  await putIntoRecords(database, morning, beginsAt);
  const session = { on: morning.on, session: 'AM' } as const;
  for (const register of morning.registers) {
    time.after(register.afterMs, () =>
      time.start(() => takeInRegister(replicas.outside, session, register, replicas.schoolTime())),
    );
  }
  const troubleEndsMs = time.nowMs() + TROUBLE_MS;
  await time.runUntil(troubleEndsMs);
  teams.becomeReliable();
  replicas.becomeReliable();
  for (let untilMs = troubleEndsMs; untilMs < troubleEndsMs + RECOVERY_MS; untilMs += 2 * MINUTE_MS) {
    if (await isSettled(database, morning)) break;
    await time.runUntil(untilMs);
  }
  // A second card may still be on its way when the first is there.
  await time.runUntil(time.nowMs() + MINUTE_MS);
  const faults = await faultsOfMorning(database, morning, teams);
  return { seed, faults, requests: teams.requests, deaths: replicas.deaths(), events };
}

async function putIntoRecords({ records }: Database, { schools }: Morning, now: Date): Promise<void> {
  for (const { school, pupils } of schools) {
    const { schoolId, teamId, yearGroups } = school;
    await records.pupils.save(schoolId, pupils, now);
    await records.places.install({ teamId, serviceUrl: 'http://127.0.0.1/teams/', tenantId: 'tenant' }, now);
    const channels = yearGroups.map((yearGroup) => {
      return { channelId: `${schoolId}-year-${yearGroup}`, teamId, name: `Year ${yearGroup}`, yearGroup };
    });
    await records.places.saveChannels(schoolId, channels, now);
  }
}
