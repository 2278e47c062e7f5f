import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { MeasuredTenant } from './measured-tenant.ts';
import { pause } from './traffic.ts';

const root = path.resolve(import.meta.dirname, '../../..');

export interface MeasuredAppNeeds {
  readonly tenant: MeasuredTenant;
  readonly port: number;
  readonly databaseUrl: string;
  readonly folder: string;
  readonly schoolsFolder: string;
}

/** The app as `npm start` starts it, in its own process. */
export async function startMeasuredApp({ tenant, port, databaseUrl, folder, schoolsFolder }: MeasuredAppNeeds) {
  const { clientId, tenantId, clientSecret } = tenant.described;
  const app = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      NODE_NO_WARNINGS: '1',
      PORT: String(port),
      LOG_LEVEL: 'silent',
      SCHOOLS_FOLDER: schoolsFolder,
      DATABASE_URL: databaseUrl,
      DATA_FOLDER: path.join(folder, 'data'),
      CLIENT_ID: clientId,
      TENANT_ID: tenantId,
      CLIENT_SECRET: clientSecret,
      TEAMS_APP_ID: '0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d',
      LOGIN_URL: tenant.url,
      GRAPH_URL: tenant.url,
      BOT_OPENID_METADATA_URL: `${tenant.url}/v1/.well-known/openidconfiguration`,
      CLOCK_URL: `${tenant.url}/control/clock`,
    },
  });
  const stop = async () => {
    if (app.exitCode !== null) return;
    app.kill('SIGKILL');
    await once(app, 'exit');
  };
  for (let tries = 0; ; tries += 1) {
    const isUp = await fetch(`http://127.0.0.1:${port}/health`).then(
      () => true,
      () => false,
    );
    if (isUp) return { stop };
    if (app.exitCode !== null || tries > 300) throw new Error('The app did not start.');
    await pause(200);
  }
}
