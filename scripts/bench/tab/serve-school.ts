import path from 'node:path';
import { PgBoss } from 'pg-boss';
import { createDatabase } from '../../../src/adapters/db/create-database.ts';
import { openDatabase } from '../../../src/adapters/db/open-database.ts';
import { routesOf } from '../../../src/app-routes.ts';
import { loadConfig } from '../../../src/config.ts';
import { createServer } from '../../../src/http/create-server.ts';
import { wire } from '../../../src/wire.ts';
import { BENCH_SCHOOL, fillSchool, NOW } from './bench-school.ts';
import { benchStaff } from './bench-staff.ts';

/**
 * The whole app in a process of its own, as a benchmark asks it: whoever sends the id of a person is that person. Writes
 * the port that it listens at.
 */
const [folder = ''] = process.argv.slice(2);
const id = '8a3d3c1e-0f5a-4a7e-9d0b-1c2d3e4f5a6b';
const settings = {
  ...{ SCHOOLS_FOLDER: 'schools', CLIENT_ID: id, TENANT_ID: id, TEAMS_APP_ID: id, CLIENT_SECRET: 'of-nobody' },
  ...{ LOGIN_URL: 'http://127.0.0.1:1', GRAPH_URL: 'http://127.0.0.1:1', LOG_LEVEL: 'silent', DATA_FOLDER: folder },
};
const log = { info: () => undefined, warn: () => undefined, error: console.error };

const opened = await openDatabase({ kind: 'embedded', folder: path.join(folder, 'database') });
await fillSchool(createDatabase(opened.db, new PgBoss(opened.queueOptions)));
await opened.close();

const school = { ...BENCH_SCHOOL, staff: benchStaff() };
const app = await wire({ config: loadConfig(settings), schools: [school], clock: () => NOW, log });
const server = createServer({
  routes: routesOf(app),
  signIn: (authorization) =>
    Promise.resolve({ kind: 'signed-in', personId: (authorization ?? '').replace('Bearer ', '') } as const),
  findPerson: (personId) => app.staff.find(personId),
  allowRequest: () => Promise.resolve(null),
  noteRefusal: () => Promise.resolve(),
  receiveActivity: () => Promise.resolve({ status: 404 }),
  health: () => Promise.resolve({ status: 200, body: {} }),
  tab: { folder: 'no-tab', frameAncestors: '' },
  log,
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
