import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exportJWK, generateKeyPair, importJWK, type CryptoKey, type JWK } from 'jose';
import { z } from 'zod';
import { isMissingFile } from '../error-traits.ts';

export interface SigningKey {
  readonly keyId: string;
  readonly privateKey: CryptoKey;
  /** For a key set document; has `kid`, `use` and `alg`. */
  readonly publicJwk: JWK;
}

/** Bot Framework and Entra ID sign with keys of their own: a token of one is never good for the other. */
export interface SigningKeys {
  readonly botFramework: SigningKey;
  readonly entra: SigningKey;
}

/**
 * Reads the keys from `keys.json` in the folder, or makes them the first time. They must survive a restart because
 * the bot caches key sets for 24 hours and asks again at most once an hour (microsoft.md 3.2).
 */
export async function loadSigningKeys(folder: string): Promise<SigningKeys> {
  const file = path.join(folder, 'keys.json');
  const stored = (await readKeys(file)) ?? (await makeKeys(folder, file));
  return { botFramework: await toSigningKey(stored.botFramework), entra: await toSigningKey(stored.entra) };
}

const privateJwk = z.looseObject({
  kty: z.literal('RSA'),
  kid: z.string(),
  n: z.string(),
  e: z.string(),
  d: z.string(),
});
const keyFile = z.object({ botFramework: privateJwk, entra: privateJwk });
type KeyFile = z.infer<typeof keyFile>;

async function readKeys(file: string): Promise<KeyFile | null> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (isMissingFile(error)) return null;
    throw error;
  });
  if (text === null) return null;
  try {
    return keyFile.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`The signing keys in ${file} cannot be read. Delete the file and start again.`, { cause });
  }
}

async function makeKeys(folder: string, file: string): Promise<KeyFile> {
  const keys = { botFramework: await makeKey('bot-framework-1'), entra: await makeKey('entra-1') };
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.part`, JSON.stringify(keys), { mode: 0o600 });
  await rename(`${file}.part`, file);
  return keys;
}

async function makeKey(prefix: string): Promise<KeyFile['entra']> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = await exportJWK(privateKey);
  // The id holds part of the modulus: a new key never goes under an old key's id.
  return privateJwk.parse({ ...jwk, kid: `${prefix}-${(jwk.n ?? '').slice(0, 12)}` });
}

async function toSigningKey(jwk: KeyFile['entra']): Promise<SigningKey> {
  const privateKey = await importJWK(jwk, 'RS256');
  if (privateKey instanceof Uint8Array) throw new TypeError('An RSA key was expected.');
  const publicJwk = { kty: jwk.kty, n: jwk.n, e: jwk.e, kid: jwk.kid, use: 'sig', alg: 'RS256' };
  return { keyId: jwk.kid, privateKey, publicJwk };
}
