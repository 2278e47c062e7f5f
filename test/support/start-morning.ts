import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../scripts/free-port.ts';
import { describeSchool, writeSettings, type DescribedSchool } from '../../scripts/tenant-settings.ts';
import { startTenant, type RunningTenant } from '../../src/local-tenant/start-tenant.ts';
import { copyReadyDatabase } from './ready-database.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** A school morning: the local tenant in this process, the app in its own, and HTTP between them. */
export interface Morning extends AsyncDisposable {
  readonly tenant: RunningTenant;
  readonly school: DescribedSchool;
  readonly appUrl: string;
  readonly inboxFolder: string;
  readonly environment: Readonly<Record<string, string>>;
  /** What the app has said on its standard output and error, all runs together. */
  readonly said: () => string;
  startApp(): Promise<void>;
  /** SIGKILL: nothing is finished, nothing is tidied. */
  killApp(): Promise<void>;
  /** Runs `every-session` and gives what it wrote. */
  command(...args: string[]): Promise<{ exitCode: number; out: string; said: string }>;
}

export interface MorningOptions {
  readonly today: string;
  /** False leaves the marks of earlier days unwritten, where only the day itself matters. */
  readonly earlierMarks?: boolean;
  /** True lets the app make its database, as on a school's first day. Otherwise it finds one without a row. */
  readonly isFirstStart?: boolean;
  /** Extra settings of the app, such as DATABASE_URL. */
  readonly environment?: Readonly<Record<string, string>>;
}

export async function startMorning({
  today,
  earlierMarks = true,
  isFirstStart = false,
  environment: extra = {},
}: MorningOptions): Promise<Morning> {
  const folder = await mkdtemp(path.join(tmpdir(), 'every-session-morning-'));
  const inboxFolder = path.join(folder, 'inbox');
  await mkdir(inboxFolder);
  const port = await freePort();
  const appUrl = `http://127.0.0.1:${port}`;
  const tenant = await startTenant({
    port: 0,
    dataFolder: path.join(folder, 'tenant'),
    inboxFolder,
    botUrl: `${appUrl}/api/messages`,
    tabUrl: `${appUrl}/tab/`,
    today,
    earlierMarks,
  });
  const school = await describeSchool(tenant.url);
  const places = { tenantUrl: tenant.url, port, inboxFolder };
  const folders = { dataFolder: path.join(folder, 'data'), schoolsFolder: path.join(folder, 'schools') };
  const environment = { ...(await writeSettings(school, { ...places, ...folders })), ...extra };
  if (!isFirstStart) await copyReadyDatabase(path.join(folders.dataFolder, 'database'));
  let app: ChildProcess | null = null;
  let words = '';

  const start = (script: string, args: readonly string[]): ChildProcess => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      env: {
        PATH: process.env['PATH'],
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
        NODE_NO_WARNINGS: '1',
        ...environment,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return child;
  };
  const killApp = async (): Promise<void> => {
    if (app === null) return;
    const gone = app.exitCode === null ? once(app, 'exit') : Promise.resolve();
    app.kill('SIGKILL');
    await gone;
    app = null;
  };
  return {
    tenant,
    school,
    appUrl,
    inboxFolder,
    environment,
    said: () => words,
    startApp: async () => {
      app = start('src/main.ts', []);
      for (const stream of [app.stdout, app.stderr]) stream?.on('data', (chunk: Buffer) => (words += chunk.toString()));
      await isAnswering(`${appUrl}/health`, () => words);
    },
    killApp,
    command: async (...args) => {
      const child = start('src/cli/main.ts', args);
      let [out, said] = ['', ''];
      child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
      child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const [exitCode] = (await once(child, 'close')) as [number];
      return { exitCode, out, said };
    },
    [Symbol.asyncDispose]: async () => {
      await killApp();
      await tenant.stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

async function isAnswering(url: string, words: () => string): Promise<void> {
  await eventually(
    async () => (await fetch(url)).ok,
    () => `the app did not answer; it said:\n${words()}`,
  );
}

/** Waits until something is so, and says what was not when it never is. */
export async function eventually(
  isSo: () => Promise<boolean>,
  otherwise: () => string,
  withinMs = 40_000,
): Promise<void> {
  const untilMs = performance.now() + withinMs;
  while (performance.now() < untilMs) {
    if (await isSo().catch(() => false)) return;
    await pause(150);
  }
  throw new Error(`After ${withinMs / 1000} s: ${otherwise()}`);
}
