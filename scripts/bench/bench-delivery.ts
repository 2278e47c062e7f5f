import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgresServer } from '../../test/support/postgres-server.ts';
import { freePort } from '../free-port.ts';
import { startMeasuredTenant, yearChannels, type MeasuredTenant } from '../many-schools/measured-tenant.ts';
import { barePosts, measureOneSchool } from './delivery/one-school.ts';
import { runPlainLoop } from './delivery/plain-loop.ts';
import { BELL, benchSchool, seedRecords, TODAY, writeSchools, type BenchSchool } from '../many-schools/seed-schools.ts';
import { appEnvironment, startAppProcess } from '../many-schools/start-app-process.ts';
import { isQuiet, pause, trafficOf, type Traffic } from './delivery/traffic.ts';

const SCHOOLS = 100;
const BY_FILE = 5;
/** Teams' limit for one app in one tenant (microsoft.md 1.1). */
const PERMITTED_PER_SECOND = 50;
const SETTLE_MS = 4_000;

/**
 * The morning of a hundred schools, all due at once, against a tenant that enforces Teams' limits; beside it the loop of
 * the SDK's samples with the same cards in the same channels. First all is well, then some answers are lost.
 */
export async function benchDelivery(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'every-session-bench-'));
  const server = await startPostgresServer();
  try {
    for (const day of ['quiet', 'troubled'] as const) {
      await measureDay(day, path.join(folder, day), await server.createDatabase(day));
    }
  } finally {
    await server.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

async function measureDay(day: 'quiet' | 'troubled', folder: string, databaseUrl: string): Promise<void> {
  const port = await freePort();
  await mkdir(folder, { recursive: true });
  const otherTeamCount = SCHOOLS + 2 * BY_FILE;
  const botUrl = `http://127.0.0.1:${port}/api/messages`;
  const tenant = await startMeasuredTenant({ dataFolder: folder, botUrl, today: TODAY, otherTeamCount });
  const schools = tenant.described.otherTeams.slice(0, SCHOOLS + BY_FILE).map((team, index) => {
    const inboxFolder = index < SCHOOLS ? null : path.join(folder, 'inbox', String(index));
    return benchSchool(team, index + 1, inboxFolder);
  });
  await seedRecords(databaseUrl, schools);
  const schoolsFolder = path.join(folder, 'schools');
  await writeSchools(schoolsFolder, schools, tenant.described.calendars);
  const app = startAppProcess(appEnvironment({ tenant, port, databaseUrl, folder, schoolsFolder }));
  try {
    await app.isUp();
    await tenant.install();
    await pause(SETTLE_MS);
    if (day === 'quiet') await sayOneSchool(tenant, schools.slice(SCHOOLS));
    await sayMorning(day, tenant, schools.slice(0, SCHOOLS));
  } finally {
    await app.kill();
    await tenant.stop();
  }
}

async function sayMorning(day: string, tenant: MeasuredTenant, schools: readonly BenchSchool[]): Promise<void> {
  const channelIds = schools.flatMap(({ team }) => yearChannels(team).map(({ id }) => id));
  const trouble = async () => {
    await tenant.forget();
    if (day === 'troubled') await orderTrouble(tenant, channelIds.length);
  };
  console.log(`\nA ${day} morning: ${schools.length} schools, ${channelIds.length} channels.`);
  await trouble();
  await tenant.moveClock(BELL);
  await isQuiet(tenant, channelIds.length, 120_000);
  await pause(SETTLE_MS);
  const ours = await trafficOf(tenant, channelIds, '"delivery-');
  await trouble();
  const cards = channelIds.map((channelId) => ({ channelId, deliveryId: 'plain' }));
  const { errors } = await runPlainLoop(tenant, cards);
  const plain = await trafficOf(tenant, channelIds, '"delivery-plain"');
  say('Every Session', ours);
  say('the plain loop', plain);
  console.log(
    `The plain loop gave up ${errors} cards. Every Session's rate is ${(ours.perSecond / plain.perSecond).toFixed(2)} times the loop's.`,
  );
}

/** Of every fifty answers one is lost after the message was taken, and one says that the conversation was busy. */
async function orderTrouble(tenant: MeasuredTenant, cardCount: number): Promise<void> {
  const match = { method: 'POST', path: '/teams/v3/conversations' };
  for (let skip = 25; skip < cardCount; skip += 50) {
    await tenant.order({ match, skip, effect: { acceptThenStatus: 504 } });
    await tenant.order({ match, skip: skip + 10, effect: { status: 412 } });
  }
}

function say(who: string, { perSecond, requests, throttled, lost, doubled, tookMs }: Traffic): void {
  const share = ((100 * perSecond) / PERMITTED_PER_SECOND).toFixed(1);
  console.log(
    `${who.padEnd(15)} ${(tookMs / 1_000).toFixed(1).padStart(6)} s  ${perSecond.toFixed(1).padStart(5)}/s = ${share.padStart(5)} % of what Teams permits; ` +
      `${requests} requests, ${throttled} answered 429, ${lost} cards lost, ${doubled} doubled`,
  );
}

async function sayOneSchool(tenant: MeasuredTenant, schools: readonly BenchSchool[]): Promise<void> {
  const spare = tenant.described.otherTeams.slice(SCHOOLS + BY_FILE);
  const floors: number[] = [];
  for (const team of spare) {
    floors.push(await barePosts(tenant, team));
    await pause(1_000);
  }
  const runs: Awaited<ReturnType<typeof measureOneSchool>>[] = [];
  for (const school of schools) runs.push(await measureOneSchool(tenant, school));
  const floor = middle(floors);
  const cards = middle(runs.map(({ cardsMs }) => cardsMs));
  const takenIn = middle(runs.map(({ takenInMs }) => takenInMs));
  console.log(
    `One school of 7 channels, ${schools.length} times, the middle one: ${cards.toFixed(0)} ms from register file to last card ` +
      `(${takenIn.toFixed(0)} ms until the file was taken in); seven bare posts: ${floor.toFixed(0)} ms.`,
  );
  console.log(`File to last card: ${(cards / floor).toFixed(1)} floors.`);
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
