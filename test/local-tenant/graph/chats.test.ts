import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type GraphServer, PERSON, startGraphServer } from './graph-server.ts';

let graph: GraphServer;
beforeAll(async () => {
  graph = await startGraphServer();
});
afterAll(() => graph.stop());

const INSTALLED = `/users/${PERSON.personId}/teamwork/installedApps`;

test.each([
  [
    `${INSTALLED}?$filter=teamsApp/externalId eq '0b1f2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d'`,
    'TeamsAppInstallation.ReadForUser.All',
  ],
  [`${INSTALLED}/aGVsbG8=/chat`, 'TeamsAppInstallation.ReadForUser.All'],
  ['/chats/19%3Aa_b%40unq.gbl.spaces/messages', 'Chat.Read.WhereInstalled'],
])('%s is refused to an app without its role', async (path, role) => {
  expect(await graph.call('GET', path)).toMatchObject({
    status: 403,
    body: { error: { code: 'Forbidden', message: expect.stringContaining(`'${role}'`) } },
  });
});
