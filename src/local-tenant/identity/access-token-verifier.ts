import { createLocalJWKSet, errors, jwtVerify, type JWTPayload } from 'jose';
import { z } from 'zod';
import type { AccessTokenCheck, AccessTokenVerifier } from '../tenant-context.ts';
import type { SigningKeys } from './signing-keys.ts';
import { entraV1Issuer, entraV2Issuer } from './token-issuer.ts';

export interface TenantTokenVerifier extends AccessTokenVerifier {
  /** A tab's token, handed back by the app in an on-behalf-of request: its person's object id, or null. */
  personOfTabToken(token: string): Promise<string | null>;
}

/** @param systemNow The computer's time, by which tokens expire. */
export function createAccessTokenVerifier(
  keys: SigningKeys,
  { tenantId, clientId }: { readonly tenantId: string; readonly clientId: string },
  systemNow: () => Date,
): TenantTokenVerifier {
  const keySet = createLocalJWKSet({ keys: [keys.entra.publicJwk] });
  const verify = async (token: string, issuer: string, audience: string): Promise<JWTPayload> =>
    (await jwtVerify(token, keySet, { issuer, audience, algorithms: ['RS256'], currentDate: systemNow() })).payload;
  return {
    async verifyAccessToken(header, audience) {
      const token = /^Bearer (\S+)$/i.exec(header ?? '')?.[1];
      if (token === undefined) return { kind: 'refused', reason: 'missing' };
      try {
        return toCheck(await verify(token, entraV1Issuer(tenantId), audience), tenantId);
      } catch (error) {
        return { kind: 'refused', reason: reasonOf(error) };
      }
    },
    async personOfTabToken(token) {
      try {
        const claims = tabClaims.safeParse(await verify(token, entraV2Issuer(tenantId), clientId));
        return claims.success ? claims.data.oid : null;
      } catch (error) {
        reasonOf(error);
        return null;
      }
    },
  };
}

const accessClaims = z.object({
  appid: z.string(),
  tid: z.string(),
  idtyp: z.enum(['app', 'user']),
  oid: z.string(),
  roles: z.array(z.string()).default([]),
  scp: z.string().default(''),
});
const tabClaims = z.object({ oid: z.string(), scp: z.literal('access_as_user') });

function toCheck(payload: JWTPayload, tenantId: string): AccessTokenCheck {
  const claims = accessClaims.safeParse(payload);
  if (!claims.success || claims.data.tid !== tenantId) return { kind: 'refused', reason: 'invalid' };
  const { appid, idtyp, oid, roles, scp } = claims.data;
  const scopes = scp.split(' ').filter((scope) => scope !== '');
  return { kind: 'valid', appId: appid, personId: idtyp === 'user' ? oid : null, roles, scopes };
}

function reasonOf(error: unknown): 'expired' | 'wrong-audience' | 'invalid' {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') return 'wrong-audience';
  if (error instanceof errors.JOSEError) return 'invalid';
  throw error;
}
