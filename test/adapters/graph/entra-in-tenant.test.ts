import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startSchoolTenant } from './school-tenant.ts';
import type { SchoolTenant } from './school-tenant.ts';

const GRAPH_SCOPE = 'https://graph.microsoft.com/.default';

let tenant: SchoolTenant;
beforeAll(async () => {
  tenant = await startSchoolTenant();
});
afterAll(() => tenant.stop());

function claimsOf(token: string): unknown {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString());
}

test('one client has a token for Graph and one for the Bot Connector, each asked for once', async () => {
  const { accessToken } = tenant.entra();
  await tenant.clearJournal();
  for (let times = 0; times < 3; times += 1) {
    expect(claimsOf(await accessToken(GRAPH_SCOPE))).toMatchObject({ aud: 'https://graph.microsoft.com' });
    const bot = await accessToken('https://api.botframework.com/.default');
    expect(claimsOf(bot)).toMatchObject({ aud: 'https://api.botframework.com' });
  }
  expect(await tenant.journal()).toHaveLength(2);
});

test('the MSAL client gives the bot’s credentials their tokens', async () => {
  const { msal } = tenant.entra();
  const result = await msal.acquireTokenByClientCredential({ scopes: ['https://api.botframework.com/.default'] });
  expect(claimsOf(result?.accessToken ?? '')).toMatchObject({ aud: 'https://api.botframework.com' });
});

test.each([
  { over: { secret: 'wrong' }, code: 'AADSTS7000215', says: /client secret/ },
  { over: { tenantId: '00000000-1111-4222-8333-444444444444' }, code: 'AADSTS90002', says: /no tenant 00000000/ },
  { over: { clientId: '00000000-1111-4222-8333-444444444444' }, code: 'AADSTS700016', says: /no application 00000000/ },
])('$code is explained', async ({ over, code, says }) => {
  const asking = tenant.entra(over).accessToken(GRAPH_SCOPE);
  await expect(asking).rejects.toMatchObject({
    name: 'EntraProblem',
    code,
    retry: false,
    message: expect.stringMatching(says),
  });
});
