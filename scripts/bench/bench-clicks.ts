import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgresServer } from '../../test/support/postgres-server.ts';
import { createSeededRandom } from '../../src/local-tenant/school/seeded-random.ts';
import { freePort } from '../free-port.ts';
import { startMeasuredTenant, yearChannels, type MeasuredTenant } from '../many-schools/measured-tenant.ts';
import { BELL, seedRecords, TODAY, writeSchools, type BenchSchool } from '../many-schools/seed-schools.ts';
import { appEnvironment, startAppProcess } from '../many-schools/start-app-process.ts';
import { drawClick, type ClickedCard } from './clicks/bench-click.ts';
import { cardsShown, clickingSchools } from './clicks/clicking-schools.ts';
import { clickSender, type ClickTaken, type SendClick } from './clicks/send-click.ts';
import { pause } from './delivery/traffic.ts';

const SCHOOLS = 100;
/** Late enough that a slow computer has sent the first half by then. */
const LATER = '09:05';
/** Seven hundred channels' staff would click some ten times a second between the list and the register's close. */
const CLICKS_A_SECOND = 25;
const SECONDS = 40;
const FLOOR_REQUESTS = 200;
const SETTLE_MS = 4_000;

/**
 * People click on the cards of fifty schools while the cards of fifty others go out: how long an answer takes, from the
 * instant at which the click was due. Beside it the floor, the app's own `/health` in the same minute.
 */
export async function benchClicks(): Promise<void> {
  await using closing = new AsyncDisposableStack();
  const folder = await mkdtemp(path.join(tmpdir(), 'every-session-bench-'));
  closing.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const server = await startPostgresServer();
  closing.defer(() => server.stop());
  const databaseUrl = await server.createDatabase('clicks');
  const port = await freePort();
  const botUrl = `http://127.0.0.1:${port}/api/messages`;
  const tenant = await startMeasuredTenant({ dataFolder: folder, botUrl, today: TODAY, otherTeamCount: SCHOOLS });
  closing.defer(() => tenant.stop());
  const schools = clickingSchools(tenant.described.otherTeams, LATER);
  await seedRecords(databaseUrl, schools);
  const schoolsFolder = path.join(folder, 'schools');
  await writeSchools(schoolsFolder, schools, tenant.described.calendars);
  const app = startAppProcess(appEnvironment({ tenant, port, databaseUrl, folder, schoolsFolder }));
  closing.defer(() => app.kill());
  await app.isUp();
  await tenant.install();
  await pause(SETTLE_MS);

  const [early, late] = [schools.slice(0, SCHOOLS / 2), schools.slice(SCHOOLS / 2)];
  await tenant.moveClock(BELL);
  const cards = await cardsSoon(tenant, early);
  const send = await clickSender(tenant, folder, botUrl);
  await click(send, cards, 5);
  await tenant.forget();
  await tenant.moveClock(LATER);
  const taken = await click(send, cards, SECONDS);
  await saySent(tenant, late);
  say('the floor: /health', await floorOf(`http://127.0.0.1:${port}/health`));
  say('every click', taken);
  for (const what of new Set(taken.map((one) => one.what))) {
    say(
      what,
      taken.filter((one) => one.what === what),
    );
  }
}

/** Every list of the first half is in its channel, or this has taken too long. */
async function cardsSoon(tenant: MeasuredTenant, early: readonly BenchSchool[]): Promise<ClickedCard[]> {
  for (let tries = 0; tries < 60; tries += 1) {
    const cards = await cardsShown(tenant, early);
    if (cards.length === 2 * channelCount(early)) return cards;
    await pause(1_000);
  }
  throw new Error('A minute after the bell a list was still not in its channel.');
}

function channelCount(schools: readonly BenchSchool[]): number {
  return schools.reduce((sum, { team }) => sum + yearChannels(team).length, 0);
}

/** So many clicks a second, whether earlier ones have been answered or not. */
async function click(send: SendClick, cards: readonly ClickedCard[], seconds: number): Promise<ClickTaken[]> {
  const chance = createSeededRandom('clicks', seconds);
  const startedAt = performance.now();
  const sent: Promise<ClickTaken>[] = [];
  for (let index = 0; index < seconds * CLICKS_A_SECOND; index += 1) {
    const dueMs = startedAt + (index * 1_000) / CLICKS_A_SECOND;
    const aheadMs = dueMs - performance.now();
    if (aheadMs > 0) await pause(aheadMs);
    const card = cards[chance.between(0, cards.length - 1)];
    if (card !== undefined) sent.push(send(card, drawClick(card, chance), dueMs));
  }
  return await Promise.all(sent);
}

async function floorOf(url: string): Promise<ClickTaken[]> {
  const floor: ClickTaken[] = [];
  for (let index = 0; index < FLOOR_REQUESTS; index += 1) {
    const dueMs = performance.now();
    const response = await fetch(url);
    await response.text();
    floor.push({ what: '', tookMs: performance.now() - dueMs, isRight: response.status === 200 });
  }
  return floor;
}

async function saySent(tenant: MeasuredTenant, late: readonly BenchSchool[]): Promise<void> {
  const sends = await tenant.sends();
  const of = (status: number) => sends.filter((one) => one.status === status).length;
  console.log(
    `${SCHOOLS} schools, ${CLICKS_A_SECOND} clicks a second for ${SECONDS} s on ${late.length} schools' cards; ` +
      `meanwhile ${of(201)} of ${channelCount(late)} cards went out, ${of(200)} edits, ${of(429)} answered 429.`,
  );
}

function say(what: string, taken: readonly ClickTaken[]): void {
  const times = taken.map(({ tookMs }) => tookMs).toSorted((one, other) => one - other);
  const part = (of100: number) =>
    `${(times[Math.ceil((times.length * of100) / 100) - 1] ?? 0).toFixed(0).padStart(5)} ms`;
  const wrong = taken.filter(({ isRight }) => !isRight).length;
  console.log(
    `${what.padEnd(22)} ${String(times.length).padStart(5)} times  half under ${part(50)}  95 % ${part(95)}  99 % ${part(99)}  longest ${part(100)}  ${wrong} not answered rightly`,
  );
}
