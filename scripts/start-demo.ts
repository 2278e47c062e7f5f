import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureBuilt } from './build.ts';
import { freePort } from './free-port.ts';
import { describeSchool, writeSettings, type DescribedSchool } from './tenant-settings.ts';

export interface DemoOptions {
  /** Where everything is written. What an earlier demo left there is made anew, but for the signing keys. */
  readonly folder: string;
  /** Wanted ports: another is taken where something else has one, and any for 0. */
  readonly ports: { readonly app: number; readonly tenant: number };
  /** The school's day, `YYYY-MM-DD`; the latest school day if absent. */
  readonly today?: string;
  readonly say: (text: string) => void;
  /** Aborted by whoever wants the demo to end, and, with an Error as its reason, when a part stops by itself. */
  readonly stopping: AbortController;
}

export interface RunningDemo {
  readonly tenantUrl: string;
  readonly appUrl: string;
  readonly school: DescribedSchool;
  /** Settles once `stopping` is aborted and every part has gone. */
  readonly stopped: Promise<unknown>;
}

type Part = (
  name: string,
  script: string,
  environment: Record<string, string>,
  args: readonly string[],
) => ChildProcess;

const root = path.resolve(import.meta.dirname, '..');

/** A small Microsoft 365, the app beside it and an invented school: three processes that speak HTTP on this computer. */
export async function startDemo({ folder, ports, today, say, stopping }: DemoOptions): Promise<RunningDemo> {
  await ensureBuilt(['shell', 'tab']);
  for (const part of ['data', 'inbox', 'schools']) await rm(path.join(folder, part), { recursive: true, force: true });
  const inboxFolder = path.join(folder, 'inbox');
  await mkdir(inboxFolder, { recursive: true });
  const port = await freePort(ports.app);
  const tenantPort = await freePort(ports.tenant);
  const [appUrl, tenantUrl] = [`http://127.0.0.1:${port}`, `http://127.0.0.1:${tenantPort}`];
  const parts: ChildProcess[] = [];
  const start = partStarter(parts, stopping);

  say('Inventing a school of 1,200 pupils …');
  start('local tenant', 'src/local-tenant/main.ts', {}, [
    ...['--port', String(tenantPort), '--data', path.join(folder, 'tenant'), '--inbox', inboxFolder],
    ...['--bot-url', `${appUrl}/api/messages`, '--tab-url', `${appUrl}/tab/`],
    ...(today === undefined ? [] : ['--today', today]),
  ]);
  await answering(`${tenantUrl}/control/school`, 'the local tenant', stopping.signal);
  const school = await describeSchool(tenantUrl);
  const folders = { inboxFolder, dataFolder: path.join(folder, 'data'), schoolsFolder: path.join(folder, 'schools') };
  const environment = await writeSettings(school, { tenantUrl, port, ...folders });
  say('Making the SharePoint lists …');
  await gone(start('provision', 'src/cli/main.ts', environment, ['provision', '--as-app']));
  start('app', 'src/main.ts', environment, []);
  await answering(`${appUrl}/health`, 'the app', stopping.signal);
  await fetch(`${tenantUrl}/control/install`, { method: 'POST' });
  return { tenantUrl, appUrl, school, stopped: Promise.all(parts.map(gone)) };
}

/** Starts parts that end when the demo does, and end it when one of them fails. */
function partStarter(parts: ChildProcess[], stopping: AbortController): Part {
  return (name, script, environment, args) => {
    stopping.signal.throwIfAborted();
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      env: { ...process.env, NODE_NO_WARNINGS: '1', ...environment },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    parts.push(child);
    stopping.signal.addEventListener('abort', () => child.kill('SIGTERM'));
    child.on('exit', (code) => {
      if (code === 0 || stopping.signal.aborted) return;
      stopping.abort(new Error(`The ${name} stopped (${code ?? 'killed'}); what it said is above.`));
    });
    return child;
  };
}

function gone(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

async function answering(url: string, what: string, signal: AbortSignal): Promise<void> {
  const untilMs = performance.now() + 90_000;
  while (performance.now() < untilMs) {
    signal.throwIfAborted();
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await pause(200);
  }
  throw new Error(`${what} did not answer at ${url} within 90 seconds.`);
}
