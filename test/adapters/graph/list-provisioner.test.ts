import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { LIST_DEFINITIONS } from '../../../src/adapters/graph/list-definitions.ts';
import { createListChanges } from '../../../src/adapters/graph/list-changes.ts';
import { createListProvisioner } from '../../../src/adapters/graph/list-provisioner.ts';
import { createSchoolLists } from '../../../src/adapters/graph/school-lists.ts';
import { createSiteLists } from '../../../src/adapters/graph/site-lists.ts';
import type { ListName } from '../../../src/operations/ports.ts';
import { startSchoolTenant } from './school-tenant.ts';
import type { SchoolTenant } from './school-tenant.ts';

const REGISTER = LIST_DEFINITIONS['risk-register'].displayName;
const line = { text: { allowMultipleLines: false } };

let tenant: SchoolTenant;
beforeAll(async () => {
  tenant = await startSchoolTenant();
  await tenant.tune({ enforceResourceUnits: false });
});
afterEach(async () => {
  await tenant.clearFaults();
  for (const list of ['risk-register', 'contacts'] as const) await deleteList(list);
  await tenant.clearJournal();
});
afterAll(() => tenant.stop());

function parts() {
  const graph = tenant.graph();
  const site = createSiteLists(graph, tenant.school.siteUrl);
  return { graph, site, provisioner: createListProvisioner(graph, site), lists: createSchoolLists(graph, site) };
}

async function provision(): Promise<readonly string[]> {
  const done: string[] = [];
  await parts().provisioner.provision((step) => void done.push(step));
  return done;
}

async function makeRegister(columns: readonly object[]): Promise<void> {
  const body = { displayName: REGISTER, columns, list: { template: 'genericList' } };
  await parts().graph.send({ method: 'POST', path: `/sites/${tenant.school.siteId}/lists`, body }, 'person');
}

async function deleteList(list: ListName): Promise<void> {
  const path = await parts().site.findList(list);
  if (path === null) return;
  const token = await tenant.entra().accessToken('https://graph.microsoft.com/.default');
  await fetch(`${tenant.url}/v1.0${path}`, { method: 'DELETE', headers: { Authorization: `Bearer ${token}` } });
}

async function writes(): Promise<readonly string[]> {
  const requests = (await tenant.journal()).filter(({ path }) => path.startsWith('/v1.0/'));
  return requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
}

describe('provisioning', () => {
  test('from nothing makes both lists, usable at once; a second run writes nothing', async () => {
    expect(await parts().provisioner.inspect()).toEqual([
      { list: 'risk-register', missing: 'list' },
      { list: 'contacts', missing: 'list' },
    ]);
    expect(await provision()).toEqual([
      'Every Session – Risk register: list made',
      'Every Session – Contacts: list made',
    ]);
    expect(await parts().provisioner.inspect()).toEqual([]);
    const { lists } = parts();
    expect(await lists.create('contacts', { Key: 'c-1', Title: 'Call' })).toMatchObject({ kind: 'written' });

    await tenant.clearJournal();
    expect(await provision()).toEqual([]);
    expect(await writes()).toEqual([]);
  });

  test('mends a list that lacks columns and indexes, and leaves the rest as it is', async () => {
    await makeRegister([
      { name: 'Key', ...line },
      { name: 'Form', displayName: 'Tutor group', ...line },
      { name: 'OurOwn', displayName: 'Our own column', ...line },
      { name: 'YearGroup', number: { decimalPlaces: 'none' }, indexed: true },
    ]);
    const faults = await parts().provisioner.inspect();
    expect(faults).toContainEqual({ list: 'contacts', missing: 'list' });
    expect(faults.find(({ list }) => list === 'risk-register')?.missing).toEqual(
      expect.arrayContaining(['Key (index and unique values)', 'Form (index)', 'Narrative', 'Band', 'Why']),
    );
    const done = await provision();
    expect(done).toContain(`${REGISTER}: column Key indexed`);
    expect(done).toContain(`${REGISTER}: column Narrative added`);
    expect(await parts().provisioner.inspect()).toEqual([]);

    const path = `${await parts().site.listPath('risk-register')}/columns`;
    const columns: unknown[] = [];
    for await (const page of parts().graph.pages(path, 'person')) columns.push(...page.items);
    expect(columns).toContainEqual(expect.objectContaining({ name: 'OurOwn', displayName: 'Our own column' }));
    expect(columns).toContainEqual(
      expect.objectContaining({ name: 'Form', displayName: 'Tutor group', indexed: true }),
    );
    const requests = await writes();
    expect(requests.filter((request) => request.startsWith('DELETE'))).toEqual([]);
  });

  test('stops at a column of another type and says what to do', async () => {
    await makeRegister([{ name: 'Key', number: {} }]);
    expect((await parts().provisioner.inspect())[0]?.missing).toContain('Key (is of another type)');
    await expect(provision()).rejects.toMatchObject({ code: 'column-of-another-type', retry: false });
  });

  test('without the right to make lists fails with Graph’s refusal', async () => {
    await tenant.fault(
      { method: 'POST', path: '/lists$' },
      { status: 403, body: { error: { code: 'accessDenied', message: 'Access denied' } } },
    );
    await expect(provision()).rejects.toMatchObject({ status: 403, code: 'accessDenied' });
  });
});

describe('a site without the lists', () => {
  test('refuses a row with what to do, and takes it once the lists are made', async () => {
    const { lists, provisioner } = parts();
    const row = { Key: 'p-1', Title: 'Sample Pupil' };
    const refused = await lists.create('risk-register', row);
    expect(refused).toMatchObject({ kind: 'refused', code: 'list-missing' });
    expect(JSON.stringify(refused)).toContain('provision');
    expect(await lists.createMany('risk-register', [row])).toMatchObject([{ kind: 'refused', code: 'list-missing' }]);
    await provisioner.provision(() => undefined);
    expect(await lists.create('risk-register', row)).toMatchObject({ kind: 'written' });
  });

  test('gives no changes but a problem', async () => {
    const { graph, site } = parts();
    const reading = createListChanges(graph, site).changesSince('contacts', null)[Symbol.asyncIterator]().next();
    await expect(reading).rejects.toMatchObject({ code: 'list-missing', retry: false });
  });
});

test('a list that was deleted and made again is found again', async () => {
  await provision();
  const { graph, lists } = parts();
  const row = { Key: 'p-1', Title: 'Sample Pupil' };
  await lists.create('risk-register', row);
  await deleteList('risk-register');
  await createListProvisioner(graph, createSiteLists(graph, tenant.school.siteId)).provision(() => undefined);
  expect(await lists.create('risk-register', row)).toMatchObject({ kind: 'refused', code: 'itemNotFound' });
  expect(await lists.create('risk-register', row)).toMatchObject({ kind: 'written' });
});
