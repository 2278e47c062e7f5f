import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PgBoss } from 'pg-boss';
import { createDatabase } from '../../src/adapters/db/create-database.ts';
import { openDatabase, type OpenedDatabase } from '../../src/adapters/db/open-database.ts';
import type { Database } from '../../src/operations/records.ts';
import { copyReadyDatabase, startReadyServer } from './ready-database.ts';

export interface TestDatabase {
  readonly database: Database;
  readonly opened: OpenedDatabase;
  readonly boss: PgBoss;
}

/** Both forms in which the app keeps its records, each as it is in use. */
export const DATABASE_KINDS = ['embedded', 'server'] as const;
export type DatabaseKind = (typeof DATABASE_KINDS)[number];

export async function openTestDatabase(kind: DatabaseKind): Promise<TestDatabase & AsyncDisposable> {
  const release: (() => Promise<void>)[] = [];
  const opened = kind === 'embedded' ? await openEmbedded(release) : await openOnServer(release);
  const boss = new PgBoss({ ...opened.queueOptions, supervise: false, schedule: false });
  let isStopping = false;
  // Its connections may outlive its stop by a moment, and then the server's: that is no fault of a test.
  boss.on('error', (error) => {
    if (!isStopping) throw error;
  });
  await boss.start();
  return {
    opened,
    boss,
    database: createDatabase(opened.db, boss),
    [Symbol.asyncDispose]: async () => {
      isStopping = true;
      await boss.stop({ graceful: false });
      await opened.close();
      for (const undo of release.reverse()) await undo();
    },
  };
}

async function openEmbedded(release: (() => Promise<void>)[]): Promise<OpenedDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), 'every-session-data-'));
  release.push(() => rm(folder, { recursive: true, force: true }));
  const database = path.join(folder, 'database');
  await copyReadyDatabase(database);
  return openDatabase({ kind: 'embedded', folder: database });
}

async function openOnServer(release: (() => Promise<void>)[]): Promise<OpenedDatabase> {
  const { server, url } = await startReadyServer();
  release.push(() => server.stop());
  return openDatabase({ kind: 'server', url });
}
