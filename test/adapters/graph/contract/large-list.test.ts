import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createListChanges } from '../../../../src/adapters/graph/list-changes.ts';
import { createListProvisioner } from '../../../../src/adapters/graph/list-provisioner.ts';
import { createSchoolLists } from '../../../../src/adapters/graph/school-lists.ts';
import { createSiteLists } from '../../../../src/adapters/graph/site-lists.ts';
import { LIST_DEFINITIONS } from '../../../../src/domain/lists/list-definitions.ts';
import { readList } from '../../../../src/operations/read-lists.ts';
import { testDatabase } from '../../../support/test-database.ts';
import { startSchoolTenant, type SchoolTenant } from '../school-tenant.ts';
import { createVirtualTimer } from '../virtual-timer.ts';

const ROWS = 50_000;
const CHUNK = 5_000;
const CONTACTS = LIST_DEFINITIONS.contacts.displayName;
const SCHOOL = 'large';

const opened = testDatabase('embedded');
let tenant: SchoolTenant;
beforeAll(async () => {
  tenant = await startSchoolTenant();
  await tenant.tune({ enforceResourceUnits: false });
  const { graph, site } = parts();
  await createListProvisioner(graph, site).provision(() => undefined);
  for (let from = 0; from < ROWS; from += CHUNK)
    await tenant.personAddsRows(
      CONTACTS,
      Array.from({ length: CHUNK }, (_, n) => row(from + n)),
    );
}, 120_000);
afterAll(() => tenant.stop());

function row(number: number) {
  const day = String(1 + (number % 28)).padStart(2, '0');
  return {
    ...{ Key: `contact-${number}`, Title: `Pupil ${number % 1_200}`, PupilId: `pupil-${number % 1_200}` },
    ...{ ContactedOn: `2026-01-${day}`, Way: 'phone', Outcome: 'reached', Note: 'Spoke to the family.' },
  };
}

function parts() {
  const graph = tenant.graph({ timer: createVirtualTimer() });
  const site = createSiteLists(graph, tenant.school.siteUrl);
  return { graph, site, lists: createSchoolLists(graph, site), changes: createListChanges(graph, site) };
}

const follow = () => {
  const { changes } = parts();
  return readList({
    database: opened.database,
    clock: () => new Date('2026-11-25T10:00:00Z'),
    changesOf: () => changes,
  })(SCHOOL, 'contacts');
};

test('50,000 rows come into the replica, and then what changed alone', async () => {
  await follow();
  const { listItems } = opened.database.records;
  expect(await listItems.all(SCHOOL, 'contacts')).toHaveLength(ROWS);
  expect(await listItems.troubled(SCHOOL)).toEqual([]);
  await tenant.personEdits(CONTACTS, '31000', { Note: 'Changed.' }, 'Sam Sample');
  await tenant.clearJournal();
  await follow();
  expect((await listItems.byKey(SCHOOL, 'contacts', 'contact-30999'))?.fields['Note']).toBe('Changed.');
  expect((await tenant.journal()).filter(({ path }) => path.startsWith('/v1.0/'))).toHaveLength(1);
}, 180_000);

test('rows are made, found by their key, changed and refused as in a short list', async () => {
  const { lists } = parts();
  await tenant.clearJournal();
  const again = await lists.create('contacts', row(49_999));
  expect(again).toMatchObject({ kind: 'written', item: { itemId: '50000' } });
  const outcomes = await lists.createMany('contacts', [row(50_001), row(7), row(50_002)]);
  expect(outcomes.map(({ kind }) => kind)).toEqual(['written', 'written', 'written']);
  const found = outcomes.flatMap((outcome) => (outcome.kind === 'written' ? [outcome.item] : []));
  const edits = found.map(({ itemId, etag }) => ({ itemId, etag, fields: { Note: 'New.' } }));
  expect((await lists.updateMany('contacts', edits)).map(({ kind }) => kind)).toEqual([
    'written',
    'written',
    'written',
  ]);
  expect((await tenant.journal()).filter(({ status }) => status === 422)).toEqual([]);
}, 60_000);

test('SharePoint’s threshold is really there: a filter without an index, or of too many rows, is refused', async () => {
  const { graph, site } = parts();
  const ask = async (filter: string) =>
    graph.send(
      { method: 'GET', path: `${await site.listPath('contacts')}/items?$filter=${encodeURIComponent(filter)}` },
      'person',
    );
  await expect(ask("fields/Way eq 'phone'")).rejects.toMatchObject({ status: 400 });
  await expect(ask("fields/ContactedOn ge '2026-01-02T00:00:00Z'")).rejects.toMatchObject({ status: 422 });
});
