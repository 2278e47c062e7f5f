import { readFile } from 'node:fs/promises';
import { ManagedIdentityApplication, type ClientAssertionCallback, type NodeAuthOptions } from '@azure/msal-node';
import { readCertificateFile, type ClientCertificate } from './certificate-file.ts';
import { EntraProblem } from './entra-problem.ts';
import { signAssertion } from './sign-assertion.ts';

export type EntraCredential =
  /** For a run on somebody's own computer alone: it is as good as a password, and anybody who reads it may use it. */
  | { readonly kind: 'secret'; readonly secret: string }
  | ({ readonly kind: 'certificate' } & ClientCertificate)
  /** A PEM file of certificate and private key, read anew for each token so that it can be exchanged while the app runs. */
  | { readonly kind: 'certificate-file'; readonly file: string }
  /** A file of a token whose issuer the application trusts, which whoever runs the app replaces before it ends. */
  | { readonly kind: 'federated-token'; readonly file: string }
  /** A user-assigned identity that the application trusts through a federated credential (microsoft.md 3.4). */
  | { readonly kind: 'managed-identity'; readonly clientId: string };

/** The part of MSAL's settings by which the application proves itself. */
export function authenticationOf(credential: EntraCredential): Partial<NodeAuthOptions> {
  return credential.kind === 'secret'
    ? { clientSecret: credential.secret }
    : { clientAssertion: assertionOf(credential) };
}

/** MSAL keeps an assertion of its own for ten minutes and sends it again; one from here is never sent twice. */
function assertionOf(credential: Exclude<EntraCredential, { kind: 'secret' }>): ClientAssertionCallback {
  switch (credential.kind) {
    case 'certificate':
      return (asked) => signAssertion(credential, asked);
    case 'certificate-file':
      return (asked) => signAssertion(certificateIn(credential.file), asked);
    case 'federated-token':
      return () => federatedToken(credential.file);
    case 'managed-identity':
      return managedIdentityAssertion(credential.clientId);
  }
}

function certificateIn(file: string): ClientCertificate {
  const read = readCertificateFile(file);
  if (read.kind === 'certificate') return read.certificate;
  throw new EntraProblem('certificate-file', `CLIENT_CERTIFICATE_FILE: ${read.fault}.`, true, null);
}

async function federatedToken(file: string): Promise<string> {
  const token = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new EntraProblem('federated-token-file', noToken(file, 'cannot be read'), true, cause);
  });
  if (token.trim() !== '') return token.trim();
  throw new EntraProblem('federated-token-file', noToken(file, 'is empty'), true, null);
}

function noToken(file: string, fault: string): string {
  return `The file "${file}" of AZURE_FEDERATED_TOKEN_FILE ${fault}. Check that whatever runs the app writes it.`;
}

function managedIdentityAssertion(userAssignedClientId: string): ClientAssertionCallback {
  const identity = new ManagedIdentityApplication({ managedIdentityIdParams: { userAssignedClientId } });
  return async () => (await identity.acquireToken({ resource: 'api://AzureADTokenExchange' })).accessToken;
}
