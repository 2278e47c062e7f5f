import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface ClientCertificate {
  /** 64 hexadecimal digits. */
  readonly thumbprintSha256: string;
  /** PEM. */
  readonly privateKey: string;
  /** Base64 of DER, the application's own certificate first. */
  readonly chain?: readonly string[];
}

export type CertificateRead =
  | { readonly kind: 'certificate'; readonly certificate: ClientCertificate }
  /** The end of a sentence that begins with the file; nothing of what is in it. */
  | { readonly kind: 'fault'; readonly fault: string };

const CERTIFICATE = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
const PRIVATE_KEY = /-----BEGIN [A-Z ]*PRIVATE KEY-----[^]+?-----END [A-Z ]*PRIVATE KEY-----/;

/** Reads a PEM file that holds a certificate, its private key and, after it, the certificates that vouch for it. */
export function readCertificateFile(file: string): CertificateRead {
  const text = textOf(file);
  if (text === null) return fault(`"${file}" cannot be read: check that it is there and that the app may read it`);
  const [privateKey] = PRIVATE_KEY.exec(text) ?? [];
  const chain = certificatesIn(text);
  const [own] = chain ?? [];
  if (privateKey === undefined || chain === null || own === undefined) {
    return fault(`"${file}" must hold a certificate and its private key, both in PEM form`);
  }
  const key = privateKeyOf(privateKey);
  if (key === null) return fault(`"${file}" holds a private key that cannot be read: it must have no password`);
  if (!own.checkPrivateKey(key)) return fault(`"${file}" holds a private key that is not the first certificate's`);
  const thumbprintSha256 = own.fingerprint256.replaceAll(':', '').toLowerCase();
  const certificate = { thumbprintSha256, privateKey, chain: chain.map(({ raw }) => raw.toString('base64')) };
  return { kind: 'certificate', certificate };
}

function fault(words: string): CertificateRead {
  return { kind: 'fault', fault: words };
}

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function certificatesIn(text: string): X509Certificate[] | null {
  try {
    return (text.match(CERTIFICATE) ?? []).map((pem) => new X509Certificate(pem));
  } catch {
    return null;
  }
}

/** Null for a key that is none, or that has a password. */
export function privateKeyOf(pem: string): KeyObject | null {
  try {
    return createPrivateKey(pem);
  } catch {
    return null;
  }
}
