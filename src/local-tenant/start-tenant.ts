import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { createClock, type TenantClock } from './clock.ts';
import { createFaultBoard } from './control/fault-board.ts';
import { startOfDemo } from './control/clock-moves.ts';
import { createRequestListener } from './http-server.ts';
import { loadSigningKeys } from './identity/signing-keys.ts';
import { latestSchoolDay } from './school/calendar/latest-school-day.ts';
import { londonTime } from './school/calendar/london-time.ts';
import { inventSchool } from './school/invent-school.ts';
import type { InventedSchool } from './school/invented-school.ts';
import { startRegisterExports, type RegisterExports } from './school/register-exports.ts';
import { createTenant } from './tenant.ts';

export interface TenantOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** Keeps the signing keys. */
  readonly dataFolder: string;
  /** Where the MIS writes its files. Without it, it writes none and the tenant starts sooner. */
  readonly inboxFolder?: string;
  /** False leaves the marks of earlier days out of the folder, for a test in a hurry. */
  readonly earlierMarks?: boolean;
  /** Where the bot listens, and the tab's address. POST /control/app changes them later. */
  readonly botUrl: string;
  readonly tabUrl: string;
  /** `YYYY-MM-DD`, the day that the school's clock starts on, at 08:45. Default: the latest school day. */
  readonly today?: string;
  /** The same seed gives the same school. */
  readonly seed?: number;
  /** How many further schools have a team of seven year groups here, besides the invented school. */
  readonly otherTeamCount?: number;
  /** The built shell page. */
  readonly shellFolder?: string;
  /** How long Teams waits for the bot; 15 s unless a test is in a hurry. */
  readonly botTimeoutMs?: number;
  /** The computer's time. Only tests change it. */
  readonly systemNow?: () => Date;
  /** Milliseconds that only run forward, for limits. Only tests change it. */
  readonly elapsedMs?: () => number;
  readonly reportBug?: (error: unknown) => void;
}

export interface RunningTenant {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Closes every connection and stops writing files. */
  stop(): Promise<void>;
}

const DEFAULT_SEED = 1;
const TEAMS_TIMEOUT_MS = 15_000;
/** Node would close an idle connection after 5 s, which is just when the next card is sent: cloud services wait for minutes. */
const KEEP_ALIVE_MS = 120_000;
const BUILT_SHELL = path.resolve(import.meta.dirname, '../../dist/shell');

/** Starts a small Microsoft 365 on this computer. Listens on 127.0.0.1 only: its controls ask for no password. */
export async function startTenant(options: TenantOptions): Promise<RunningTenant> {
  const systemNow = options.systemNow ?? (() => new Date());
  const today = options.today ?? latestSchoolDay(londonTime(systemNow()).on);
  const clock = createClock(startOfDemo(today), systemNow);
  const faults = createFaultBoard();
  const school = inventSchool({ seed: options.seed ?? DEFAULT_SEED, today });
  const keys = await loadSigningKeys(options.dataFolder);
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS });
  const url = await listen(server, options.port);
  const mis: { exports: RegisterExports | null } = { exports: null };
  const tenant = createTenant({
    ...{ url, clock, faults, keys, school, systemNow },
    otherTeamCount: options.otherTeamCount ?? 0,
    exportsSettled: async () => mis.exports?.settled(),
    botUrl: options.botUrl,
    tabUrl: options.tabUrl,
    elapsedMs: options.elapsedMs ?? (() => performance.now()),
    botTimeoutMs: options.botTimeoutMs ?? TEAMS_TIMEOUT_MS,
    shellFolder: options.shellFolder ?? BUILT_SHELL,
  });
  const reportBug = options.reportBug ?? rethrow;
  server.on('request', createRequestListener({ ...tenant, faults, reportBug }));
  // Only with the port taken: a second tenant that finds it in use must not touch the first one's inbox.
  mis.exports = await startExports({
    school,
    clock,
    earlierMarks: options.earlierMarks ?? true,
    inboxFolder: options.inboxFolder,
  }).catch(async (error: unknown) => {
    await close(server);
    throw error;
  });
  return {
    url,
    async stop() {
      mis.exports?.stop();
      faults.clear();
      await mis.exports?.settled();
      await close(server);
    },
  };
}

async function startExports(parts: {
  school: InventedSchool;
  clock: TenantClock;
  inboxFolder: string | undefined;
  earlierMarks: boolean;
}): Promise<RegisterExports | null> {
  const { inboxFolder } = parts;
  return inboxFolder === undefined ? null : startRegisterExports({ ...parts, inboxFolder });
}

async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no TCP address.');
  return `http://127.0.0.1:${address.port}`;
}

async function close(server: Server): Promise<void> {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
}

/** A defect nobody asked to hear of stops the process: better than a test that passes over it. */
function rethrow(error: unknown): void {
  queueMicrotask(() => {
    throw error;
  });
}
