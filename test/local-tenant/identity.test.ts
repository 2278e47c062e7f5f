import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { z } from 'zod';
import { loadSigningKeys } from '../../src/local-tenant/identity/signing-keys.ts';
import { msalClient } from './test-bot.ts';
import { fetchToken, firstPerson, postForm, startTestTenant, type TestTenant } from './test-tenant.ts';

const GRAPH = 'https://graph.microsoft.com';
const CONNECTOR = 'https://api.botframework.com';

describe('identity', () => {
  let tenant: TestTenant;
  let tokenUrl: string;

  beforeAll(async () => {
    tenant = await startTestTenant();
    tokenUrl = `${tenant.url}/${tenant.school.tenantId}/oauth2/v2.0/token`;
  });
  afterAll(() => tenant.stop());

  describe('client credentials', () => {
    test.each([CONNECTOR, GRAPH])('msal-node gets a token for %s that the published keys verify', async (resource) => {
      const result = await msalClient(tenant).acquireTokenByClientCredential({ scopes: [`${resource}/.default`] });
      const { payload } = await jwtVerify(result?.accessToken ?? '', await entraKeys(), {
        issuer: `https://sts.windows.net/${tenant.school.tenantId}/`,
        audience: resource,
      });
      expect(payload).toMatchObject({ appid: tenant.school.clientId, tid: tenant.school.tenantId });
      expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(3599);
    });

    test.each([
      ['a wrong secret', { client_secret: 'wrong' }, 401, 'invalid_client', 7000215],
      ['no secret', { client_secret: null }, 400, 'invalid_request', 900144],
      ['an unknown client', { client_id: 'someone-else' }, 400, 'unauthorized_client', 700016],
      ['an unknown grant', { grant_type: 'password' }, 400, 'unsupported_grant_type', 70003],
      ['no grant', { grant_type: null }, 400, 'invalid_request', 900144],
      ['a scope that is not .default', { scope: `${GRAPH}/User.Read` }, 400, 'invalid_scope', 1002012],
      ['two scopes', { scope: `${GRAPH}/.default ${CONNECTOR}/.default` }, 400, 'invalid_scope', 1002012],
      ['an unknown resource', { scope: 'https://example.com/.default' }, 400, 'invalid_resource', 500011],
    ])('%s is refused as Entra ID does', async (_, change, status, error, code) => {
      const answer = await postForm(tokenUrl, form(change));
      expect(answer).toMatchObject({
        status,
        body: {
          error,
          error_codes: [code],
          error_description: expect.stringContaining(`AADSTS${code}: `) as unknown,
          timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\dZ$/) as unknown,
        },
      });
    });

    test('another tenant is not found', async () => {
      const answer = await postForm(tokenUrl.replace(tenant.school.tenantId, 'elsewhere'), form({}));
      expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_request', error_codes: [90002] } });
    });
  });

  describe('on behalf of a person', () => {
    test('msal-node exchanges the tab token for a Graph token of that person', async () => {
      const { personId } = firstPerson(tenant.school);
      const oboAssertion = await tabToken(personId);
      const result = await msalClient(tenant).acquireTokenOnBehalfOf({ oboAssertion, scopes: [`${GRAPH}/User.Read`] });
      expect(decodeJwt(result?.accessToken ?? '')).toMatchObject({ aud: GRAPH, oid: personId, scp: 'User.Read' });
    });

    test('an app-only token is no assertion', async () => {
      const answer = await postForm(tokenUrl, {
        ...form({ scope: `${GRAPH}/User.Read` }),
        grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
        requested_token_use: 'on_behalf_of',
        assertion: await fetchToken(tenant, GRAPH),
      });
      expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_grant', error_codes: [50013] } });
    });
  });

  test('the tab token is one that a server of the tab accepts', async () => {
    const person = firstPerson(tenant.school);
    const { payload } = await jwtVerify(await tabToken(person.personId), await entraKeys(), {
      issuer: `https://login.microsoftonline.com/${tenant.school.tenantId}/v2.0`,
      audience: tenant.school.clientId,
    });
    expect(payload).toMatchObject({
      scp: 'access_as_user',
      azp: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
      oid: person.personId,
      tid: tenant.school.tenantId,
      name: person.name,
      roles: person.roles,
    });
  });

  test('the bot keys are endorsed for Teams and are not those of Entra ID', async () => {
    const metadata = (await tenant.get('/v1/.well-known/openidconfiguration')).body;
    const { issuer, jwks_uri: uri } = z.object({ issuer: z.string(), jwks_uri: z.string() }).parse(metadata);
    expect(issuer).toBe(CONNECTOR);
    const [botKey] = await keysAt(uri);
    const [entraKey] = await keysAt((await entraMetadata()).jwks_uri);
    expect(botKey).toMatchObject({ endorsements: ['msteams'] });
    expect(botKey?.kid).not.toBe(entraKey?.kid);
  });

  test('the keys survive a restart', async () => {
    const before = await keysAt((await entraMetadata()).jwks_uri);
    const again = await startTestTenant({ dataFolder: tenant.folder });
    const after = await keysAt(`${again.url}/${again.school.tenantId}/discovery/v2.0/keys`);
    await again.stopServerOnly();
    expect(after).toEqual(before);
  });

  test('a spoiled key file is named, with what to do', async () => {
    const other = await startTestTenant();
    await writeFile(path.join(other.folder, 'keys.json'), '{"botFramework": ');
    await expect(loadSigningKeys(other.folder)).rejects.toThrow(/keys\.json cannot be read\. Delete the file/);
    await other.stop();
  });

  function form(change: Record<string, string | null>): Record<string, string> {
    const whole: Record<string, string | null> = {
      grant_type: 'client_credentials',
      client_id: tenant.school.clientId,
      client_secret: tenant.school.clientSecret,
      scope: `${GRAPH}/.default`,
      ...change,
    };
    return Object.fromEntries(Object.entries(whole).filter((entry): entry is [string, string] => entry[1] !== null));
  }

  async function tabToken(personId: string): Promise<string> {
    const answer = await tenant.get(`/shell/api/tab?personId=${personId}`);
    return z.object({ token: z.string() }).parse(answer.body).token;
  }

  async function entraMetadata() {
    const answer = await tenant.get(`/${tenant.school.tenantId}/v2.0/.well-known/openid-configuration`);
    return z.object({ jwks_uri: z.string() }).parse(answer.body);
  }

  async function entraKeys() {
    return createRemoteJWKSet(new URL((await entraMetadata()).jwks_uri));
  }
});

async function keysAt(url: string) {
  const answer: unknown = await (await fetch(url)).json();
  return z.object({ keys: z.array(z.looseObject({ kid: z.string() })) }).parse(answer).keys;
}
