import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startPostgresServer } from '../../../test/support/postgres-server.ts';
import { loadConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/create-log.ts';
import { addDays, type IsoDate } from '../../../src/domain/calendar/iso-date.ts';
import { isSession } from '../../../src/domain/calendar/school-calendar.ts';
import { calendarFor, type School } from '../../../src/domain/school.ts';
import { loadSchools } from '../../../src/load-schools.ts';
import { openClock } from '../../../src/open-clock.ts';
import { wire } from '../../../src/wire.ts';
import { freePort } from '../../free-port.ts';
import { startMeasuredTenant } from '../../many-schools/measured-tenant.ts';
import { benchSchool, TODAY, writeSchools } from '../../many-schools/seed-schools.ts';
import { appEnvironment, startAppProcess } from '../../many-schools/start-app-process.ts';
import { playRound, type Round } from './play-round.ts';
import { startProcesses } from './start-processes.ts';

const REPLICAS = 3;
/** Every so many schools one gives its registers by files, in a folder that all copies of the app watch. */
const BY_FILE_EVERY = 10;
const SMALL_ROLL = { forms: ['A'], pupilsOfForm: 12 };
const SETTLE_MS = 4_000;

export interface RoundsAsked {
  readonly rounds: number;
  readonly seed: number;
  readonly schools: number;
}

/** Mornings of many schools on one PostgreSQL server, one school day after another, while copies of the app are killed. */
export async function* runProcessRounds({ rounds, seed, schools: count }: RoundsAsked): AsyncGenerator<Round> {
  await using closing = new AsyncDisposableStack();
  const folder = await mkdtemp(path.join(tmpdir(), 'every-session-processes-'));
  closing.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const server = await startPostgresServer();
  closing.defer(() => server.stop());
  const databaseUrl = await server.createDatabase('every_session');
  const ports: number[] = [];
  for (let index = 0; index < REPLICAS; index += 1) ports.push(await freePort());
  const botUrl = `http://127.0.0.1:${ports[0] ?? 0}/api/messages`;
  const tenant = await startMeasuredTenant({ dataFolder: folder, botUrl, today: TODAY, otherTeamCount: count });
  closing.defer(() => tenant.stop());
  const benches = tenant.described.otherTeams.map((team, index) => {
    const inboxFolder = index % BY_FILE_EVERY === 0 ? path.join(folder, 'inbox', String(index)) : null;
    return benchSchool(team, index + 1, inboxFolder, SMALL_ROLL);
  });
  const schoolsFolder = path.join(folder, 'schools');
  await writeSchools(schoolsFolder, benches, tenant.described.calendars);
  const environmentOf = (port: number) => appEnvironment({ tenant, port, databaseUrl, folder, schoolsFolder });

  const config = loadConfig(environmentOf(0));
  const schools = loadSchools(schoolsFolder);
  const followed = await openClock(config, () => undefined);
  closing.defer(() => followed.stop());
  const app = await wire({ config, schools, clock: followed.clock, log: createLog('silent') });
  closing.defer(() => app.close());
  for (const { schoolId, pupils } of benches) await app.database.records.pupils.save(schoolId, pupils, app.clock());

  const processes = startProcesses(REPLICAS, (index) => startAppProcess(environmentOf(ports[index] ?? 0)));
  closing.defer(() => processes.killAll());
  await processes.areUp();
  await tenant.install();
  await pause(SETTLE_MS);
  const pairs = benches.map((bench) => [bench, app.staff.school(bench.schoolId)] as const);
  const days = schoolDays(app.staff.school('school-1'), TODAY, rounds);
  for (const [index, on] of days.entries()) {
    yield await playRound({ app, tenant, processes, schools: pairs }, on, seed + index);
  }
}

/** The first school days from a date on; throws where the calendar has not so many. */
function schoolDays(school: School, from: IsoDate, count: number): IsoDate[] {
  const days: IsoDate[] = [];
  for (let on = from; days.length < count; on = addDays(on, 1)) {
    const calendar = calendarFor(school, on);
    if (calendar === undefined) throw new RangeError(`The school year has only ${days.length} more days.`);
    if (isSession(calendar, on, 'AM')) days.push(on);
  }
  return days;
}
