import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createListProvisioner } from '../../../src/adapters/graph/list-provisioner.ts';
import { createSchoolLists } from '../../../src/adapters/graph/school-lists.ts';
import { createSiteLists } from '../../../src/adapters/graph/site-lists.ts';
import { startSchoolTenant } from './school-tenant.ts';
import type { SchoolTenant } from './school-tenant.ts';
import { createVirtualTimer } from './virtual-timer.ts';

let tenant: SchoolTenant;
beforeAll(async () => {
  tenant = await startSchoolTenant();
  await tenant.tune({ enforceResourceUnits: false });
  const graph = tenant.graph();
  await createListProvisioner(graph, createSiteLists(graph, tenant.school.siteId)).provision(() => undefined);
  await tenant.tune({ licences: 1_000, enforceResourceUnits: true });
});
afterAll(() => tenant.stop());

/** Waiting passes for the app alone: the tenant's minute, which allows 1,250 units, sees all 600 rows. */
async function createRows(keyPrefix: string, licences: number) {
  const timer = createVirtualTimer();
  const graph = tenant.graph({ licences, timer });
  const lists = createSchoolLists(graph, createSiteLists(graph, tenant.school.siteId));
  await tenant.clearJournal();
  const rows = Array.from({ length: 600 }, (_, n) => ({ Key: `${keyPrefix}-${n}`, Title: `Sample Pupil ${n}` }));
  const outcomes = await lists.createMany('risk-register', rows);
  const statuses = (await tenant.journal()).map(({ status }) => status);
  return { written: outcomes.filter(({ kind }) => kind === 'written').length, statuses, waitedMs: timer.nowMs() };
}

test('600 rows are written without one refusal, and what is over a minute’s share waits', async () => {
  const { written, statuses, waitedMs } = await createRows('paced', 1_000);
  expect(written).toBe(600);
  expect(statuses).not.toContain(429);
  expect(waitedMs).toBeGreaterThanOrEqual(60_000);
});

test('an app that takes the limit to be higher is refused, so that the test above means something', async () => {
  await tenant.tune({ resourceUnitsPerMinute: 1_000 });
  const { statuses } = await createRows('unpaced', 50_001);
  expect(statuses).toContain(429);
});
