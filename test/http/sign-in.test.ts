import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exportSPKI, SignJWT, UnsecuredJWT } from 'jose';
import { createSignIn, type SignIn } from '../../src/http/sign-in.ts';
import { claimsOf, startEntraStandIn, type EntraStandIn } from '../support/entra-stand-in.ts';

const ADA = '11111111-2222-4333-8444-555555555555';
const TEAMS_ON_THE_WEB = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';
const OTHER_ID = '99999999-2222-4333-8444-555555555555';
const MINUTE = 60;

let entra: EntraStandIn;
let signIn: SignIn;
beforeAll(async () => {
  entra = await startEntraStandIn();
  signIn = createSignIn(entra.settings);
});
afterAll(async () => {
  await entra[Symbol.asyncDispose]();
});

describe('a token that Teams gave the tab', () => {
  test.each([
    ['as Teams on a desktop gives it', {}],
    ['from Teams on the web', { azp: TEAMS_ON_THE_WEB }],
    ['with other scopes beside ours', { scp: 'openid access_as_user profile' }],
    ['whose person is written in capitals', { oid: ADA.toUpperCase() }],
    ['that ran out while the clocks differ a little', { exp: now() - 4 * MINUTE }],
    ['that begins soon by our clock', { nbf: now() + 4 * MINUTE }],
  ])('%s', async (_what, changed) => {
    const token = await entra.tabToken(ADA, changed);
    expect(await signIn(`Bearer ${token}`)).toEqual({ kind: 'signed-in', personId: ADA });
  });
});

describe('a token is refused', () => {
  test.each([
    ['for another app', { aud: OTHER_ID }],
    ['for our app by its address', { aud: `api://school.example.com/${OTHER_ID}` }],
    ['for nobody', { aud: undefined }],
    ['from another tenant’s Entra ID', { iss: `https://login.microsoftonline.com/${OTHER_ID}/v2.0` }],
    ['of the older form', { iss: `https://sts.windows.net/${OTHER_ID}/` }],
    ['from Bot Framework', { iss: 'https://api.botframework.com' }],
    ['of a person of another tenant', { tid: OTHER_ID }],
    ['without a tenant', { tid: undefined }],
    ['that has run out', { exp: now() - 6 * MINUTE }],
    ['that never runs out', { exp: undefined }],
    ['that does not begin yet', { nbf: now() + 6 * MINUTE }],
    ['without a scope', { scp: undefined }],
    ['with another scope', { scp: 'access_as_user_later openid' }],
    ['of an app instead of a person', { scp: undefined, roles: ['access_as_user'] }],
    ['asked for by another app than Teams', { azp: OTHER_ID }],
    ['asked for by nobody', { azp: undefined }],
    ['of nobody', { oid: undefined }],
    ['of somebody who is no person of Entra ID', { oid: 'ada' }],
  ])('%s', async (_what, changed) => {
    await expectRefused(`Bearer ${await entra.tabToken(ADA, changed)}`);
  });

  test.each(['entra-1', 'entra-9'] as const)('signed with a key of somebody else named %s', async (keyId) => {
    await expectRefused(`Bearer ${await entra.forgedToken(ADA, keyId)}`);
  });

  test('signed by nobody', async () => {
    await expectRefused(`Bearer ${new UnsecuredJWT(claimsOf(ADA)).encode()}`);
  });

  test('signed with our public key as if it were a shared secret', async () => {
    const secret = new TextEncoder().encode(await exportSPKI(entra.publicKey));
    const token = new SignJWT(claimsOf(ADA)).setProtectedHeader({ alg: 'HS256', kid: 'entra-1' });
    await expectRefused(`Bearer ${await token.sign(secret)}`);
  });

  test('whose claims were changed after it was signed', async () => {
    const [header, , signature] = (await entra.tabToken(ADA)).split('.');
    const claims = Buffer.from(JSON.stringify(claimsOf(OTHER_ID))).toString('base64url');
    await expectRefused(`Bearer ${header}.${claims}.${signature}`);
  });

  test.each([undefined, '', 'Bearer', 'Bearer ', 'Bearer a.b.c', 'Bearer a b', 'Basic YWRhOmFkYQ==', 'e30.e30.e30'])(
    'that is none: %s',
    async (authorization) => {
      await expectRefused(authorization);
    },
  );
});

describe('without the keys of Entra ID', () => {
  test('nothing is said of a token, until they are back', async () => {
    const fresh = createSignIn(entra.settings);
    const authorization = `Bearer ${await entra.tabToken(ADA)}`;
    entra.answerWith(503);
    expect(await fresh(authorization)).toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining('again'),
    });
    entra.answerWith(200);
    expect(await fresh(authorization)).toEqual({ kind: 'signed-in', personId: ADA });
  });

  test('because nobody is there, the same', async () => {
    const nobody = createSignIn({ ...entra.settings, loginUrl: 'http://127.0.0.1:1' });
    expect(await nobody(`Bearer ${await entra.tabToken(ADA)}`)).toMatchObject({ kind: 'unavailable' });
  });
});

async function expectRefused(authorization: string | undefined): Promise<void> {
  const answer = await signIn(authorization);
  expect(answer).toEqual({ kind: 'refused', message: expect.stringMatching(/tab\.|sign in\.|organisation\./) });
}

function now(): number {
  return Math.floor(Date.now() / 1000);
}
