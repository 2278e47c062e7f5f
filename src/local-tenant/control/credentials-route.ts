import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import type { AppCredentials } from '../identity/app-credentials.ts';
import { readBody } from '../read-body.ts';
import type { Route } from '../router.ts';

const credentialBody = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('certificate'),
    pem: z.string().refine(isCertificate, 'must be a certificate in PEM form'),
  }),
  z.strictObject({
    kind: z.literal('federated'),
    issuer: z.url(),
    subject: z.string().min(1),
    audience: z.string().default('api://AzureADTokenExchange'),
    keys: z.array(z.looseObject({ kty: z.literal('RSA'), n: z.string(), e: z.string(), kid: z.string() })),
  }),
]);

/**
 * POST /control/credentials, as an administrator would under "Certificates & secrets": a certificate (200 with its
 * thumbprint) or an issuer to trust (204).
 */
export function credentialsRoute(credentials: AppCredentials): Route {
  return {
    method: 'POST',
    pattern: '/control/credentials',
    handle(request) {
      const body = readBody(request, credentialBody);
      if (body.kind === 'refused') return body.answer;
      if (body.value.kind === 'certificate') {
        return { status: 200, body: { thumbprintSha256: credentials.addCertificate(body.value.pem) } };
      }
      credentials.trust(body.value);
      return { status: 204 };
    },
  };
}

function isCertificate(pem: string): boolean {
  try {
    new X509Certificate(pem);
    return true;
  } catch {
    return false;
  }
}
