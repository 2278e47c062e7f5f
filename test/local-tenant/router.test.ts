import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodePath, findRoute, type Route } from '../../src/local-tenant/router.ts';
import { startTestTenant, type TestTenant } from './test-tenant.ts';

const answer = () => ({ status: 200 });
const routes: Route[] = [
  { method: 'GET', pattern: '/things/:thing', handle: answer },
  { method: 'PUT', pattern: '/things/:thing', handle: answer },
  { method: 'GET', pattern: /^\/sites\/(?<site>[^/]+)(?:\/(?<rest>.+))?$/, handle: answer },
];

describe('findRoute', () => {
  test.each([
    ['/things/19%3Aabc%40thread.tacv2%3Bmessageid%3D1', '19:abc@thread.tacv2;messageid=1'],
    ['/things/a%2Fb', 'a/b'],
    ['/things/caf%C3%A9', 'café'],
  ])('decodes the segment of %s', (path, value) => {
    const match = findRoute(routes, 'GET', path);
    expect(match.kind === 'found' && match.param('thing')).toBe(value);
  });

  test('decodes named groups of an expression, and throws for a name or group that is not there', () => {
    const match = findRoute(routes, 'GET', '/sites/school.example%2Cone');
    if (match.kind !== 'found') throw new Error(match.kind);
    expect(match.param('site')).toBe('school.example,one');
    expect(() => match.param('rest')).toThrow('has no parameter "rest"');
  });

  test('tells an unknown path from an unknown method, and names the methods that there are', () => {
    expect(findRoute(routes, 'GET', '/things')).toEqual({ kind: 'no-such-path' });
    expect(findRoute(routes, 'GET', '/things/')).toEqual({ kind: 'no-such-path' });
    expect(findRoute(routes, 'DELETE', '/things/1')).toEqual({ kind: 'no-such-method', allowed: ['GET', 'PUT'] });
  });

  test('a path that is not UTF-8 has no decoded form', () => {
    expect(decodePath('/things/%FF')).toBeNull();
  });
});

describe('the server', () => {
  let tenant: TestTenant;
  beforeAll(async () => {
    tenant = await startTestTenant();
  });
  afterAll(() => tenant.stop());

  test.each([
    ['GET', '/things/%FF', 400, 'not percent-encoded'],
    ['GET', '/nowhere', 404, '/nowhere'],
    ['PATCH', '/control/clock', 405, 'GET, POST'],
  ])('%s %s answers %d and says why', async (method, path, status, words) => {
    expect(await tenant.call(method, path)).toMatchObject({
      status,
      body: { error: { message: expect.stringContaining(words) as unknown } },
    });
  });

  test('a body that is not JSON is refused with where it breaks', async () => {
    const response = await fetch(`${tenant.url}/control/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"moveTo": ',
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('The body is not JSON');
  });

  test('a body over 4 MB is refused', async () => {
    const answered = await tenant.post('/control/clock', { moveTo: 'x'.repeat(4 * 1024 * 1024) });
    expect(answered.status).toBe(413);
  });
});
