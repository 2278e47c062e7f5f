import { createHash } from 'node:crypto';
import { chown, cp, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { PgBoss } from 'pg-boss';
import { openDatabase, type DatabasePlace } from '../../src/adapters/db/open-database.ts';
import { createQueues } from '../../src/jobs/start-queues.ts';
import { startPostgresServer, type PostgresServer } from './postgres-server.ts';
import { filesUnder, readText, ROOT } from './tracked-files.ts';

const CACHE = path.join(ROOT, 'node_modules/.cache/every-session');
const NAME = 'every_session';

/** Everything that a ready database is made from, and the machine: a server's folder belongs to one of its users. */
const MADE_FROM = [
  ...filesUnder('src/adapters/db/migrations'),
  'src/jobs/queue-settings.ts',
  'src/jobs/start-queues.ts',
  'package-lock.json',
];
const STATE = MADE_FROM.reduce((hash, file) => hash.update(file).update(readText(file)), createHash('sha256'))
  .update(hostname())
  .digest('hex')
  .slice(0, 16);

/**
 * Puts an embedded database with all tables and queues, and without a row, into a folder. To make one takes seconds of
 * computing, which each test file would spend again; so one is made once and kept with the packages, and copied.
 */
export async function copyReadyDatabase(folder: string): Promise<void> {
  const ready = await keptAs('embedded', (place) => prepare({ kind: 'embedded', folder: place }));
  await cp(ready, folder, { recursive: true });
}

/** A server of its own with such a database in it, and the database's address. It need not outlive a power cut. */
export async function startReadyServer(): Promise<{ readonly server: PostgresServer; readonly url: string }> {
  const ready = await keptAs('server', makeServerFolder);
  const server = await startPostgresServer({ isDurable: false, bringData: (folder) => copyWithOwner(ready, folder) });
  return { server, url: server.addressOf(NAME) };
}

async function makeServerFolder(place: string): Promise<void> {
  const server = await startPostgresServer({ isDurable: false });
  try {
    await prepare({ kind: 'server', url: await server.createDatabase(NAME) });
    await server.halt();
    await copyWithOwner(server.dataFolder, place);
  } finally {
    await server.stop();
  }
}

async function prepare(place: DatabasePlace): Promise<void> {
  const opened = await openDatabase(place);
  const boss = new PgBoss({ ...opened.queueOptions, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  await createQueues(boss);
  await boss.stop({ graceful: false });
  await opened.close();
}

async function keptAs(kind: string, make: (place: string) => Promise<void>): Promise<string> {
  const kept = path.join(CACHE, `ready-${kind}-${STATE}`);
  if (await isThere(kept)) return kept;
  await mkdir(CACHE, { recursive: true });
  const place = await mkdtemp(path.join(CACHE, 'making-'));
  await make(path.join(place, 'made'));
  // Several test files may come here at once: the first to finish is taken.
  await rename(path.join(place, 'made'), kept).catch(() => undefined);
  const older = (await readdir(CACHE)).filter((name) => name.startsWith(`ready-${kind}-`) && !kept.endsWith(name));
  for (const name of [path.basename(place), ...older]) {
    await rm(path.join(CACHE, name), { recursive: true, force: true });
  }
  return kept;
}

async function copyWithOwner(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true });
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = await stat(from);
  for (const name of ['.', ...(await readdir(to, { recursive: true }))]) await chown(path.join(to, name), uid, gid);
}

function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
