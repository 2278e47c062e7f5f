import { X509Certificate } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, errors, type JWTPayload, type ProtectedHeaderParameters } from 'jose';
import { checkCertificateAssertion } from './check-certificate-assertion.ts';
import { checkFederatedAssertion, type FederatedTrust } from './check-federated-assertion.ts';
import { refusedClient, type EntraFault } from './entra-error.ts';

/** What stands under "Certificates & secrets" of the application, besides its secret. */
export interface AppCredentials {
  /** @param pem A certificate, without its private key. Gives its SHA-256 thumbprint: 64 hexadecimal digits. */
  addCertificate(pem: string): string;
  trust(federated: FederatedTrust): void;
  /** Why a client assertion does not prove the application; null where it does. */
  faultOf(assertion: string): Promise<EntraFault | null>;
}

export interface AppCredentialParts {
  readonly clientId: string;
  /** The addresses of the token endpoint, any of which an assertion may be for. */
  readonly audiences: readonly string[];
  readonly systemNow: () => Date;
}

export function createAppCredentials({ clientId, audiences, systemNow }: AppCredentialParts): AppCredentials {
  const certificates = new Map<string, X509Certificate>();
  const trusts: FederatedTrust[] = [];
  const endsAtByUsedId = new Map<string, number>();
  const isReplay = (assertionId: string, endsAt: number): boolean => {
    const nowSeconds = systemNow().getTime() / 1000;
    for (const [id, ends] of endsAtByUsedId) if (ends < nowSeconds) endsAtByUsedId.delete(id);
    if (endsAtByUsedId.has(assertionId)) return true;
    endsAtByUsedId.set(assertionId, endsAt);
    return false;
  };
  return {
    addCertificate(pem) {
      const certificate = new X509Certificate(pem);
      const thumbprint = certificate.fingerprint256.replaceAll(':', '').toLowerCase();
      certificates.set(thumbprint, certificate);
      return thumbprint;
    },
    trust: (federated) => void trusts.push(federated),
    async faultOf(assertion) {
      const parts = partsOf(assertion);
      if (parts === null) return refusedClient(50027, 'JWT token is invalid or malformed.');
      const { header, claims } = parts;
      const named = header['x5t#S256'];
      if (typeof named !== 'string') return checkFederatedAssertion({ assertion, claims, trusts, now: systemNow() });
      const certificate = certificates.get(Buffer.from(named, 'base64url').toString('hex'));
      return checkCertificateAssertion({ assertion, certificate, clientId, audiences, now: systemNow(), isReplay });
    },
  };
}

interface AssertionParts {
  readonly header: ProtectedHeaderParameters & Readonly<Record<string, unknown>>;
  readonly claims: JWTPayload;
}

function partsOf(assertion: string): AssertionParts | null {
  try {
    return { header: { ...decodeProtectedHeader(assertion) }, claims: decodeJwt(assertion) };
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError) return null;
    throw error;
  }
}
