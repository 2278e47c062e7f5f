import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Server } from 'restify';
import { mayAtAll } from '../src/domain/authorise.ts';
import { ROLES, type Role } from '../src/domain/person.ts';
import { createServer } from '../src/http/create-server.ts';
import type { Route, RouteRequest } from '../src/http/route.ts';
import { createSignIn } from '../src/http/sign-in.ts';
import { routesOf } from '../src/app-routes.ts';
import type { Wired } from '../src/wire.ts';
import { startEntraStandIn, type EntraStandIn } from './support/entra-stand-in.ts';
import { SCHOOL } from './support/quarry-lane.ts';

/** Addresses that are there for everybody signed in, and why. */
const WITHOUT_A_VERB: Readonly<Record<string, string>> = {
  'get /api/me': 'tells people who they are, and nothing of anybody else',
};

/** Addresses that are no route of the tab's API, and why they need no person. */
const OUTSIDE_THE_API: Readonly<Record<string, string>> = {
  'GET /health': 'names the parts that are up or down',
  'POST /api/messages': 'is the bot’s door: the adapter checks the token that Teams sends',
  'GET /tab': 'sends the browser on to /tab/',
  'GET /tab/*': 'is the tab’s own code, which holds nobody’s data',
};

const STRANGER = '00000000-2222-4333-8444-555555555555';
const personIdOf = (role: Role | null) =>
  `${role === null ? 9 : ROLES.indexOf(role)}0000001-2222-4333-8444-555555555555`;
const personWith = (role: Role | null) => ({
  personId: personIdOf(role),
  name: 'A member of staff',
  roles: role === null ? [] : [role],
  yearGroups: [],
  forms: [],
});
const people = new Map([...ROLES, null].map((role) => [personIdOf(role), personWith(role)]));

// The routes are made and never asked: what they need of the app is not called.
const routes = routesOf({ clock: () => new Date(0), operations: {} } as unknown as Wired);
const cases = routes.map((route) => [`${route.method} ${route.path}`, route] as const);

let entra: EntraStandIn;
let server: Server;
let address: string;
const reached: RouteRequest[] = [];

beforeAll(async () => {
  entra = await startEntraStandIn();
  server = createServer({
    routes: routes.map((route) => ({ ...route, handle: answerReached })),
    signIn: createSignIn(entra.settings),
    noteRefusal: () => Promise.resolve(),
    findPerson: (personId) => {
      const person = people.get(personId);
      return person === undefined ? null : { person, school: SCHOOL };
    },
    allowRequest: () => Promise.resolve(null),
    receiveActivity: () => Promise.resolve({ status: 200 }),
    health: () => Promise.resolve({ status: 200, body: {} }),
    tab: { folder: 'no-folder/tab', frameAncestors: '' },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  address = `http://127.0.0.1:${server.address().port}`;
});
afterAll(async () => {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  await entra[Symbol.asyncDispose]();
});

describe('every address', () => {
  test('is a route of the tab, or is known to be none', () => {
    const known = Object.values(server.router.getRoutes()).map(({ method, path }) => `${method} ${String(path)}`);
    const ofTab = routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`);
    expect(known.toSorted()).toEqual([...ofTab, ...Object.keys(OUTSIDE_THE_API)].toSorted());
  });

  test('of the tab names a verb, or is known to need none', () => {
    const without = cases.filter(([, { verb }]) => verb === null).map(([name]) => name);
    expect(without).toEqual(Object.keys(WITHOUT_A_VERB));
  });

  test('of the tab is below /api/', () => {
    expect(routes.filter(({ path }) => !path.startsWith('/api/'))).toEqual([]);
  });
});

describe.each(cases)('%s', (_name, route) => {
  test.each([
    ['no token', () => Promise.resolve(undefined)],
    ['no Bearer token', () => Promise.resolve('Basic YWRhOmFkYQ==')],
    ['a token that is none', () => Promise.resolve('Bearer a.b.c')],
    ['a forged token', async () => `Bearer ${await entra.forgedToken(personIdOf('attendance-officer'), 'entra-1')}`],
    ['a token for another app', () => bearer('attendance-officer', { aud: STRANGER })],
  ])('with %s is refused with 401', async (_what, authorization) => {
    await expectRefused(route, await authorization(), 401, 'not-signed-in');
  });

  test('for a person who is not on the staff list is refused with 403', async () => {
    await expectRefused(route, `Bearer ${await entra.tabToken(STRANGER)}`, 403, 'not-allowed');
  });

  test.each([...ROLES, null])('for a person with the role %s is open if that role has the verb', async (role) => {
    const mayPass = route.verb === null || mayAtAll(personWith(role), route.verb);
    if (!mayPass) {
      await expectRefused(route, await bearer(role), 403, 'not-allowed');
      return;
    }
    reached.length = 0;
    expect(await ask(route, await bearer(role))).toEqual({ status: 200, body: { reached: true } });
    expect(reached).toMatchObject([{ person: { personId: personIdOf(role) }, school: { schoolId: SCHOOL.schoolId } }]);
  });

  test('is refused to somebody by their role, if it names a verb', () => {
    const refused = [...ROLES, null].filter((role) => route.verb !== null && !mayAtAll(personWith(role), route.verb));
    expect(refused.length > 0).toBe(route.verb !== null);
  });
});

function answerReached(request: RouteRequest) {
  reached.push(request);
  return Promise.resolve({ status: 200, body: { reached: true } });
}

async function bearer(role: Role | null, changed = {}): Promise<string> {
  return `Bearer ${await entra.tabToken(personIdOf(role), changed)}`;
}

async function expectRefused(route: Route, authorization: string | undefined, status: number, code: string) {
  reached.length = 0;
  expect(await ask(route, authorization)).toEqual({ status, body: { code, message: expect.stringMatching(/\.$/) } });
  expect(reached).toEqual([]);
}

async function ask({ method, path }: Route, authorization: string | undefined) {
  const response = await fetch(address + path.replaceAll(/:[A-Za-z]+/g, 'p1'), {
    method: method.toUpperCase(),
    headers: { ...(authorization === undefined ? {} : { authorization }), 'content-type': 'application/json' },
    ...(method === 'get' ? {} : { body: '{}' }),
  });
  return { status: response.status, body: await response.json() };
}
