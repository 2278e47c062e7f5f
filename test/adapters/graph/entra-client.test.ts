import { afterEach, describe, expect, test } from '@jest/globals';
import { generateKeyPairSync, verify } from 'node:crypto';
import { createEntraClient } from '../../../src/adapters/graph/entra-client.ts';
import type { EntraCredential } from '../../../src/adapters/graph/client-credential.ts';
import { EntraProblem } from '../../../src/adapters/graph/entra-problem.ts';
import { startScriptedServer } from './scripted-server.ts';
import type { ScriptedAnswer, ScriptedServer } from './scripted-server.ts';

const TENANT_ID = '3b1f6a0e-52a7-4b19-9f0d-6c1b7a5f2d11';
const CLIENT_ID = '8d2e4c7a-0f3b-4a6e-8c51-2b9d7e6f1a22';
const SCOPE = 'https://graph.microsoft.com/.default';
const SECRET = 'sample-secret-value';

const token: ScriptedAnswer = {
  status: 200,
  body: { token_type: 'Bearer', expires_in: 3599, access_token: 'token-1' },
};

function clientOf(
  server: Pick<ScriptedServer, 'url'>,
  credential: EntraCredential = { kind: 'secret', secret: SECRET },
) {
  const logged: unknown[] = [];
  const log = { warn: (details: object, message: string) => void logged.push(details, message) };
  const client = createEntraClient({ clientId: CLIENT_ID, tenantId: TENANT_ID, credential, loginUrl: server.url, log });
  return { client, logged };
}

async function problemOf(asking: Promise<string>): Promise<EntraProblem> {
  const problem = await asking.catch((failure: unknown) => failure);
  if (problem instanceof EntraProblem) return problem;
  throw new Error('A token came although none was to.');
}

function refusal(status: number, error: string, code: number): ScriptedAnswer {
  const description = `AADSTS${code}: Said by the service. Trace ID: 1 Correlation ID: 2`;
  return { status, body: { error, error_description: description, error_codes: [code] } };
}

