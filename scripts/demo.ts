import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ensureBuilt } from './build.ts';
import { describeSchool, writeSettings } from './tenant-settings.ts';

/**
 * A school morning on this computer: a small Microsoft 365, the app beside it, and an invented school. Everything it
 * writes is under .demo/ and is made anew each time.
 */
const root = path.resolve(import.meta.dirname, '..');
const folder = path.join(root, '.demo');
const children: ChildProcess[] = [];
let isStopping = false;

await ensureBuilt(['shell', 'tab']);
for (const part of ['data', 'inbox', 'schools']) await rm(path.join(folder, part), { recursive: true, force: true });
const inboxFolder = path.join(folder, 'inbox');
await mkdir(inboxFolder, { recursive: true });
const appPort = await freePort(3978);
const tenantPort = await freePort(3979);
const tenantUrl = `http://127.0.0.1:${tenantPort}`;
const appUrl = `http://127.0.0.1:${appPort}`;

say('Inventing a school of 1,200 pupils …');
start('local tenant', 'src/local-tenant/main.ts', {}, [
  ...['--port', String(tenantPort), '--data', path.join(folder, 'tenant'), '--inbox', inboxFolder],
  ...['--bot-url', `${appUrl}/api/messages`, '--tab-url', `${appUrl}/tab/`],
]);
await answering(`${tenantUrl}/control/school`, 'the local tenant');
const environment = await writeSettings(await describeSchool(tenantUrl), {
  tenantUrl,
  port: appPort,
  inboxFolder,
  dataFolder: path.join(folder, 'data'),
  schoolsFolder: path.join(folder, 'schools'),
});
say('Making the SharePoint lists …');
await finished(start('provision', 'src/cli/main.ts', environment, ['provision']));
start('app', 'src/main.ts', environment, []);
await answering(`${appUrl}/health`, 'the app');
await fetch(`${tenantUrl}/control/install`, { method: 'POST' });
say(`
Every Session is running.

  Teams, as the school sees it:  ${tenantUrl}/shell/
  The app itself:                ${appUrl}/health

The registers of this morning are being read; the channels fill within a minute.
Press Ctrl+C to stop.`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, stop);

function start(name: string, script: string, environment: Record<string, string>, args: readonly string[]) {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: root,
    env: { ...process.env, NODE_NO_WARNINGS: '1', ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  children.push(child);
  child.on('exit', (code) => {
    if (code === 0 || isStopping) return;
    console.error(`The ${name} stopped (${code ?? 'killed'}); what it said is above. Stopping the demo.`);
    process.exitCode = 1;
    stop();
  });
  return child;
}

function finished(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.once('exit', () => resolve()));
}

async function answering(url: string, what: string): Promise<void> {
  const untilMs = performance.now() + 90_000;
  while (performance.now() < untilMs && !isStopping) {
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await pause(200);
  }
  throw new Error(`${what} did not answer at ${url} within 90 seconds.`);
}

/** The wanted port, or any free one when something else has it. */
function freePort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () => (wanted === 0 ? reject(new Error('No free port.')) : resolve(freePort(0))));
    probe.listen(wanted, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : wanted;
      probe.close(() => resolve(port));
    });
  });
}

function stop(): void {
  if (isStopping) return;
  isStopping = true;
  for (const child of children) child.kill('SIGTERM');
}

function say(text: string): void {
  console.log(text);
}
