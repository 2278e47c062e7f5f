import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { decodeJwt, exportJWK, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import type { EntraCredential } from '../../../src/adapters/graph/client-credential.ts';
import { createEntraClient } from '../../../src/adapters/graph/entra-client.ts';
import { signAssertion } from '../../../src/adapters/graph/sign-assertion.ts';
import { selfSignedCertificate } from '../../support/self-signed-certificate.ts';
import { postForm, startTestTenant, type TestTenant } from '../../local-tenant/test-tenant.ts';

const GRAPH = 'https://graph.microsoft.com/.default';
const CONNECTOR = 'https://api.botframework.com/.default';
const ISSUER = 'https://cluster.example/';
const SUBJECT = 'system:serviceaccount:school:every-session';
const AUDIENCE = 'api://AzureADTokenExchange';

let tenant: TestTenant;
let folder: string;
const registered = selfSignedCertificate();
const ended = selfSignedCertificate({ endsAt: '210101000000Z' });
const foreign = selfSignedCertificate();

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'every-session-credential-'));
  tenant = await startTestTenant();
  for (const { pem, thumbprintSha256 } of [registered, ended]) {
    const { body } = await tenant.post('/control/credentials', { kind: 'certificate', pem });
    expect(body).toEqual({ thumbprintSha256 });
  }
});
afterAll(async () => {
  await tenant.stop();
  rmSync(folder, { recursive: true, force: true });
});

function client(credential: EntraCredential) {
  const { tenantId, clientId } = tenant.school;
  return createEntraClient({ clientId, tenantId, credential, loginUrl: tenant.url, log: { warn: () => undefined } });
}

function fileOf(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('a certificate', () => {
  test('brings a token for Graph and one for the Bot Connector, also when both are asked for at once', async () => {
    const { accessToken } = client({ kind: 'certificate', ...registered });
    const tokens = await Promise.all([accessToken(GRAPH), accessToken(CONNECTOR), accessToken(GRAPH)]);
    expect(tokens.map((token) => decodeJwt(token).aud)).toEqual([
      'https://graph.microsoft.com',
      'https://api.botframework.com',
      'https://graph.microsoft.com',
    ]);
  });

  test('in a file is read anew for each token, so that another takes its place without a restart', async () => {
    const file = fileOf('exchanged.pem', `${foreign.pem}${foreign.privateKey}`);
    const { accessToken } = client({ kind: 'certificate-file', file });
    await expect(accessToken(GRAPH)).rejects.toMatchObject({ code: 'AADSTS700027', retry: false });
    fileOf('exchanged.pem', `${registered.privateKey}${registered.pem}`);
    expect(decodeJwt(await accessToken(GRAPH))).toMatchObject({ appid: tenant.school.clientId });
    rmSync(file);
    await expect(accessToken(CONNECTOR)).rejects.toMatchObject({
      name: 'EntraProblem',
      message: expect.stringContaining('CLIENT_CERTIFICATE_FILE: "') as unknown,
    });
  });

  test.each([
    ['is not the application’s', () => foreign],
    ['has ended', () => ended],
    ['is named, and the key is another’s', () => ({ ...registered, privateKey: foreign.privateKey })],
  ])('that %s is refused, with what to do', async (_what, certificate) => {
    const asking = client({ kind: 'certificate', ...certificate() }).accessToken(GRAPH);
    const message = expect.stringMatching(
      /not one of application .*, or has expired\. Upload its public part/,
    ) as unknown;
    await expect(asking).rejects.toMatchObject({ code: 'AADSTS700027', retry: false, message });
  });
});

describe('an assertion of the certificate', () => {
  const assertion = (over: { clientId?: string; tokenEndpoint?: string } = {}) =>
    signAssertion(registered, { clientId: tenant.school.clientId, tokenEndpoint: tokenEndpoint(), ...over });

  test('is good once', async () => {
    const signed = await assertion();
    expect(await give(signed)).toMatchObject({ status: 200 });
    expect(await give(signed)).toMatchObject({ status: 401, body: { error: 'invalid_client', error_codes: [50013] } });
    expect(await give(await assertion())).toMatchObject({ status: 200 });
  });

  test.each([
    ['for another tenant', () => assertion({ tokenEndpoint: tokenEndpoint('another-tenant') }), 700023],
    ['of another application', () => assertion({ clientId: 'another-application' }), 700021],
    ['that has ended', () => altered({ exp: -1, nbf: -600 }), 700024],
    ['that is not yet good', () => altered({ exp: 1200, nbf: 600 }), 700024],
    ['without an end', () => altered({ nbf: 0 }), 50027],
    ['without an id', () => altered({ exp: 300, nbf: 0, jti: null }), 50027],
    ['without a signature', async () => `${(await assertion()).split('.').slice(0, 2).join('.')}.`, 700027],
    ['whose claims were changed', async () => swapped(await assertion()), 700027],
    ['with “alg: none”', () => Promise.resolve(unsigned()), 700027],
    ['that is none', () => Promise.resolve('not-a-token'), 50027],
  ])('%s is refused', async (_what, made, code) => {
    expect(await give(await made())).toMatchObject({
      status: 401,
      body: { error: 'invalid_client', error_codes: [code] },
    });
  });

  test('without its type is not looked at', async () => {
    const answer = await give(await assertion(), { client_assertion_type: 'jwt' });
    expect(answer).toMatchObject({ status: 400, body: { error_codes: [900144] } });
  });
});

describe('a federated token', () => {
  let keys: { readonly privateKey: CryptoKey; readonly publicKey: CryptoKey };
  beforeAll(async () => {
    keys = await generateKeyPair('RS256', { extractable: true });
    const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'cluster-1' };
    const trusted = { kind: 'federated', issuer: ISSUER, subject: SUBJECT, keys: [jwk] };
    expect(await tenant.post('/control/credentials', trusted)).toMatchObject({ status: 204 });
  });
  const token = (over: { iss?: string; sub?: string; aud?: string; exp?: number } = {}, key?: CryptoKey) => {
    const seconds = Math.floor(Date.now() / 1000);
    return new SignJWT({ iss: ISSUER, sub: SUBJECT, aud: AUDIENCE, ...over, exp: seconds + (over.exp ?? 3600) })
      .setProtectedHeader({ alg: 'RS256', kid: 'cluster-1' })
      .sign(key ?? keys.privateKey);
  };

  test('is read anew for each token, and may be given again until it ends', async () => {
    const file = fileOf('token', await token({ exp: -60 }));
    const { accessToken } = client({ kind: 'federated-token', file });
    const message = expect.stringContaining('a federated token must be replaced before it ends') as unknown;
    await expect(accessToken(GRAPH)).rejects.toMatchObject({ code: 'AADSTS700024', retry: false, message });
    fileOf('token', `${await token()}\n`);
    expect(decodeJwt(await accessToken(GRAPH))).toMatchObject({ appid: tenant.school.clientId });
    expect(decodeJwt(await accessToken(CONNECTOR))).toMatchObject({ appid: tenant.school.clientId });
  });

  test.each([
    ['an issuer that is not trusted', () => token({ iss: 'https://elsewhere.example/' }), 'AADSTS700211'],
    ['another audience', () => token({ aud: 'https://elsewhere.example/' }), 'AADSTS700212'],
    ['another subject', () => token({ sub: 'system:serviceaccount:school:another' }), 'AADSTS700213'],
    [
      'a key that is not the issuer’s',
      async () => token({}, (await generateKeyPair('RS256')).privateKey),
      'AADSTS50013',
    ],
  ])('of %s is refused', async (_what, made, code) => {
    const file = fileOf('refused', await made());
    await expect(client({ kind: 'federated-token', file }).accessToken(GRAPH)).rejects.toMatchObject({ code });
  });

  test.each([
    ['is missing', null],
    ['is empty', '\n'],
  ])('whose file %s is told with its name', async (_what, text) => {
    const file = text === null ? path.join(folder, 'nowhere') : fileOf('empty', text);
    const message = expect.stringContaining(`"${file}" of AZURE_FEDERATED_TOKEN_FILE`) as unknown;
    const asking = client({ kind: 'federated-token', file }).accessToken(GRAPH);
    await expect(asking).rejects.toMatchObject({ name: 'EntraProblem', retry: true, message });
  });
});

