import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Server } from 'restify';
import { z } from 'zod';
import { createServer } from '../../src/http/create-server.ts';
import { routesOf } from '../../src/app-routes.ts';
import type { Wired } from '../../src/wire.ts';
import { SCHOOL } from '../support/quarry-lane.ts';
import { formOf, sampleOf, unboundedPlaces } from '../support/sample-of-schema.ts';

const REACHED = 'The body was believed.';
const reached = new Proxy({}, { get: () => () => Promise.reject(new Error(REACHED)) });
const routes = routesOf({ clock: () => new Date(0), operations: reached } as unknown as Wired);
const taking = routes.filter(({ method }) => method !== 'get');
const cases = taking.map((route) => [`${route.method} ${route.path}`, route] as const);
const everyRole = [
  'attendance-champion',
  'attendance-officer',
  'senior-leader',
  'safeguarding-lead',
  'administrator',
] as const;
const person = { personId: 'ada', name: 'Ada Quill', roles: [...everyRole], yearGroups: [], forms: [] };

let server: Server;
let address: string;
let waitSeconds: number | null = null;
const logged: unknown[] = [];
beforeAll(async () => {
  server = createServer({
    routes,
    signIn: () => Promise.resolve({ kind: 'signed-in', personId: 'ada' }),
    noteRefusal: () => Promise.resolve(),
    findPerson: () => ({ person, school: SCHOOL }),
    allowRequest: () => Promise.resolve(waitSeconds),
    receiveActivity: () => Promise.resolve({ status: 200 }),
    health: () => Promise.resolve({ status: 200, body: {} }),
    tab: { folder: 'no-folder/tab', frameAncestors: '' },
    log: { info: () => undefined, warn: () => undefined, error: (facts) => logged.push(facts) },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${server.address().port}`;
});
afterAll(() => {
  server.close();
  server.server.closeAllConnections();
});

test('every route that changes something says which body it takes', () => {
  expect(taking.length).toBeGreaterThan(15);
  expect(cases.flatMap(([name, { accepts }]) => (accepts === undefined ? [name] : []))).toEqual([]);
});

describe.each(cases)('%s', (_name, route) => {
  const form = formOf(route.accepts ?? z.never());
  const sample = sampleOf(form) as Record<string, unknown>;

  test('has a limit for everything in its body', () => expect(unboundedPlaces(form)).toEqual([]));

  test('takes a body that is right, so that what follows is refused for its fault alone', async () => {
    const { status, body } = await ask(route, JSON.stringify(sample));
    expect([status, body]).not.toEqual([400, expect.anything()]);
  });

  test('refuses a field that it does not know, by its name', async () => {
    const { status, body } = await ask(route, JSON.stringify({ ...sample, isAdministrator: true }));
    expect(status).toBe(400);
    expect(body).toEqual({ code: 'bad-request', message: expect.stringContaining('isAdministrator') });
  });

  test('refuses each text that is too long, by its place and not by its words', async () => {
    for (const [name, of] of Object.entries(form.properties ?? {})) {
      if (of.type !== 'string' || of.maxLength === undefined) continue;
      const { status, body } = await ask(route, JSON.stringify({ ...sample, [name]: 'q'.repeat(of.maxLength + 1) }));
      expect(status).toBe(400);
      expect(JSON.stringify(body)).toContain(name);
      expect(JSON.stringify(body)).not.toContain('qqqq');
    }
  });

  test('refuses a body of more than 256 kB', async () => {
    expect((await ask(route, JSON.stringify({ text: 'q'.repeat(300_000) }))).status).toBe(413);
  });
});

describe('somebody who asks too much', () => {
  test.each(['/api/me', '/api/register'])('waits before %s', async (where) => {
    waitSeconds = 17;
    const response = await fetch(address + where, { headers: { authorization: 'Bearer any' } });
    waitSeconds = null;
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '17']);
    expect(await response.json()).toEqual({
      code: 'too-many-requests',
      message: expect.stringContaining('17 seconds'),
    });
  });
});

test('an answer is data and nothing else: no page, no script, no frame', async () => {
  const response = await fetch(`${address}/api/me`);
  expect(response.headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(response.headers.get('referrer-policy')).toBe('no-referrer');
  expect(response.headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
  expect(response.headers.get('x-powered-by')).toBeNull();
});

async function ask({ method, path }: (typeof routes)[number], body: string) {
  const response = await fetch(address + path.replaceAll(/:[A-Za-z]+/g, '7d1f0c52-3b7e-4f0a-9a53-1d2f4f9a4c11'), {
    method: method.toUpperCase(),
    headers: { authorization: 'Bearer any', 'content-type': 'application/json' },
    body,
  });
  const text = await response.text();
  return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as unknown) : text };
}
