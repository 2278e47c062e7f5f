import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createListChanges } from '../../../../src/adapters/graph/list-changes.ts';
import { createListProvisioner } from '../../../../src/adapters/graph/list-provisioner.ts';
import { createSchoolLists } from '../../../../src/adapters/graph/school-lists.ts';
import { createSiteAccess } from '../../../../src/adapters/graph/site-access.ts';
import { createSiteLists } from '../../../../src/adapters/graph/site-lists.ts';
import { LIST_DEFINITIONS } from '../../../../src/domain/lists/list-definitions.ts';
import { signInByDeviceCode } from '../../../../src/adapters/graph/device-code-sign-in.ts';
import { startSchoolTenant, type SchoolTenant } from '../school-tenant.ts';
import { createVirtualTimer } from '../virtual-timer.ts';
import { shapeFaults } from './graph-shapes.ts';
import { faultsOf, startRecordingProxy, typeOf, type RecordingProxy } from './recording-proxy.ts';

const CONTACTS = LIST_DEFINITIONS.contacts.displayName;
/** The invented school's administrator. */
const ADMINISTRATOR = '6b1f0c52-3d0e-4c1a-9a57-1c5d2f8e4a01';

let tenant: SchoolTenant;
let proxy: RecordingProxy;
beforeAll(async () => {
  tenant = await startSchoolTenant();
  await tenant.tune({ enforceResourceUnits: false });
  proxy = await startRecordingProxy(tenant.url);
  await everythingOnce();
}, 60_000);
afterAll(async () => {
  await proxy[Symbol.asyncDispose]();
  await tenant.stop();
});

/** Each thing that the app ever asks of the lists, well and badly answered. */
async function everythingOnce(): Promise<void> {
  const over = { graphUrl: proxy.url, timer: createVirtualTimer() };
  const { accessToken } = await signInByDeviceCode({
    clientId: '14d82eec-204b-4c2f-b7e8-296a70dab67e',
    tenantId: tenant.school.tenantId,
    loginUrl: tenant.url,
    log: { warn: () => undefined },
    tell: (words) => {
      const form = new URLSearchParams({ code: /code (\w+)/.exec(words)?.[1] ?? '', person: ADMINISTRATOR });
      void fetch(`${tenant.url}/devicelogin`, { method: 'POST', body: form });
    },
  });
  const asAdmin = tenant.graph({ ...over, accessToken: () => Promise.resolve(accessToken) });
  const adminSite = createSiteLists(asAdmin, tenant.school.siteUrl);
  const app = { clientId: tenant.school.clientId, displayName: 'Every Session' };
  const provisioner = createListProvisioner(asAdmin, adminSite, createSiteAccess(asAdmin, adminSite, app));
  await provisioner.provision(() => undefined);

  const graph = tenant.graph(over);
  const site = createSiteLists(graph, tenant.school.siteUrl);
  const [lists, changes] = [createSchoolLists(graph, site), createListChanges(graph, site)];
  const read = async (cursor: string | null) => {
    let last = cursor;
    for await (const page of changes.changesSince('contacts', cursor)) last = page.cursor;
    return last;
  };
  const row = (name: string) => ({ Key: name, Title: name, PupilId: 'p', ContactedOn: '2026-11-23', Way: 'phone' });
  const many = await lists.createMany(
    'contacts',
    Array.from({ length: 45 }, (_, index) => row(`many-${index}`)),
  );
  await lists.createMany('contacts', [row('many-1'), { ...row('bad'), Way: 'pigeon' }]);
  await tenant.fault({ method: 'POST', path: '/items$' }, { acceptThenStatus: 504 });
  await lists.create('contacts', row('lost'));
  const items = many.flatMap((outcome) => (outcome.kind === 'written' ? [outcome.item] : []));
  const edits = items
    .slice(0, 25)
    .map(({ itemId, etag }) => ({ itemId, etag, fields: { Note: 'x', ExpectedBackOn: null } }));
  await lists.update('contacts', items[40]?.itemId ?? '', items[40]?.etag ?? '', { Note: 'y' });
  await lists.update('contacts', items[40]?.itemId ?? '', items[40]?.etag ?? '', { Note: 'z' });
  await lists.updateMany('contacts', edits);
  await lists.updateMany(
    'contacts',
    edits.map((edit) => ({ ...edit, fields: { Note: 'stale' } })),
  );
  const cursor = await read(null);
  await tenant.personDeletes(CONTACTS, items[41]?.itemId ?? '', 'Sam Sample');
  await read(cursor);
  await tenant.tune({ expireDeltaTokens: true });
  await read(cursor);
}

describe('what the app and Graph say to each other', () => {
  test('has only the names and types that Graph v1.0 has, in what is sent and in what is answered', () => {
    expect(proxy.exchanges.flatMap((exchange) => faultsOf(exchange))).toEqual([]);
  });

  test('covers every address, and what was refused: so the test above means something', () => {
    const seen = (method: string) =>
      [...new Set(proxy.exchanges.filter((exchange) => exchange.method === method).map(typeOf))].sort();
    expect(seen('GET')).toEqual(['columnDefinition', 'list', 'listItem', 'permission', 'site']);
    expect(seen('POST')).toEqual(['list', 'listItem']);
    expect(seen('PATCH')).toEqual(['fieldValueSet', 'permission']);
    const statuses = new Set(proxy.exchanges.map(({ status }) => status));
    for (const status of [200, 201, 400, 410, 412, 504]) expect(statuses).toContain(status);
  });

  test('filters by a column with an index alone, and never asks for leave to do without', () => {
    const filters = proxy.exchanges.flatMap(({ path }) => {
      const column = /\$filter=fields(?:\/|%2F)(\w+)/.exec(path)?.[1];
      return column === undefined ? [] : [column];
    });
    const indexed = LIST_DEFINITIONS.contacts.columns.filter((column) => column.indexed).map(({ name }) => name);
    expect(filters.length).toBeGreaterThan(0);
    for (const column of filters) expect(indexed).toContain(column);
    expect(proxy.exchanges.filter(({ prefer }) => prefer !== undefined)).toEqual([]);
    expect(proxy.exchanges.filter(({ path }) => path.includes('orderby'))).toEqual([]);
  });
});

test.each([
  { what: 'a name', type: 'listItem', value: { etag: '"1"' }, fault: 'listItem has no etag' },
  {
    what: 'a type',
    type: 'columnDefinition',
    value: { indexed: 'yes' },
    fault: 'columnDefinition.indexed is no Edm.Boolean',
  },
  {
    what: 'a name inside',
    type: 'columnDefinition',
    value: { choice: { options: [] } },
    fault: 'columnDefinition.choice has no options',
  },
  {
    what: 'one of many',
    type: 'permission',
    value: { roles: ['read', 1] },
    fault: 'permission.roles is no Edm.String',
  },
])('$what that Graph does not have is noticed', ({ type, value, fault }) => {
  expect(shapeFaults(type, value)).toEqual([fault]);
});
