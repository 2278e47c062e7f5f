import type { X509Certificate } from 'node:crypto';
import { errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { refusedClient, type EntraFault } from './entra-error.ts';

export interface CertificateAssertion {
  readonly assertion: string;
  /** The one that the assertion names; undefined where the application has none of that thumbprint. */
  readonly certificate: X509Certificate | undefined;
  readonly clientId: string;
  readonly audiences: readonly string[];
  readonly now: Date;
  /** Whether an assertion of this id was given before; it counts as given from now on. */
  readonly isReplay: (assertionId: string, endsAtSeconds: number) => boolean;
}

const claimed = z.object({ jti: z.string().min(1), exp: z.number(), sub: z.string() });

/**
 * A token that the application signed with its own certificate. Entra ID takes one again until it ends; here it is
 * taken once, so that an app which sends one twice is found out.
 */
export async function checkCertificateAssertion(given: CertificateAssertion): Promise<EntraFault | null> {
  const { assertion, certificate, clientId, audiences, now, isReplay } = given;
  if (certificate === undefined || now > new Date(certificate.validTo)) {
    return refusedClient(700027, 'The certificate used to sign the client assertion is not registered or has expired.');
  }
  try {
    const { payload } = await jwtVerify(assertion, certificate.publicKey, {
      algorithms: ['PS256', 'RS256'],
      audience: [...audiences],
      issuer: clientId,
      subject: clientId,
      requiredClaims: ['exp', 'nbf', 'jti'],
      currentDate: now,
    });
    const claims = claimed.parse(payload);
    if (!isReplay(claims.jti, claims.exp)) return null;
    return refusedClient(50013, 'Assertion was used before. Sign a new one for each request.');
  } catch (error) {
    return faultOfVerification(error);
  }
}

function faultOfVerification(error: unknown): EntraFault {
  if (error instanceof errors.JWTExpired) return outOfTime();
  if (error instanceof errors.JWTClaimValidationFailed) {
    switch (error.claim) {
      case 'aud':
        return refusedClient(700023, 'Client assertion audience claim does not match Realm issuer.');
      case 'iss':
      case 'sub':
        return refusedClient(700021, "Client assertion application identifier doesn't match 'client_id' parameter.");
      case 'nbf':
        return outOfTime();
      default:
        return refusedClient(50027, `JWT token is invalid or malformed: ${error.claim}.`);
    }
  }
  if (error instanceof errors.JOSEError) {
    return refusedClient(700027, 'Client assertion failed signature validation.');
  }
  throw error;
}

function outOfTime(): EntraFault {
  return refusedClient(700024, 'Client assertion is not within its valid time range.');
}
