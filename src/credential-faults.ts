import { readFileSync } from 'node:fs';
import { readCertificateFile } from './adapters/graph/certificate-file.ts';

type Given = Readonly<Record<string, string | undefined>>;

const WAYS_TO_SIGN_IN = [
  'CLIENT_CERTIFICATE_FILE',
  'CLIENT_CERTIFICATE_THUMBPRINT',
  'AZURE_FEDERATED_TOKEN_FILE',
  'MANAGED_IDENTITY_CLIENT_ID',
  'CLIENT_SECRET',
];

/** How the app proves itself to Entra ID: told beside the faults of single settings, which zod would tell by themselves. */
export function credentialFaults(given: Given): string[] {
  return [...faultsOfChoice(given), ...faultsOfSecret(given), ...faultsOfFiles(given)];
}

function faultsOfChoice(given: Given): string[] {
  const faults: string[] = [];
  const chosen = WAYS_TO_SIGN_IN.filter((way) => given[way] !== undefined);
  if (chosen.length !== 1) {
    const found = chosen.length === 0 ? 'none is set' : `${chosen.join(' and ')} are set`;
    faults.push(
      `${chosen[0] ?? 'CLIENT_CERTIFICATE_FILE'}: set exactly one of ${WAYS_TO_SIGN_IN.join(', ')}, by which the app proves itself to Entra ID; ${found}`,
    );
  }
  const certificate = [given['CLIENT_CERTIFICATE_THUMBPRINT'], given['CLIENT_CERTIFICATE_PRIVATE_KEY']];
  if (certificate.filter((part) => part !== undefined).length === 1) {
    faults.push('CLIENT_CERTIFICATE_PRIVATE_KEY: set it together with CLIENT_CERTIFICATE_THUMBPRINT, or neither');
  }
  return faults;
}

const THIS_COMPUTER = /^https?:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?(\/|$)/i;

/** A secret is a password that lies about: whoever copies it once is the app, wherever they are, until it ends. */
function faultsOfSecret(given: Given): string[] {
  if (given['CLIENT_SECRET'] === undefined || given['LOCAL_RUN'] !== undefined) return [];
  if (THIS_COMPUTER.test(given['LOGIN_URL'] ?? '')) return [];
  return [
    'CLIENT_SECRET: a client secret is for a run on your own computer alone. Take it out and set CLIENT_CERTIFICATE_FILE, ' +
      'AZURE_FEDERATED_TOKEN_FILE or MANAGED_IDENTITY_CLIENT_ID in its place, and delete the secret in Entra ID; on your ' +
      'own computer set LOCAL_RUN to "yes"',
  ];
}

function faultsOfFiles(given: Given): string[] {
  const faults: string[] = [];
  const certificate = given['CLIENT_CERTIFICATE_FILE'];
  const read = certificate === undefined ? null : readCertificateFile(certificate);
  if (read?.kind === 'fault') faults.push(`CLIENT_CERTIFICATE_FILE: ${read.fault}`);
  const token = given['AZURE_FEDERATED_TOKEN_FILE'];
  if (token !== undefined && !isReadable(token)) {
    faults.push(
      `AZURE_FEDERATED_TOKEN_FILE: "${token}" cannot be read: check that whatever runs the app writes it there, and that the app may read it`,
    );
  }
  return faults;
}

function isReadable(file: string): boolean {
  try {
    readFileSync(file);
    return true;
  } catch {
    return false;
  }
}
