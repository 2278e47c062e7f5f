import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { LISTS, makeList } from './answers.ts';
import { APP_ID, type GraphServer, SITE_ID, startGraphServer } from './graph-server.ts';

const PERMISSIONS = `/sites/${SITE_ID}/permissions`;
const AS_ADMIN = { authorization: 'Bearer admin' };
const grant = (roles: readonly string[], id = APP_ID) => ({
  roles,
  grantedToIdentities: [{ application: { id, displayName: 'Every Session' } }],
});

let graph: GraphServer;
beforeAll(async () => {
  graph = await startGraphServer();
});
beforeEach(() => graph.call('POST', '/control/graph/app-role', { role: null }));
afterAll(() => graph.stop());

const asAdmin = (method: string, path: string, body?: unknown) => graph.call(method, path, body, AS_ADMIN);
const idOf = ({ body }: { readonly body: unknown }) => z.object({ id: z.string() }).parse(body).id;

describe('with Sites.Selected an app', () => {
  test('opens no site until an administrator lets it in', async () => {
    expect(await graph.call('GET', LISTS)).toMatchObject({ status: 403, body: { error: { code: 'accessDenied' } } });
    expect(await asAdmin('POST', PERMISSIONS, grant(['read']))).toMatchObject({
      status: 201,
      body: { roles: ['read'] },
    });
    expect(await graph.call('GET', LISTS)).toMatchObject({ status: 200 });
  });

  test.each([
    { role: 'read', item: 403, list: 403 },
    { role: 'write', item: 201, list: 403 },
    { role: 'manage', item: 201, list: 201 },
    { role: 'fullcontrol', item: 201, list: 201 },
  ])('as $role', async ({ role, item, list }) => {
    await graph.call('POST', '/control/graph/app-role', { role: 'fullcontrol' });
    const items = await makeList(graph, `For ${role}`, []);
    await graph.call('POST', '/control/graph/app-role', { role });
    expect((await graph.call('GET', items)).status).toBe(200);
    expect((await graph.call('POST', items, { fields: {} })).status).toBe(item);
    expect((await graph.call('POST', LISTS, { displayName: `By ${role}` })).status).toBe(list);
    const batch = await graph.call('POST', '/$batch', {
      requests: [
        { id: '1', method: 'POST', url: items, body: { fields: {} }, headers: { 'Content-Type': 'application/json' } },
      ],
    });
    expect(batch.body).toMatchObject({ responses: [{ status: item }] });
    expect((await graph.call('GET', PERMISSIONS)).status).toBe(403);
  });

  test('opens nothing with another app’s permission', async () => {
    await graph.call('POST', '/control/graph/app-role', { role: 'fullcontrol' });
    expect((await graph.call('GET', LISTS, undefined, { authorization: 'Bearer stranger' })).status).toBe(403);
  });
});

describe('permissions', () => {
  test('are listed without their roles, read with them, changed, and taken away', async () => {
    const id = idOf(await asAdmin('POST', PERMISSIONS, grant(['write'])));
    const listed = z.object({ value: z.array(z.record(z.string(), z.unknown())) });
    const [permission] = listed.parse((await asAdmin('GET', PERMISSIONS)).body).value;
    expect(Object.keys(permission ?? {}).sort()).toEqual(['grantedToIdentities', 'grantedToIdentitiesV2', 'id']);
    expect(await asAdmin('GET', `${PERMISSIONS}/${id}`)).toMatchObject({ body: { id, roles: ['write'] } });
    expect(await asAdmin('PATCH', `${PERMISSIONS}/${id}`, { roles: ['read'] })).toMatchObject({
      body: { roles: ['read'] },
    });
    expect((await asAdmin('DELETE', `${PERMISSIONS}/${id}`)).status).toBe(204);
    expect((await asAdmin('GET', `${PERMISSIONS}/${id}`)).status).toBe(404);
  });

  test.each([
    { what: 'no role', body: grant([]) },
    { what: 'a role that there is not', body: grant(['everything']) },
    { what: 'nobody', body: { roles: ['write'] } },
    { what: 'an application without an id', body: grant(['write'], 'Every Session') },
  ])('for $what are refused', async ({ body }) => {
    expect((await asAdmin('POST', PERMISSIONS, body)).status).toBe(400);
  });

  test('cost five units a request', async () => {
    await graph.call('POST', '/control/graph/limits', { resourceUnitsPerMinute: 100 });
    graph.passSeconds(61);
    for (let times = 0; times < 15; times += 1) await asAdmin('GET', PERMISSIONS);
    const answer = await asAdmin('GET', PERMISSIONS);
    expect(answer.headers.get('RateLimit-Remaining')).toBe('20');
  });
});
