import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';

export interface TestCertificate {
  /** The certificate alone. */
  readonly pem: string;
  readonly privateKey: string;
  readonly thumbprintSha256: string;
}

/** A certificate that vouches for itself, made anew each time: no key lies in the repository. Good from 2020 to 2049. */
export function selfSignedCertificate({ endsAt = '491231235959Z' } = {}): TestCertificate {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const raw = certificateOf(keys, endsAt);
  return {
    pem: `-----BEGIN CERTIFICATE-----\n${lines(raw.toString('base64'))}\n-----END CERTIFICATE-----\n`,
    privateKey: keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    thumbprintSha256: createHash('sha256').update(raw).digest('hex'),
  };
}

const [SEQUENCE, SET, INTEGER, BITS, OBJECT, WORDS, TIME, VERSION] = [0x30, 0x31, 0x02, 0x03, 0x06, 0x0c, 0x17, 0xa0];
const SHA256_WITH_RSA = [der(OBJECT, Buffer.from('2a864886f70d01010b', 'hex')), Buffer.from('0500', 'hex')];
const COMMON_NAME = der(OBJECT, Buffer.from('550403', 'hex'));

/** X.509, version 3 (RFC 5280, 4.1), with no more than it must have. */
function certificateOf(keys: { publicKey: KeyObject; privateKey: KeyObject }, endsAt: string): Buffer {
  const algorithm = der(SEQUENCE, ...SHA256_WITH_RSA);
  const name = der(SEQUENCE, der(SET, der(SEQUENCE, COMMON_NAME, der(WORDS, Buffer.from('every-session-test')))));
  const body = der(
    SEQUENCE,
    der(VERSION, der(INTEGER, Buffer.from([2]))),
    der(INTEGER, Buffer.from([1])),
    algorithm,
    name,
    der(SEQUENCE, der(TIME, Buffer.from('200101000000Z')), der(TIME, Buffer.from(endsAt))),
    name,
    keys.publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = Buffer.concat([Buffer.from([0]), sign('sha256', body, keys.privateKey)]);
  return der(SEQUENCE, body, algorithm, der(BITS, signature));
}

function der(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const size = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function lines(base64: string): string {
  return base64.replace(/(.{64})(?=.)/g, '$1\n');
}
