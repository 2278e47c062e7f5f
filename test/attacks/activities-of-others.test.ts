import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { decodeJwt, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { CLIENT_ID, startPracticeConnector, TENANT_ID } from '../adapters/teams/practice-connector.ts';
import type { PracticeConnector } from '../adapters/teams/practice-connector.ts';
import { clickStage, type ClickStage } from '../support/click-stage.ts';
import { testDatabase } from '../support/test-database.ts';

const OTHER_ID = '11111111-2222-4333-8444-555555555555';
const ELSEWHERE = 'https://smba.example.com/teams/';

const opened = testDatabase('embedded');
let connector: PracticeConnector;
let stage: ClickStage;
let contact: Readonly<Record<string, unknown>>;
let before: ReadonlyMap<string, string>;

beforeAll(async () => {
  // The SDK writes each refused sender to the console as well.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  connector = await startPracticeConnector();
  stage = await clickStage(opened, connector);
  contact = {
    ...{ verb: 'contact/record', deliveryId: await stage.absentList(), contactId: randomUUID() },
    ...{ openedOn: '2026-11-23', pupilId: stage.pupil(4).pupilId, reached: 'Mother', way: 'phone', outcome: 'reached' },
  };
});
beforeEach(async () => {
  before = await stage.recorded();
});
afterAll(async () => {
  await stage.stop();
  await connector.close();
  jest.restoreAllMocks();
});

/** A tutor's click that records a contact, as a good token lets it in. */
const click = (over: { token?: string; parts?: object } = {}) =>
  stage.invoke('tutor', 'task/submit', { data: contact }, over);
const changed = async () => {
  const now = await stage.recorded();
  return [...now.keys()].filter((table) => now.get(table) !== before.get(table)).toSorted();
};

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const partsOf = async () => (await connector.sign()).split('.');
const claims = async () => decodeJwt(await connector.sign());
/** Signed by somebody else, under a name that the Bot Framework's key may have. */
const forged = async (keyId: string, more: JWTPayload = {}) => {
  const { privateKey } = await generateKeyPair('RS256');
  const header = { alg: 'RS256', kid: keyId };
  return new SignJWT({ ...(await claims()), ...more }).setProtectedHeader(header).sign(privateKey);
};
/** Signed with a public key as if it were a password that both sides know. */
const confused = async () => {
  const keys = await (await fetch(`${connector.url}/keys`)).text();
  const header = { alg: 'HS256', kid: 'practice' };
  return new SignJWT(await claims()).setProtectedHeader(header).sign(new TextEncoder().encode(keys));
};
const ofEntra = (more: JWTPayload) =>
  forged('practice', {
    iss: `https://login.microsoftonline.com/${TENANT_ID}/v2.0`,
    tid: TENANT_ID,
    ver: '2.0',
    ...more,
  });

describe('API2 Broken authentication: activities that Teams did not send', () => {
  test.each<readonly [string, () => Promise<string>]>([
    ['a key that is not the Bot Framework’s, by its name', () => forged('practice')],
    ['a key that is not the Bot Framework’s, by a name of its own', () => forged('another')],
    ['the algorithm “none”', async () => `${part({ alg: 'none', typ: 'JWT' })}.${part(await claims())}.`],
    [
      '“none” and the signature of another',
      async () => {
        const [, , signature = ''] = await partsOf();
        return `${part({ alg: 'none', kid: 'practice' })}.${part(await claims())}.${signature}`;
      },
    ],
    ['its signature taken away', async () => `${(await partsOf()).slice(0, 2).join('.')}.`],
    ['its signature and the last dot taken away', async () => (await partsOf()).slice(0, 2).join('.')],
    [
      'claims changed under a good signature',
      async () => {
        const [header = '', , signature = ''] = await partsOf();
        return [header, part({ ...(await claims()), exp: 4_000_000_000 }), signature].join('.');
      },
    ],
    ['the public key for a password (HS256)', confused],
    ['another app for its audience', () => connector.sign({ aud: OTHER_ID })],
    ['no audience', () => connector.sign({ aud: [] })],
    ['another issuer', () => connector.sign({ iss: 'https://issuer.example.com' })],
    ['an hour that is over', () => connector.sign({ exp: Math.floor(Date.now() / 1000) - 3600 })],
    ['an hour that has not begun', () => connector.sign({ nbf: Math.floor(Date.now() / 1000) + 3600 })],
    ['another service address than the activity’s', () => connector.sign({ serviceurl: ELSEWHERE })],
    ['no service address', () => connector.sign({ serviceurl: '' })],
    ['Entra ID for its issuer, as the tab’s has', () => ofEntra({ azp: CLIENT_ID })],
    ['Entra ID for its issuer, as another app’s has that would call the bot', () => ofEntra({ azp: OTHER_ID })],
    [
      'the old Entra ID for its issuer',
      () => ofEntra({ iss: `https://sts.windows.net/${TENANT_ID}/`, ver: '1.0', appid: OTHER_ID }),
    ],
  ])('a token with %s → 401, and nothing is done', async (_tried, made) => {
    expect(await click({ token: await made() })).toMatchObject({ status: 401 });
    expect(await changed()).toEqual([]);
  });

  test('a good token with an activity that is to be answered elsewhere → 401, and nothing is done', async () => {
    expect(await click({ parts: { serviceUrl: ELSEWHERE } })).toMatchObject({ status: 401 });
    expect(await changed()).toEqual([]);
  });

  const elsewhere = { id: OTHER_ID };
  test.each([
    ['in its channel data', { channelData: { tenant: elsewhere } }],
    ['in its conversation', { conversation: { id: 'a:1', tenantId: OTHER_ID } }],
    ['in one of the two', { channelData: { tenant: elsewhere }, conversation: { id: 'a:1', tenantId: TENANT_ID } }],
    ['by saying nothing', { channelData: {}, conversation: { id: 'a:1' } }],
  ])('a good token with an activity of another tenant, %s → 403, and nothing is done', async (_tried, parts) => {
    expect(await click({ parts })).toMatchObject({ status: 403 });
    expect(await changed()).toEqual([]);
  });

  test('a good activity, caught and sent again with its own token → done once', async () => {
    const token = await connector.sign();
    expect(await click({ token })).toMatchObject({ status: 200 });
    expect(await changed()).toEqual(['delivery', 'job', 'list_write']);
    const once = await stage.recorded();
    const replays = await Promise.all([click({ token }), click({ token }), click()]);
    expect(replays).toMatchObject([{ status: 200 }, { status: 200 }, { status: 200 }]);
    expect(await stage.recorded()).toEqual(once);
  });

  test('words to the bot, caught and sent again → answered, and nothing is done', async () => {
    connector.answerWith({ status: 201, body: { id: 'r-1' } });
    const words = { parts: { type: 'message', text: 'help' }, token: await connector.sign() };
    await click(words);
    before = await stage.recorded();
    expect(await click(words)).toMatchObject({ status: 200 });
    expect(await changed()).toEqual([]);
  });
});
