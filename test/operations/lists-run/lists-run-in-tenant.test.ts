import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { describeSchool, writeSettings, type DescribedSchool } from '../../../scripts/tenant-settings.ts';
import { loadConfig } from '../../../src/config.ts';
import { LIST_NAMES } from '../../../src/domain/lists/list-definitions.ts';
import { loadSchools } from '../../../src/load-schools.ts';
import { wireListsRun } from '../../../src/wire-lists-run.ts';
import { startSchoolTenant, type SchoolTenant } from '../../adapters/graph/school-tenant.ts';
import { testDatabase } from '../../support/test-database.ts';

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const opened = testDatabase('embedded');
let tenant: SchoolTenant;
let described: DescribedSchool;
let folder: string;
let environment: Record<string, string>;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'every-session-lists-run-'));
  tenant = await startSchoolTenant();
  described = await describeSchool(tenant.url);
  const place = { tenantUrl: tenant.url, port: 0, dataFolder: folder, schoolsFolder: folder, inboxFolder: folder };
  environment = await writeSettings(described, place);
});
afterAll(async () => {
  await tenant.stop();
  await rm(folder, { recursive: true, force: true });
});

test('an administrator signs in at Microsoft with the code that the page shows, and the lists are made', async () => {
  const config = loadConfig(environment);
  const [school] = loadSchools(config.SCHOOLS_FOLDER);
  const admin = school?.staff.find(({ roles }) => roles.includes('administrator'));
  if (school === undefined || admin === undefined) throw new Error('The invented school has no administrator.');
  const now = () => new Date();
  const run = wireListsRun({ config, log: quiet, database: opened.database, clock: now, machineClock: now });
  const runId = randomUUID();
  expect(await run.startListsRun(school, admin, runId)).toEqual({ kind: 'started', isNew: true });

  const shown = () => run.readListsRun(school);
  const until = async (state: string) => {
    for (let look = 0; look < 100; look += 1) {
      const found = await shown();
      if (found?.state === state) return found;
      if (found?.state === 'signing-in') {
        const code = /enter the code (\w+)/.exec(found.words)?.[1];
        const form = new URLSearchParams({ code: code ?? '', person: admin.personId });
        if (code !== undefined) await fetch(`${tenant.url}/devicelogin`, { method: 'POST', body: form });
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error(`The run did not come to "${state}", but to "${(await shown())?.state ?? 'nothing'}".`);
  };
  const ready = await until('ready');
  expect(ready.signedInAs).toBe(admin.name);
  expect(ready.steps.filter(({ does }) => does === 'make-list').map(({ list }) => list)).toEqual(LIST_NAMES);
  expect(ready.done).toEqual([]);
  expect(await run.answerListsRun(school, admin, { runId, answer: 'go-on' })).toEqual({ kind: 'answered' });
  const done = await until('done');
  expect(done.done.map(({ words }) => words)).toEqual(ready.steps.map(({ words }) => words));

  // Again there is nothing to do.
  expect(await run.startListsRun(school, admin, randomUUID())).toEqual({ kind: 'started', isNew: true });
  expect(await until('done')).toMatchObject({ steps: [], done: [], obstacles: [] });
}, 120_000);
