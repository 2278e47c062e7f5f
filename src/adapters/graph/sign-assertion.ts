import { createPrivateKey, randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { ClientCertificate } from './certificate-file.ts';

/** Long enough for a slow network and a clock that is a little wrong, and no longer. */
const LIFETIME = '5 minutes';

/** What Entra ID asks of a client assertion: RFC 7523, named by the certificate's SHA-256 thumbprint, signed with PS256. */
export function signAssertion(
  { thumbprintSha256, privateKey, chain }: ClientCertificate,
  { clientId, tokenEndpoint }: { readonly clientId: string; readonly tokenEndpoint?: string },
): Promise<string> {
  if (tokenEndpoint === undefined) throw new Error('MSAL did not say which token endpoint the assertion is for.');
  const thumbprint = Buffer.from(thumbprintSha256, 'hex').toString('base64url');
  const header = { alg: 'PS256', typ: 'JWT', 'x5t#S256': thumbprint };
  return new SignJWT()
    .setProtectedHeader(chain === undefined ? header : { ...header, x5c: [...chain] })
    .setIssuer(clientId)
    .setSubject(clientId)
    .setAudience(tokenEndpoint)
    .setJti(randomUUID())
    .setIssuedAt()
    .setNotBefore('0 seconds')
    .setExpirationTime(LIFETIME)
    .sign(createPrivateKey(privateKey));
}
