import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { CompiledQuery, Kysely, PGliteDialect, PostgresDialect } from 'kysely';
import pg from 'pg';
import { fromPglite } from 'pg-boss';
import type { ConstructorOptions } from 'pg-boss';
import type { Tables } from './tables.ts';

/** Where the data lives: a folder of this computer, or a PostgreSQL server that any number of apps share. */
export type DatabasePlace =
  { readonly kind: 'embedded'; readonly folder: string } | { readonly kind: 'server'; readonly url: string };

export interface OpenedDatabase {
  readonly db: Kysely<Tables>;
  readonly kind: DatabasePlace['kind'];
  /** What pg-boss needs to live in the same database. */
  readonly queueOptions: ConstructorOptions;
  close(): Promise<void>;
}

/** Opens the database and brings its tables up to date. The caller closes it. */
export async function openDatabase(place: DatabasePlace): Promise<OpenedDatabase> {
  const opened = place.kind === 'embedded' ? await openEmbedded(place.folder) : openServer(place.url);
  await migrate(opened.db);
  return opened;
}

async function openEmbedded(folder: string): Promise<OpenedDatabase> {
  mkdirSync(folder, { recursive: true });
  const pglite = await PGlite.create(folder);
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  return {
    db,
    kind: 'embedded',
    queueOptions: { db: fromPglite(pglite), backend: 'pglite' },
    close: () => db.destroy(),
  };
}

function openServer(url: string): OpenedDatabase {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // An idle connection that the server drops is replaced on next use; unheard, the event would end the process.
  pool.on('error', () => undefined);
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, kind: 'server', queueOptions: { connectionString: url, max: 4 }, close: () => db.destroy() };
}

const MIGRATIONS = path.join(import.meta.dirname, 'migrations');
/** Any number: two apps that start together take turns at the tables by holding the same lock. */
const MIGRATION_LOCK = 20_260_901;

async function migrate(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const run = (text: string) => trx.executeQuery<{ name: string }>(CompiledQuery.raw(text));
    await run(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await run('create table if not exists migration (name text primary key, applied_at timestamptz default now())');
    const applied = new Set((await run('select name from migration')).rows.map((row) => row.name));
    for (const file of readdirSync(MIGRATIONS).sort()) {
      if (applied.has(file)) continue;
      for (const statement of statementsOf(readFileSync(path.join(MIGRATIONS, file), 'utf8'))) await run(statement);
      await trx.executeQuery(CompiledQuery.raw('insert into migration (name) values ($1)', [file]));
    }
  });
}

/** Migrations end each statement with a semicolon at the end of a line and use none elsewhere. */
function statementsOf(sql: string): string[] {
  return sql
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
