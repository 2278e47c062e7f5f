import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

export interface SignInSettings {
  readonly clientId: string;
  readonly tenantId: string;
  readonly loginUrl: string;
}

export type SignIn = (authorization: string | undefined) => Promise<SignedIn>;

export type SignedIn =
  | { readonly kind: 'signed-in'; readonly personId: string }
  | { readonly kind: 'refused'; readonly message: string }
  /** Entra ID's keys could not be had, so nothing is known of the token. Worth another try. */
  | { readonly kind: 'unavailable'; readonly message: string };

/** Teams' own clients, desktop and mobile, then web: the only apps whose tokens the tab is given (microsoft.md 4). */
const TEAMS_CLIENT_IDS = ['1fec8e78-bce4-4aaf-ab1b-5451cc387264', '5e3ce6c0-2b1f-4285-8d4b-75ee78787346'];

const claims = z.object({ oid: z.guid().toLowerCase(), tid: z.string(), scp: z.string(), azp: z.string() });

/** Checks the token that Teams gave the tab: signature, issuer, audience, tenant, scope and client (microsoft.md 4). */
export function createSignIn({ clientId, tenantId, loginUrl }: SignInSettings): SignIn {
  const keys = createRemoteJWKSet(new URL(`${loginUrl}/${tenantId}/discovery/v2.0/keys`));
  return async (authorization) => {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
    if (token === undefined) return { kind: 'refused', message: 'Open this page from Microsoft Teams to sign in.' };
    const verified = await verify(token, keys, { clientId, tenantId });
    if (verified === 'faulty') return { kind: 'refused', message: 'Your sign-in has run out. Reload the tab.' };
    if (verified === 'no-keys') {
      return { kind: 'unavailable', message: 'Your sign-in cannot be checked just now. Try again in a minute.' };
    }
    const { oid, tid, scp, azp } = verified;
    const isForUs = tid === tenantId && scp.split(' ').includes('access_as_user') && TEAMS_CLIENT_IDS.includes(azp);
    if (!isForUs) return { kind: 'refused', message: 'This sign-in was made for another app or organisation.' };
    return { kind: 'signed-in', personId: oid };
  };
}

async function verify(token: string, keys: JWTVerifyGetKey, { clientId, tenantId }: Omit<SignInSettings, 'loginUrl'>) {
  try {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ['RS256'],
      issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
      audience: clientId,
      requiredClaims: ['exp'],
      clockTolerance: 300,
    });
    return claims.safeParse(payload).data ?? 'faulty';
  } catch (error) {
    return isFaultOfToken(error) ? 'faulty' : 'no-keys';
  }
}

/** jose has a class for each fault of a token; for keys that cannot be fetched or read it has these. */
function isFaultOfToken(error: unknown): boolean {
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) return false;
  return error instanceof errors.JOSEError && error.code !== errors.JOSEError.code;
}
