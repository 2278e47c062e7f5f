import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startPostgresServer } from '../../test/support/postgres-server.ts';
import { teamsUser } from '../../test/support/teams-user.ts';
import { startMeasuredTenant } from '../many-schools/measured-tenant.ts';
import { TODAY } from '../many-schools/seed-schools.ts';
import { describeSchool, writeSettings } from '../tenant-settings.ts';
import { growing, type Compared } from './register/cost.ts';
import { openDirectWay } from './register/direct-way.ts';
import { rowOf, saveRecords } from './register/invent-register.ts';
import { measureSize } from './register/measure-size.ts';
import { openRegisterApp } from './register/register-app.ts';
import { registerTenant } from './register/register-tenant.ts';
import { sayCosts } from './register/say-costs.ts';

/** How many rows the list has. */
const SIZES = [100, 1_000, 5_000, 20_000, 50_000];
/** Of the largest tenants, so that nothing here waits for its budget. */
const LICENCE_COUNT = '50001';

/**
 * What the pages of the tab cost as the risk register grows, beside reading the whole list through Graph for each of them.
 * Ends with 1 where a page, or the minute in which the app follows the lists, uses more units when the list is longer.
 */
export async function benchRegister(): Promise<void> {
  await using closing = new AsyncDisposableStack();
  const folder = await mkdtemp(path.join(tmpdir(), 'every-session-bench-'));
  closing.defer(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const server = await startPostgresServer();
  closing.defer(() => server.stop());
  const nowhere = 'http://127.0.0.1:1/';
  const { url, stop } = await startMeasuredTenant({
    ...{ dataFolder: folder, botUrl: nowhere, today: TODAY, otherTeamCount: 0 },
  });
  closing.defer(stop);
  const tenant = registerTenant(url);
  await tenant.refuseNobody();
  const described = await describeSchool(url);
  const champion = described.people.find(({ roles }) => roles.includes('attendance-champion'));
  if (champion === undefined) throw new Error('The invented school has no attendance champion.');
  const token = await teamsUser(url, champion.personId).tabToken();
  const environment = await writeSettings(described, {
    ...{ tenantUrl: url, port: 0, dataFolder: folder },
    ...{ schoolsFolder: path.join(folder, 'schools'), inboxFolder: path.join(folder, 'inbox') },
  });

  const compared: Compared[] = [];
  let rowCount = 0;
  for (const items of SIZES) {
    // A database of its own, so that the first copy is the first.
    const DATABASE_URL = await server.createDatabase(`register_${items}`);
    const app = await openRegisterApp({ ...environment, DATABASE_URL, LICENCE_COUNT });
    try {
      await app.provision();
      const { yearGroups } = app.school;
      await tenant.addRows(Array.from({ length: items - rowCount }, (_, index) => rowOf(rowCount + index, yearGroups)));
      rowCount = items;
      await saveRecords(app.records, app.school, items);
      const readWholeList = await openDirectWay(url);
      compared.push(...(await measureSize({ tenant, app, token, items, readWholeList })));
      console.error(`${items} items are measured.`);
    } finally {
      await app.close();
    }
  }
  sayCosts(compared);
  const faults = growing(compared);
  if (faults.length === 0) return;
  console.error(`\nUnits grow with the register, and must not.\n${faults.join('\n')}`);
  process.exitCode = 1;
}
