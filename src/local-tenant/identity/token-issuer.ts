import { SignJWT, type JWTPayload } from 'jose';
import type { TenantPerson, TenantSettings } from '../tenant-context.ts';
import type { SigningKey, SigningKeys } from './signing-keys.ts';

export const BOT_FRAMEWORK = 'https://api.botframework.com';
export const GRAPH = 'https://graph.microsoft.com';

/** Desktop and mobile Teams: the party that asks for a tab's token (microsoft.md 4). */
const TEAMS_CLIENT_ID = '1fec8e78-bce4-4aaf-ab1b-5451cc387264';

/** What Entra ID calls an hour: its answers say 3599 seconds. */
export const TOKEN_LIFETIME_SECONDS = 3599;

export interface TokenIssuer {
  /** Entra ID to the app itself, for a resource such as `GRAPH`. */
  appToken(resource: string): Promise<string>;
  /** Entra ID to the app on behalf of a person. */
  personToken(resource: string, person: TenantPerson, scope: string): Promise<string>;
  /** Entra ID to another program at which a person signed in: what that program may do, and who they are. */
  signInTokens(clientId: string, person: TenantPerson, scope: string): Promise<SignInTokens>;
  /** Entra ID to Teams, for the app's tab (microsoft.md 4). */
  tabToken(person: TenantPerson): Promise<string>;
  /** Bot Framework to the bot; `serviceUrl` must be the activity's to the letter (microsoft.md 3.2). */
  botToken(serviceUrl: string): Promise<string>;
}

export interface SignInTokens {
  readonly access_token: string;
  readonly id_token: string;
  /** Base64url of JSON; MSAL keys its cache by it. */
  readonly client_info: string;
}

/** @param systemNow The computer's time: whoever checks a token looks at the computer's clock, not at the school's. */
export function createTokenIssuer(
  keys: SigningKeys,
  { tenantId, clientId }: Pick<TenantSettings, 'tenantId' | 'clientId'>,
  systemNow: () => Date,
): TokenIssuer {
  const issuedForApp = { iss: entraV1Issuer(tenantId), tid: tenantId, appid: clientId, appidacr: '1', ver: '1.0' };
  return {
    appToken: (aud) =>
      sign(keys.entra, systemNow(), { ...issuedForApp, aud, idtyp: 'app', roles: appRolesFor(aud), oid: clientId }),
    personToken: (aud, person, scp) =>
      sign(keys.entra, systemNow(), { ...issuedForApp, aud, idtyp: 'user', scp, ...identityOf(person) }),
    signInTokens: async (appid, person, scp) => ({
      access_token: await sign(keys.entra, systemNow(), {
        ...{ iss: entraV1Issuer(tenantId), tid: tenantId, appid, appidacr: '0', ver: '1.0' },
        ...{ aud: GRAPH, idtyp: 'user', scp, ...identityOf(person) },
      }),
      id_token: await sign(keys.entra, systemNow(), {
        ...{ iss: entraV2Issuer(tenantId), aud: appid, tid: tenantId, ver: '2.0' },
        ...{ preferred_username: person.email, ...identityOf(person) },
      }),
      client_info: Buffer.from(JSON.stringify({ uid: person.personId, utid: tenantId })).toString('base64url'),
    }),
    tabToken: (person) =>
      sign(keys.entra, systemNow(), {
        iss: entraV2Issuer(tenantId),
        aud: clientId,
        tid: tenantId,
        azp: TEAMS_CLIENT_ID,
        azpacr: '0',
        scp: 'access_as_user',
        ver: '2.0',
        roles: [...person.roles],
        preferred_username: person.email,
        ...identityOf(person),
      }),
    botToken: (serviceUrl) =>
      sign(keys.botFramework, systemNow(), { iss: BOT_FRAMEWORK, aud: clientId, serviceurl: serviceUrl }),
  };
}

export function entraV1Issuer(tenantId: string): string {
  return `https://sts.windows.net/${tenantId}/`;
}

export function entraV2Issuer(tenantId: string): string {
  return `https://login.microsoftonline.com/${tenantId}/v2.0`;
}

/** Entra ID's own address, which the app believes it asks, and where the tenant answers in its place. */
export function tokenEndpointsOf(url: string, tenantId: string): string[] {
  return ['https://login.microsoftonline.com', url].map((host) => `${host}/${tenantId}/oauth2/v2.0/token`);
}

async function sign(key: SigningKey, now: Date, claims: JWTPayload): Promise<string> {
  const issuedAt = Math.floor(now.getTime() / 1000);
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.keyId })
    .setIssuedAt(issuedAt)
    .setNotBefore(issuedAt)
    .setExpirationTime(issuedAt + TOKEN_LIFETIME_SECONDS)
    .sign(key.privateKey);
}

/** The tenant's administrator has consented to these and no more. */
function appRolesFor(resource: string): string[] {
  return resource === GRAPH
    ? ['Sites.Selected', 'TeamsAppInstallation.ReadForUser.All', 'Chat.Read.WhereInstalled']
    : [];
}

function identityOf(person: TenantPerson): { oid: string; sub: string; name: string } {
  return { oid: person.personId, sub: person.personId, name: person.name };
}
