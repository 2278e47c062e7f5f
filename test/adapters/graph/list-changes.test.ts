import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { GraphProblem } from '../../../src/adapters/graph/graph-problem.ts';
import { LIST_DEFINITIONS } from '../../../src/domain/lists/list-definitions.ts';
import { createListChanges } from '../../../src/adapters/graph/list-changes.ts';
import { createListProvisioner } from '../../../src/adapters/graph/list-provisioner.ts';
import { createSchoolLists } from '../../../src/adapters/graph/school-lists.ts';
import { createSiteLists } from '../../../src/adapters/graph/site-lists.ts';
import type { ListChange, ListChangePage, ListItem, ListName } from '../../../src/operations/ports.ts';
import { startSchoolTenant } from './school-tenant.ts';
import type { SchoolTenant } from './school-tenant.ts';

const CONTACTS = LIST_DEFINITIONS.contacts.displayName;

let tenant: SchoolTenant;
beforeAll(async () => {
  tenant = await startSchoolTenant();
  await tenant.tune({ enforceResourceUnits: false });
  const graph = tenant.graph();
  await createListProvisioner(graph, createSiteLists(graph, tenant.school.siteId)).provision(() => undefined);
});
afterEach(() => tenant.clearFaults());
afterAll(() => tenant.stop());

function parts() {
  const graph = tenant.graph();
  const site = createSiteLists(graph, tenant.school.siteId);
  return { lists: createSchoolLists(graph, site), changes: createListChanges(graph, site) };
}

async function read(list: ListName, cursor: string | null) {
  const pages: ListChangePage[] = [];
  for await (const page of parts().changes.changesSince(list, cursor)) pages.push(page);
  const changes = pages.flatMap((page) => page.changes);
  return { pages, changes, cursor: pages.at(-1)?.cursor ?? null };
}

async function addContacts(prefix: string, count: number): Promise<readonly ListItem[]> {
  const rows = Array.from({ length: count }, (_, n) => ({
    Key: `${prefix}-${n}`,
    Title: `Call ${n}`,
    ContactedOn: '2026-11-23',
    Session: 'AM',
    Way: 'phone',
    Outcome: 'no-answer',
  }));
  const outcomes = await parts().lists.createMany('contacts', rows);
  return outcomes.map((outcome) => {
    if (outcome.kind !== 'written') throw new Error(JSON.stringify(outcome));
    return outcome.item;
  });
}

function keysOf(changes: readonly ListChange[]) {
  return changes.map((change) => (change.kind === 'present' ? change.item.fields['Key'] : `gone ${change.itemId}`));
}

describe('the changes of a list', () => {
  test('from the start come page by page, with the cursor on the last alone', async () => {
    await addContacts('many', 450);
    const { pages, changes } = await read('contacts', null);
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.map(({ startsAfresh }) => startsAfresh)).toEqual([true, ...pages.slice(1).map(() => false)]);
    expect(pages.map(({ cursor }) => cursor !== null)).toEqual([...pages.slice(1).map(() => false), true]);
    expect(new Set(keysOf(changes)).size).toBe(450);
  });

  test('an item is as reading it gives it: fields, version and who changed it', async () => {
    const { cursor } = await read('contacts', null);
    const [item] = await addContacts('one', 1);
    if (item === undefined) throw new Error('No item.');
    await tenant.personEdits(CONTACTS, item.itemId, { Note: 'Rang twice.' }, 'Sam Sample');
    const { changes } = await read('contacts', cursor);
    expect(changes).toHaveLength(1);
    expect(changes[0]).toMatchObject({
      kind: 'present',
      item: {
        itemId: item.itemId,
        modifiedBy: 'Sam Sample',
        fields: { ...item.fields, Note: 'Rang twice.' },
      },
    });
    const present = changes[0]?.kind === 'present' ? changes[0].item : null;
    const outcome = await parts().lists.update('contacts', item.itemId, present?.etag ?? '', { Outcome: 'reached' });
    expect(outcome).toMatchObject({ kind: 'written', item: { fields: { Outcome: 'reached', Note: 'Rang twice.' } } });
  });

  test('from a cursor are only what changed since: added, changed and deleted rows', async () => {
    const [changed, deleted] = await addContacts('before', 2);
    const before = await read('contacts', null);
    expect((await read('contacts', before.cursor)).changes).toEqual([]);
    await addContacts('after', 1);
    await tenant.personEdits(CONTACTS, changed?.itemId ?? '', { Note: 'x' }, 'Sam Sample');
    await tenant.personDeletes(CONTACTS, deleted?.itemId ?? '', 'Sam Sample');
    const { pages, changes } = await read('contacts', before.cursor);
    expect(pages[0]?.startsAfresh).toBe(false);
    expect(keysOf(changes).sort()).toEqual(['after-0', 'before-0', `gone ${deleted?.itemId ?? ''}`]);
  });

  test('a cursor that is too old starts the list afresh', async () => {
    const before = await read('contacts', null);
    await tenant.tune({ expireDeltaTokens: true });
    const after = await read('contacts', before.cursor);
    expect(after.pages[0]?.startsAfresh).toBe(true);
    expect(new Set(keysOf(after.changes))).toEqual(new Set(keysOf(before.changes)));
    expect(after.cursor).not.toBe(before.cursor);
    expect((await read('contacts', after.cursor)).changes).toEqual([]);
  });

  test('a column that somebody deleted keeps no row from being read', async () => {
    await addContacts('lacking', 1);
    const cursor = (await read('contacts', null)).cursor;
    const refused = { error: { code: 'invalidRequest', message: "Field 'Note' is not recognized" } };
    for (const known of [null, cursor]) {
      await tenant.fault({ method: 'GET', path: '/delta$' }, { status: 400, body: refused });
      const { changes, pages } = await read('contacts', known);
      expect(keysOf(changes)).toContain('lacking-0');
      expect(pages[0]?.startsAfresh).toBe(true);
    }
  });

  test('an empty list gives one empty page with a cursor', async () => {
    const { pages, cursor } = await read('risk-register', null);
    expect(pages).toEqual([{ changes: [], cursor, startsAfresh: true }]);
    expect(cursor).not.toBeNull();
  });

  test('a refusal is a GraphProblem', async () => {
    await tenant.fault({ method: 'GET', path: '/delta$' }, { status: 403 });
    await expect(read('contacts', null)).rejects.toThrow(GraphProblem);
  });
});
