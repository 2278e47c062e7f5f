import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createListChanges } from '../../../../src/adapters/graph/list-changes.ts';
import { createListProvisioner } from '../../../../src/adapters/graph/list-provisioner.ts';
import { createSchoolLists } from '../../../../src/adapters/graph/school-lists.ts';
import { createSiteLists } from '../../../../src/adapters/graph/site-lists.ts';
import { LIST_NAMES } from '../../../../src/domain/lists/list-definitions.ts';
import { RHYTHMS } from '../../../../src/jobs/timetable.ts';
import { readList } from '../../../../src/operations/read-lists.ts';
import { testDatabase } from '../../../support/test-database.ts';
import { startSchoolTenant, type SchoolTenant } from '../school-tenant.ts';

const PEOPLE = 30;
/** A fifth of what SharePoint gives a small tenant in a minute (microsoft.md 5.5). */
const A_FIFTH = 250;

const opened = testDatabase('embedded');
let tenant: SchoolTenant;
beforeAll(async () => {
  tenant = await startSchoolTenant();
  await tenant.tune({ enforceResourceUnits: false });
});
afterAll(() => tenant.stop());

test('a minute in which thirty people each save a narrative costs less than a fifth of the limit', async () => {
  const graph = tenant.graph();
  const site = createSiteLists(graph, tenant.school.siteUrl);
  const [lists, changes] = [createSchoolLists(graph, site), createListChanges(graph, site)];
  await createListProvisioner(graph, site).provision(() => undefined);
  const clock = () => new Date('2026-11-25T10:00:00Z');
  const read = readList({ database: opened.database, clock, changesOf: () => changes });
  const follow = async () => {
    for (const list of LIST_NAMES) await read('steady', list);
  };
  const rows = Array.from({ length: PEOPLE }, (_, index) => ({ Key: `pupil-${index}`, Title: 'A pupil' }));
  const made = await lists.createMany('risk-register', rows);
  await follow();

  await tenant.clearJournal();
  await tenant.tune({ enforceResourceUnits: true, resourceUnitsPerMinute: A_FIFTH });
  const everySeconds = RHYTHMS.find(({ does }) => does === 'read-lists')?.everySeconds ?? 0;
  for (let second = 0; second < 60; second += everySeconds) await follow();
  for (const outcome of made) {
    if (outcome.kind !== 'written') throw new Error('The row was not made.');
    const { itemId, etag } = outcome.item;
    expect(await lists.update('risk-register', itemId, etag, { Narrative: 'Spoke.' })).toMatchObject({
      kind: 'written',
    });
  }
  await follow();
  const asked = (await tenant.journal()).filter(({ path }) => path.startsWith('/v1.0/'));
  expect(asked.filter(({ status }) => status === 429)).toEqual([]);
  // Twelve readings of four lists' changes and sixty requests of people: 102 units of 250.
  expect(asked).toHaveLength((60 / everySeconds + 1) * LIST_NAMES.length + 2 * PEOPLE);
}, 60_000);