function tokenEndpoint(tenantId = tenant.school.tenantId): string {
  return `https://login.microsoftonline.com/${tenantId}/oauth2/v2.0/token`;
}

function give(assertion: string, over: Record<string, string> = {}) {
  return postForm(`${tenant.url}/${tenant.school.tenantId}/oauth2/v2.0/token`, {
    grant_type: 'client_credentials',
    client_id: tenant.school.clientId,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
    scope: GRAPH,
    ...over,
  });
}

function thumbprint(): string {
  return Buffer.from(registered.thumbprintSha256, 'hex').toString('base64url');
}

/** Signed with the registered key; seconds are from now, and null leaves a claim out. */
function altered({ jti = 'an-id', ...seconds }: { exp?: number; nbf: number; jti?: string | null }) {
  const now = Math.floor(Date.now() / 1000);
  const times = Object.fromEntries(Object.entries(seconds).map(([name, value]) => [name, now + value]));
  const { clientId } = tenant.school;
  const claims = { iss: clientId, sub: clientId, aud: tokenEndpoint(), ...(jti === null ? {} : { jti }), ...times };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'PS256', 'x5t#S256': thumbprint() })
    .sign(createPrivateKey(registered.privateKey));
}

function swapped(assertion: string): string {
  const [header = '', claims = '', signature = ''] = assertion.split('.');
  const read = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { exp: number };
  const longer = Buffer.from(JSON.stringify({ ...read, exp: read.exp + 3600 })).toString('base64url');
  return [header, longer, signature].join('.');
}

function unsigned(): string {
  const { clientId } = tenant.school;
  const now = Math.floor(Date.now() / 1000);
  const header = { alg: 'none', 'x5t#S256': thumbprint() };
  const claims = { iss: clientId, sub: clientId, aud: tokenEndpoint(), jti: 'none', nbf: now, exp: now + 300 };
  return `${[header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.`;
}
