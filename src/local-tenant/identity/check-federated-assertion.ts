import { createLocalJWKSet, errors, jwtVerify, type JWK, type JWTPayload } from 'jose';
import { refusedClient, type EntraFault } from './entra-error.ts';

/** A federated credential: tokens of this issuer about this subject prove the application. */
export interface FederatedTrust {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
  /** The issuer's public keys, which Entra ID would fetch from the issuer. */
  readonly keys: readonly JWK[];
}

export interface FederatedAssertion {
  readonly assertion: string;
  /** As the assertion has them, not yet believed. */
  readonly claims: JWTPayload;
  readonly trusts: readonly FederatedTrust[];
  readonly now: Date;
}

/** A token of somebody else's, which whoever runs the app hands to it and which it may give until it ends. */
export async function checkFederatedAssertion(given: FederatedAssertion): Promise<EntraFault | null> {
  const { assertion, claims, trusts, now } = given;
  const ofIssuer = trusts.filter(({ issuer }) => issuer === claims.iss);
  if (ofIssuer.length === 0) {
    return refusedClient(700211, 'No matching federated identity record found for presented assertion issuer.');
  }
  const trust = ofIssuer.find(({ subject }) => subject === claims.sub);
  if (trust === undefined) {
    return refusedClient(700213, 'No matching federated identity record found for presented assertion subject.');
  }
  try {
    const { issuer, subject, audience, keys } = trust;
    const keySet = createLocalJWKSet({ keys: [...keys] });
    await jwtVerify(assertion, keySet, {
      ...{ issuer, subject, audience, currentDate: now },
      algorithms: ['RS256'],
      requiredClaims: ['exp'],
    });
    return null;
  } catch (error) {
    if (error instanceof errors.JWTExpired || isEarly(error)) {
      return refusedClient(700024, 'Client assertion is not within its valid time range.');
    }
    if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud') {
      return refusedClient(700212, 'No matching federated identity record found for presented assertion audience.');
    }
    if (error instanceof errors.JOSEError) return refusedClient(50013, 'Assertion failed signature validation.');
    throw error;
  }
}

function isEarly(error: unknown): boolean {
  return error instanceof errors.JWTClaimValidationFailed && error.claim === 'nbf';
}