describe('the app’s sign-in to Entra ID', () => {
  test('asks the given host, with the path of the real authority, and remembers the token', async () => {
    await using server = await startScriptedServer(() => token);
    const { client } = clientOf(server);
    expect(await client.accessToken(SCOPE)).toBe('token-1');
    expect(await client.accessToken(SCOPE)).toBe('token-1');
    expect(server.requests.map(({ method, url }) => `${method} ${url.split('?')[0] ?? ''}`)).toEqual([
      `POST /${TENANT_ID}/oauth2/v2.0/token`,
    ]);
    const form = new URLSearchParams(server.requests[0]?.body);
    expect(Object.fromEntries(form)).toMatchObject({
      grant_type: 'client_credentials',
      client_id: CLIENT_ID,
      client_secret: SECRET,
      scope: SCOPE,
    });
  });

  test.each([
    {
      fault: refusal(401, 'invalid_client', 7000215),
      code: 'AADSTS7000215',
      says: /client secret .* is wrong/,
      retry: false,
    },
    { fault: refusal(401, 'invalid_client', 7000222), code: 'AADSTS7000222', says: /has expired/, retry: false },
    {
      fault: refusal(400, 'unauthorized_client', 700016),
      code: 'AADSTS700016',
      says: new RegExp(CLIENT_ID),
      retry: false,
    },
    { fault: refusal(400, 'invalid_request', 90002), code: 'AADSTS90002', says: new RegExp(TENANT_ID), retry: false },
    { fault: refusal(400, 'invalid_grant', 999), code: 'AADSTS999', says: /Said by the service\.$/, retry: false },
    { fault: refusal(503, 'temporarily_unavailable', 90033), code: 'AADSTS90033', says: /busy/, retry: true },
    { fault: refusal(429, 'throttled', 123), code: 'AADSTS123', says: /busy/, retry: true },
  ])('$code says what to do', async ({ fault, code, says, retry }) => {
    await using server = await startScriptedServer(() => fault);
    const problem = await problemOf(clientOf(server).client.accessToken(SCOPE));
    expect(problem).toMatchObject({ code, retry });
    expect(problem.message).toMatch(says);
    expect(problem.message).not.toContain(SECRET);
  });

  test.each<{ what: string; answer: ScriptedAnswer }>([
    { what: 'a dropped connection', answer: 'drop' },
    { what: 'a page of a proxy', answer: { status: 502, headers: { 'Content-Type': 'text/html' } } },
  ])('$what is a network problem, to be tried again', async ({ answer }) => {
    await using server = await startScriptedServer(() => answer);
    const problem = await problemOf(clientOf(server).client.accessToken(SCOPE));
    expect(problem).toMatchObject({ retry: true });
    expect(problem.message).toContain(server.url);
  });

  test('nobody listening is a network problem', async () => {
    const problem = await problemOf(clientOf({ url: 'http://127.0.0.1:1' }).client.accessToken(SCOPE));
    expect(problem.retry).toBe(true);
  });

  test('neither the secret nor a token reaches the log', async () => {
    await using server = await startScriptedServer((_request, index) => (index === 0 ? 'drop' : token));
    const { client, logged } = clientOf(server);
    await problemOf(client.accessToken(SCOPE));
    await client.accessToken(SCOPE);
    expect(JSON.stringify(logged)).not.toMatch(/sample-secret|token-1/);
  });

  test('a certificate signs an assertion for the real authority', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    await using server = await startScriptedServer(() => token);
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const credential: EntraCredential = { kind: 'certificate', thumbprintSha256: 'ab'.repeat(32), privateKey: pem };
    await clientOf(server, credential).client.accessToken(SCOPE);
    const assertion = new URLSearchParams(server.requests[0]?.body).get('client_assertion') ?? '';
    const [header = '', payload = '', signature = ''] = assertion.split('.');
    const { aud } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { aud: string };
    const { alg } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { alg: string };
    expect(aud).toBe(`https://login.microsoftonline.com/${TENANT_ID}/oauth2/v2.0/token`);
    const key = alg === 'PS256' ? { key: publicKey, padding: 6, saltLength: 32 } : publicKey;
    expect(verify('sha256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'))).toBe(true);
  });
});

describe('a managed identity', () => {
  const before = { endpoint: process.env['IDENTITY_ENDPOINT'], header: process.env['IDENTITY_HEADER'] };
  afterEach(() => {
    restore('IDENTITY_ENDPOINT', before.endpoint);
    restore('IDENTITY_HEADER', before.header);
  });

  test('gives the assertion with which the application asks for its token', async () => {
    const expires = String(Math.floor(performance.timeOrigin / 1000) + 7_200);
    await using identity = await startScriptedServer(() => ({
      status: 200,
      body: { access_token: 'identity-token', expires_on: expires, resource: 'api://AzureADTokenExchange' },
    }));
    process.env['IDENTITY_ENDPOINT'] = `${identity.url}/msi/token`;
    process.env['IDENTITY_HEADER'] = 'sample-header';
    await using login = await startScriptedServer(() => token);
    const { client } = clientOf(login, { kind: 'managed-identity', clientId: 'identity-client-id' });
    expect(await client.accessToken(SCOPE)).toBe('token-1');
    const asked = new URL(identity.requests[0]?.url ?? '', identity.url).searchParams;
    expect(Object.fromEntries(asked)).toMatchObject({
      resource: 'api://AzureADTokenExchange',
      client_id: 'identity-client-id',
    });
    const form = new URLSearchParams(login.requests[0]?.body);
    expect(form.get('client_assertion')).toBe('identity-token');
    expect(form.get('client_id')).toBe(CLIENT_ID);
  });
});

function restore(name: string, value: string | undefined): void {
  if (value === undefined) Reflect.deleteProperty(process.env, name);
  else process.env[name] = value;
}
