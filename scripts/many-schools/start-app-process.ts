import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { MeasuredTenant } from './measured-tenant.ts';

const root = path.resolve(import.meta.dirname, '../..');
export const TEAMS_APP_ID = '0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';

export interface AppNeeds {
  readonly tenant: MeasuredTenant;
  readonly port: number;
  readonly databaseUrl: string;
  readonly folder: string;
  readonly schoolsFolder: string;
}

export interface AppProcess {
  /** Waits until it answers; throws when it ended instead or takes a minute. */
  isUp(): Promise<void>;
  /** SIGKILL: nothing is finished, nothing is tidied. */
  kill(): Promise<void>;
  /** Whether it ended though nobody killed it. */
  hasEndedByItself(): boolean;
}

/** The settings of an app that serves the tenant's many schools. */
export function appEnvironment({ tenant, port, databaseUrl, folder, schoolsFolder }: AppNeeds) {
  const { clientId, tenantId, clientSecret } = tenant.described;
  return {
    PORT: String(port),
    LOG_LEVEL: 'silent',
    SCHOOLS_FOLDER: schoolsFolder,
    DATABASE_URL: databaseUrl,
    DATA_FOLDER: path.join(folder, 'data'),
    CLIENT_ID: clientId,
    TENANT_ID: tenantId,
    CLIENT_SECRET: clientSecret,
    TEAMS_APP_ID,
    LOGIN_URL: tenant.url,
    GRAPH_URL: tenant.url,
    BOT_OPENID_METADATA_URL: `${tenant.url}/v1/.well-known/openidconfiguration`,
    CLOCK_URL: `${tenant.url}/control/clock`,
  };
}

/** The app as `npm start` starts it, in its own process. */
export function startAppProcess(environment: ReturnType<typeof appEnvironment>): AppProcess {
  const app = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
      NODE_NO_WARNINGS: '1',
      ...environment,
    },
  });
  let isKilled = false;
  const hasEnded = () => app.exitCode !== null || app.signalCode !== null;
  return {
    isUp: async () => {
      for (let tries = 0; !(await answers(environment.PORT)); tries += 1) {
        if (hasEnded() || tries > 300) throw new Error('The app did not start.');
        await pause(200);
      }
    },
    kill: async () => {
      if (hasEnded()) return;
      isKilled = true;
      const ended = once(app, 'exit');
      app.kill('SIGKILL');
      await ended;
    },
    hasEndedByItself: () => hasEnded() && !isKilled,
  };
}

async function answers(port: string): Promise<boolean> {
  return await fetch(`http://127.0.0.1:${port}/health`).then(
    () => true,
    () => false,
  );
}
