import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const MAIN = path.resolve(import.meta.dirname, '../../src/cli/main.ts');

export interface CommandRun {
  readonly exitCode: number;
  /** Standard output, and standard error. */
  readonly out: string;
  readonly said: string;
}

export interface CommandLine extends AsyncDisposable {
  /** Holds the settings, the data and whatever a test puts there. */
  readonly folder: string;
  readonly dataFolder: string;
  readonly environment: Readonly<Record<string, string>>;
  run(args: readonly string[], environment?: Readonly<Record<string, string>>): Promise<CommandRun>;
  /** Writes a file and gives its place. */
  file(name: string, text: string): Promise<string>;
}

/** `every-session` in processes of its own, as somebody at a keyboard has it, with one school's settings. */
export async function commandLine(): Promise<CommandLine> {
  const folder = await mkdtemp(path.join(tmpdir(), 'every-session-command-'));
  const dataFolder = path.join(folder, 'data');
  const file = async (name: string, text: string) => {
    const place = path.join(folder, name);
    await mkdir(path.dirname(place), { recursive: true });
    await writeFile(place, text);
    return place;
  };
  await file('schools/example.json', JSON.stringify(SCHOOL));
  const environment = { ...IDS, SCHOOLS_FOLDER: path.join(folder, 'schools'), DATA_FOLDER: dataFolder };
  return {
    folder,
    dataFolder,
    environment,
    file,
    run: async (args, over = {}) => {
      const env = {
        PATH: process.env['PATH'],
        NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
        NODE_NO_WARNINGS: '1',
        ...environment,
        ...over,
      };
      const child = spawn(process.execPath, [MAIN, ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
      let [out, said] = ['', ''];
      child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const [exitCode] = (await once(child, 'close')) as [number];
      return { exitCode, out, said };
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** No request leaves this computer: nothing listens there. */
const NOWHERE = 'http://127.0.0.1:9';

const IDS = {
  PORT: '0',
  CLIENT_ID: '11111111-1111-4111-8111-111111111111',
  TENANT_ID: '22222222-2222-4222-8222-222222222222',
  TEAMS_APP_ID: '33333333-3333-4333-8333-333333333333',
  CLIENT_SECRET: 'a secret for tests',
  LOGIN_URL: NOWHERE,
  GRAPH_URL: NOWHERE,
  BOT_OPENID_METADATA_URL: NOWHERE,
  LOG_LEVEL: 'warn',
};

const SCHOOL = {
  schoolId: 'example',
  name: 'Example Academy',
  yearGroups: [9],
  sessions: {
    AM: { opensAt: '08:30', listAt: '08:45', closesAt: '09:00' },
    PM: { opensAt: '13:10', listAt: '13:25', closesAt: '13:40' },
  },
  calendars: [{ terms: [{ name: 'Autumn', start: '2025-09-01', end: '2025-12-19' }] }],
  teamId: '19:example@thread.tacv2',
  teamGroupId: '44444444-4444-4444-8444-444444444444',
  siteUrl: 'https://example.sharepoint.com/sites/attendance',
  staff: [],
};
