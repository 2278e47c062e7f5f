import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, SignJWT, type CryptoKey, type JWTPayload } from 'jose';
import { listenOnLoopback } from './listen-on-loopback.ts';

const TENANT_ID = '8a3d3c1e-0f5a-4a7e-9d0b-1c2d3e4f5a6b';
const CLIENT_ID = '0f1e2d3c-4b5a-4968-8776-655443322110';
/** Teams on a desktop or a phone (microsoft.md 4). */
const TEAMS_CLIENT_ID = '1fec8e78-bce4-4aaf-ab1b-5451cc387264';

export interface EntraStandIn extends AsyncDisposable {
  readonly settings: { readonly clientId: string; readonly tenantId: string; readonly loginUrl: string };
  readonly publicKey: CryptoKey;
  /** What Teams gives the tab for a person, with claims changed, or taken away with undefined. */
  tabToken(personId: string, changed?: Changed): Promise<string>;
  /** The same claims under a key that Entra ID does not have, by a name that it does or does not know. */
  forgedToken(personId: string, keyId: 'entra-1' | 'entra-9'): Promise<string>;
  /** What the keys' address answers from now on. */
  answerWith(status: number): void;
}

type Changed = Readonly<Record<string, unknown>>;

/** The part of Entra ID that a check of tokens needs: keys at their address, and tokens signed with them. */
export async function startEntraStandIn(): Promise<EntraStandIn> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const forger = await generateKeyPair('RS256');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'entra-1', use: 'sig' }] };
  let status = 200;
  const server = createServer((request, response) => {
    const isKeys = request.url === `/${TENANT_ID}/discovery/v2.0/keys`;
    response.writeHead(isKeys ? status : 404, { 'Content-Type': 'application/json' });
    response.end(JSON.stringify(keys));
  });
  const { url, stop } = await listenOnLoopback(server);
  return {
    settings: { clientId: CLIENT_ID, tenantId: TENANT_ID, loginUrl: url },
    publicKey,
    tabToken: (personId, changed) => sign(privateKey, 'entra-1', claimsOf(personId, changed)),
    forgedToken: (personId, keyId) => sign(forger.privateKey, keyId, claimsOf(personId)),
    answerWith: (next) => {
      status = next;
    },
    [Symbol.asyncDispose]: stop,
  };
}

export function claimsOf(personId: string, changed: Changed = {}): JWTPayload {
  const now = Math.floor(Date.now() / 1000);
  const claims: Changed = {
    iss: `https://login.microsoftonline.com/${TENANT_ID}/v2.0`,
    aud: CLIENT_ID,
    tid: TENANT_ID,
    oid: personId,
    azp: TEAMS_CLIENT_ID,
    scp: 'access_as_user',
    iat: now,
    nbf: now,
    exp: now + 3599,
    ...changed,
  };
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined));
}

function sign(key: CryptoKey, keyId: string, claims: JWTPayload): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: keyId, typ: 'JWT' }).sign(key);
}
