import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { LIST_DEFINITIONS, LIST_NAMES } from '../../../src/domain/lists/list-definitions.ts';
import { LISTS_VERSION } from '../../../src/domain/lists/list-steps.ts';
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
  for (const list of LIST_NAMES) await deleteList(list);
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
  await parts().provisioner.provision(({ words }) => void done.push(words));
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

const plan = () => parts().provisioner.plan();

async function columnsOf(list: ListName): Promise<readonly unknown[]> {
  const columns: unknown[] = [];
  const path = `${await parts().site.listPath(list)}/columns`;
  for await (const page of parts().graph.pages(path, 'person')) columns.push(...page.items);
  return columns;
}

describe('provisioning', () => {
  test('from nothing makes every list, usable at once; a second run writes nothing', async () => {
    expect((await plan()).steps.map(({ list, does }) => `${list ?? ''} ${does}`)).toEqual(
      LIST_NAMES.map((list) => `${list} make-list`),
    );
    expect(await provision()).toEqual(LIST_NAMES.map((list) => `${LIST_DEFINITIONS[list].displayName}: make the list`));
    expect(await plan()).toEqual({ steps: [], obstacles: [] });
    const { lists } = parts();
    for (const list of LIST_NAMES) {
      expect(await lists.create(list, { Key: 'c-1', Title: 'Row' })).toMatchObject({ kind: 'written' });
    }
    await tenant.clearJournal();
    expect(await provision()).toEqual([]);
    expect(await writes()).toEqual([]);
  });

  test('every index is there before the first row, and every list tells its version', async () => {
    await provision();
    for (const list of LIST_NAMES) {
      const columns = await columnsOf(list);
      for (const { name, indexed } of LIST_DEFINITIONS[list].columns) {
        expect(columns).toContainEqual(expect.objectContaining({ name, indexed: indexed ?? false }));
      }
      const description = expect.stringContaining(`(Lists version ${LISTS_VERSION})`) as unknown;
      expect(columns).toContainEqual(expect.objectContaining({ name: 'Key', description }));
    }
  });

  test('mends a list that lacks columns and indexes, and leaves the rest as it is', async () => {
    await makeRegister([
      { name: 'Key', ...line },
      { name: 'Form', displayName: 'Tutor group', ...line },
      { name: 'OurOwn', displayName: 'Our own column', ...line },
      { name: 'YearGroup', displayName: 'Year', number: { decimalPlaces: 'none' }, indexed: true },
      { name: 'CaseState', choice: { choices: ['watching', 'open'] } },
    ]);
    const said = (await plan()).steps.map(({ words }) => words);
    const done = await provision();
    expect(said.filter((words) => words.startsWith(REGISTER))).toEqual(
      done.filter((words) => words.startsWith(REGISTER)),
    );
    for (const words of [
      'index column Key, with unique values',
      'add column Narrative',
      'add choices to CaseState',
      'call column YearGroup “Year group”',
      'note the version of the list',
    ]) {
      expect(done).toContain(`${REGISTER}: ${words}`);
    }
    expect(await plan()).toEqual({ steps: [], obstacles: [] });

    const columns = await columnsOf('risk-register');
    expect(columns).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'OurOwn', displayName: 'Our own column' }),
        expect.objectContaining({ name: 'Form', displayName: 'Tutor group', indexed: true }),
        expect.objectContaining({ name: 'YearGroup', displayName: 'Year group' }),
        expect.objectContaining({
          choice: expect.objectContaining({ choices: ['watching', 'open', 'closed'] }) as object,
        }),
      ]),
    );
    expect((await writes()).filter((request) => request.startsWith('DELETE'))).toEqual([]);
  });

  test('goes on after a run that broke off', async () => {
    await tenant.fault({ method: 'POST', path: '/lists$' }, { status: 500 }, { skip: 2 });
    await expect(provision()).rejects.toMatchObject({ status: 500 });
    expect(await provision()).toHaveLength(LIST_NAMES.length - 2);
    expect(await plan()).toEqual({ steps: [], obstacles: [] });
  });

  test('says what to do about a column of another type, and mends the rest', async () => {
    await makeRegister([
      { name: 'Key', ...line, indexed: true, enforceUniqueValues: true },
      { name: 'Band', number: {} },
    ]);
    const { obstacles } = await parts().provisioner.provision(() => undefined);
    expect(obstacles).toMatchObject([
      { list: 'risk-register', column: 'Band', whatToDo: expect.stringContaining('delete it') },
    ]);
    expect(await plan()).toMatchObject({ steps: [], obstacles });
  });

  test('says what to do where a list has too many rows for an index, or a key twice', async () => {
    await makeRegister([
      { name: 'Key', ...line },
      { name: 'Mentor', ...line },
    ]);
    const path = `${await parts().site.listPath('risk-register')}/items`;
    for (const Key of ['twice', 'twice']) {
      await parts().graph.send({ method: 'POST', path, body: { fields: { Key } } }, 'person');
    }
    await tenant.tune({ listThreshold: 1 });
    const { obstacles } = await parts().provisioner.provision(() => undefined);
    await tenant.tune({ listThreshold: 5_000 });
    expect(obstacles).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ column: 'Form', found: expect.stringContaining('422') as unknown }),
        expect.objectContaining({ column: 'Mentor', whatToDo: expect.stringContaining('Indexed columns') as unknown }),
        expect.objectContaining({ column: 'Key', whatToDo: expect.stringContaining('there twice') as unknown }),
      ]),
    );
    // A column is there all the same, and its index alone is left to be made.
    expect((await plan()).steps.filter(({ list }) => list === 'risk-register').map(({ does }) => does)).not.toContain(
      'add-column',
    );
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
