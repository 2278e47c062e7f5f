import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { decodeJwt } from 'jose';
import { z } from 'zod';
import { postForm, startTestTenant, type TestTenant } from './test-tenant.ts';

const TOOLS = '14d82eec-204b-4c2f-b7e8-296a70dab67e';
const SCOPE = 'https://graph.microsoft.com/Sites.FullControl.All openid profile offline_access';

let tenant: TestTenant;
let now = Date.parse('2026-11-19T09:00:00Z');
beforeAll(async () => {
  tenant = await startTestTenant({ systemNow: () => new Date(now) });
});
afterAll(() => tenant.stop());

const codeAnswer = z.object({
  user_code: z.string(),
  device_code: z.string(),
  verification_uri: z.string(),
  expires_in: z.literal(900),
  interval: z.number(),
  message: z.string(),
});
const people = () =>
  z
    .array(z.looseObject({ personId: z.string(), name: z.string(), roles: z.array(z.string()) }))
    .parse(tenant.school.people);
const personWho = (isAdministrator: boolean) => {
  const found = people().find(({ roles }) => roles.includes('administrator') === isAdministrator);
  if (found === undefined) throw new Error('The school has no such person.');
  return found;
};
const entra = (path: string, form: Record<string, string>) =>
  postForm(`${tenant.url}/${tenant.school.tenantId}/oauth2/v2.0/${path}`, form);
const ask = async () => codeAnswer.parse((await entra('devicecode', { client_id: TOOLS, scope: SCOPE })).body);
const poll = (deviceCode: string) =>
  entra('token', {
    grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
    client_id: TOOLS,
    device_code: deviceCode,
  });
const visit = async (form: Record<string, string>) => {
  const response = await fetch(`${tenant.url}/devicelogin`, { method: 'POST', body: new URLSearchParams(form) });
  return { status: response.status, html: await response.text() };
};

test('a person signs in on the page, and the program that waits is theirs for the permission that it asked for', async () => {
  const code = await ask();
  expect(code.message).toContain(code.user_code);
  expect(code.verification_uri).toBe(`${tenant.url}/devicelogin`);
  expect(await poll(code.device_code)).toMatchObject({ status: 400, body: { error: 'authorization_pending' } });
  const { personId, name } = personWho(true);
  expect(await (await fetch(`${code.verification_uri}?code=${code.user_code}`)).text()).toContain(code.user_code);
  expect(await visit({ code: code.user_code.toLowerCase(), person: personId })).toMatchObject({ status: 200 });

  const { status, body } = await poll(code.device_code);
  expect(status).toBe(200);
  const tokens = z.object({ access_token: z.string(), id_token: z.string(), scope: z.string() }).parse(body);
  expect(decodeJwt(tokens.access_token)).toMatchObject({
    ...{ appid: TOOLS, scp: 'Sites.FullControl.All', oid: personId, idtyp: 'user', aud: 'https://graph.microsoft.com' },
  });
  expect(decodeJwt(tokens.id_token)).toMatchObject({ aud: TOOLS, name });
  expect(await poll(code.device_code)).toMatchObject({ status: 400, body: { error: 'bad_verification_code' } });
});

test('whoever may not consent is told so, and the program hears that it was declined', async () => {
  const code = await ask();
  const { status, html } = await visit({ code: code.user_code, person: personWho(false).personId });
  expect({ status, told: html.includes('Need admin approval') }).toEqual({ status: 403, told: true });
  expect(await poll(code.device_code)).toMatchObject({ body: { error: 'authorization_declined' } });
});

test('a code can be declined, is good for a quarter of an hour, and a wrong one does nothing', async () => {
  const declined = await ask();
  await visit({ code: declined.user_code, person: personWho(true).personId, decline: 'yes' });
  expect(await poll(declined.device_code)).toMatchObject({ body: { error: 'authorization_declined' } });
  const late = await ask();
  now += 900_000;
  expect(await visit({ code: late.user_code, person: personWho(true).personId })).toMatchObject({ status: 400 });
  expect(await poll(late.device_code)).toMatchObject({ body: { error: 'expired_token' } });
  expect(await visit({ code: 'NONSENSE', person: personWho(true).personId })).toMatchObject({ status: 400 });
  expect(await poll('nonsense')).toMatchObject({ body: { error: 'bad_verification_code' } });
});

test.each([
  { client: 'the school’s app, which is no public program', id: () => tenant.school.clientId, code: 7000218 },
  { client: 'a program that the tenant does not know', id: () => 'nobody', code: 700016 },
])('$client gets no code', async ({ id, code }) => {
  expect(await entra('devicecode', { client_id: id(), scope: SCOPE })).toMatchObject({ body: { error_codes: [code] } });
});
