import { createPrivateKey } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { ConfigProblem, loadConfig } from '../src/config.ts';
import { selfSignedCertificate } from './support/self-signed-certificate.ts';

const ID = '8a3d3c1e-0f5a-4a7e-9d0b-1c2d3e4f5a6b';
const SECRET = 'made-up-secret-7391';
const LEAST = {
  ...{ SCHOOLS_FOLDER: 'schools', CLIENT_ID: ID, TENANT_ID: ID, TEAMS_APP_ID: ID },
  ...{ CLIENT_SECRET: SECRET, LOCAL_RUN: 'yes' },
};
const { pem: PEM, privateKey: PRIVATE_KEY } = selfSignedCertificate();
const LOCKED_KEY = createPrivateKey(PRIVATE_KEY)
  .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: SECRET })
  .toString();
const OTHER = selfSignedCertificate();
const FOLDER = mkdtempSync(path.join(tmpdir(), 'every-session-config-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));
const fileOf = (name: string, text: string) => {
  const file = path.join(FOLDER, name);
  writeFileSync(file, text);
  return file;
};
const PEM_FILE = fileOf('both.pem', `${PRIVATE_KEY}${PEM}`);
const TOKEN_FILE = fileOf('token', 'a.b.c');
const MISSING_FILE = path.join(FOLDER, 'missing');
const CERTIFICATE = {
  CLIENT_SECRET: '',
  CLIENT_CERTIFICATE_THUMBPRINT: 'ab'.repeat(32),
  CLIENT_CERTIFICATE_PRIVATE_KEY: PRIVATE_KEY,
};

describe('settings that are right', () => {
  test('the least there can be, the rest having a default', () => {
    expect(loadConfig(LEAST)).toEqual({
      ...LEAST,
      PORT: 3978,
      LOG_LEVEL: 'info',
      DATA_FOLDER: 'data',
      NATIONAL_FIGURES: expect.stringContaining('national-figures.json'),
      LICENCE_COUNT: 1000,
      LOGIN_URL: 'https://login.microsoftonline.com',
      GRAPH_URL: 'https://graph.microsoft.com',
      BOT_OPENID_METADATA_URL: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
      FRAME_ANCESTORS: '',
    });
  });

  test.each([
    ['a number is read from its text', { PORT: '0', LICENCE_COUNT: '25' }, { PORT: 0, LICENCE_COUNT: 25 }],
    ['an address loses its last slashes', { GRAPH_URL: 'http://127.0.0.1:9//' }, { GRAPH_URL: 'http://127.0.0.1:9' }],
    ['an empty value is not set', { PORT: '', DATABASE_URL: '' }, { PORT: 3978 }],
    ['an id is written small, as tokens have it', { CLIENT_ID: ID.toUpperCase() }, { CLIENT_ID: ID }],
    ['a database server', { DATABASE_URL: 'postgresql://db/es' }, { DATABASE_URL: 'postgresql://db/es' }],
    ['a certificate', CERTIFICATE, { CLIENT_CERTIFICATE_THUMBPRINT: 'ab'.repeat(32) }],
    ['a certificate in a file', { CLIENT_SECRET: '', CLIENT_CERTIFICATE_FILE: PEM_FILE }, {}],
    ['a federated token', { CLIENT_SECRET: '', AZURE_FEDERATED_TOKEN_FILE: TOKEN_FILE }, {}],
    ['a secret at the local tenant', { LOCAL_RUN: '', LOGIN_URL: 'http://127.0.0.1:3979' }, { CLIENT_SECRET: SECRET }],
    ['a managed identity', { CLIENT_SECRET: '', MANAGED_IDENTITY_CLIENT_ID: ID }, { MANAGED_IDENTITY_CLIENT_ID: ID }],
    [
      'other frames',
      { FRAME_ANCESTORS: 'http://127.0.0.1:4000 https://*.example.com' },
      { FRAME_ANCESTORS: 'http://127.0.0.1:4000 https://*.example.com' },
    ],
    ['what else the environment has is left alone', { PATH: 'bin', HOME: 'home' }, { PORT: 3978 }],
  ])('%s', (_what, given, expected) => {
    expect(loadConfig({ ...LEAST, ...given })).toMatchObject(expected);
  });

  test('nobody changes them afterwards, and they hold nothing that was not asked for', () => {
    const config = loadConfig({ ...LEAST, PATH: 'bin' });
    expect(Object.isFrozen(config)).toBe(true);
    expect(Object.keys(config)).not.toContain('PATH');
  });
});

describe('settings that are not right', () => {
  test.each([
    [{ PORT: 'high' }, 'PORT: "high" must be a whole number'],
    [{ PORT: '70000' }, 'PORT: "70000" must be a port'],
    [{ PORT: '3978.5' }, 'PORT: "3978.5" must be a whole number'],
    [{ LICENCE_COUNT: '0' }, 'LICENCE_COUNT: "0" must be 1 or more'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL: "loud" must be one of silent, error, warn, info, debug'],
    [{ CLIENT_ID: 'the-app' }, 'CLIENT_ID: "the-app" must be an id of the form'],
    [{ TENANT_ID: '' }, 'TENANT_ID: is not set'],
    [{ LOGIN_URL: 'ftp://login' }, 'LOGIN_URL: "ftp://login" must be an address'],
    [{ CLOCK_URL: 'clock' }, 'CLOCK_URL: "clock" must be an address'],
    [{ FRAME_ANCESTORS: "https://a.example; script-src 'unsafe-inline'" }, 'must be origins'],
    [{ DATABASE_URL: 'mysql://db' }, 'DATABASE_URL: must begin with postgres://'],
    [{ CLIENT_SECRET: '' }, 'set exactly one of CLIENT_CERTIFICATE_FILE, CLIENT_CERTIFICATE_THUMB'],
    [{ MANAGED_IDENTITY_CLIENT_ID: ID }, 'set exactly one of'],
    [{ ...CERTIFICATE, CLIENT_SECRET: SECRET }, 'set exactly one of'],
    [{ ...CERTIFICATE, CLIENT_CERTIFICATE_PRIVATE_KEY: '' }, 'set it together with CLIENT_CERTIFICATE_THUMBPRINT'],
    [{ CLIENT_CERTIFICATE_PRIVATE_KEY: PRIVATE_KEY }, 'set it together with'],
    [{ ...CERTIFICATE, CLIENT_CERTIFICATE_THUMBPRINT: 'ab' }, 'must be the 64 hexadecimal digits'],
    [{ ...CERTIFICATE, CLIENT_CERTIFICATE_PRIVATE_KEY: 'key.pem' }, 'must be a private key in PEM form'],
    [{ ...CERTIFICATE, CLIENT_CERTIFICATE_PRIVATE_KEY: LOCKED_KEY }, 'in PEM form, without a password'],
    [{ LOCAL_RUN: 'true' }, 'LOCAL_RUN: "true" must be "yes", or left out'],
    [{ LOCAL_RUN: '' }, 'CLIENT_SECRET: a client secret is for a run on your own computer alone. Take it out and set'],
    [{ LOCAL_RUN: '', LOGIN_URL: 'https://127.0.0.1.example.com' }, 'CLIENT_SECRET: a client secret is for'],
    [{ LOCAL_RUN: '', LOGIN_URL: 'https://login.microsoftonline.us' }, 'CLIENT_SECRET: a client secret is for'],
    [{ CLIENT_CERTIFICATE_FILE: PEM_FILE }, 'CLIENT_CERTIFICATE_FILE and CLIENT_SECRET are set'],
    ...[
      [MISSING_FILE, 'cannot be read: check that it is there'],
      [TOKEN_FILE, 'must hold a certificate and its private key'],
      [fileOf('certificate.pem', PEM), 'must hold a certificate and its private key'],
      [fileOf('key.pem', PRIVATE_KEY), 'must hold a certificate and its private key'],
      [fileOf('locked.pem', `${PEM}${LOCKED_KEY}`), 'it must have no password'],
      [fileOf('other.pem', `${PEM}${OTHER.privateKey}`), "not the first certificate's"],
    ].map(([file = '', says = '']): [Record<string, string>, string] => [
      { CLIENT_SECRET: '', CLIENT_CERTIFICATE_FILE: file },
      says,
    ]),
    [{ CLIENT_SECRET: '', AZURE_FEDERATED_TOKEN_FILE: MISSING_FILE }, 'AZURE_FEDERATED_TOKEN_FILE: "'],
  ])('%j: %s', (given, fault) => {
    expect(faultsOf({ ...LEAST, ...given })).toEqual([expect.stringContaining(fault)]);
  });

  test('are all told at once, whatever their kind', () => {
    const faults = faultsOf({ PORT: 'high', LOGIN_URL: 'login' });
    const named = faults.map((fault) => fault.split(':')[0]);
    expect(named).toEqual([
      'PORT',
      'SCHOOLS_FOLDER',
      'CLIENT_ID',
      'TENANT_ID',
      'TEAMS_APP_ID',
      'LOGIN_URL',
      'CLIENT_CERTIFICATE_FILE',
    ]);
  });

  test('never repeat a secret', () => {
    const hidden = { DATABASE_URL: `mysql://es:${SECRET}@db`, CLIENT_CERTIFICATE_PRIVATE_KEY: SECRET };
    const faults = faultsOf({ ...LEAST, ...hidden, PORT: 'high' });
    expect(faults.length).toBeGreaterThan(2);
    expect(faults.join('\n')).not.toContain(SECRET);
  });
});

/** One line a fault, below the line that says what to do. */
function faultsOf(environment: Readonly<Record<string, string>>): string[] {
  try {
    loadConfig(environment);
  } catch (error) {
    if (!(error instanceof ConfigProblem)) throw error;
    const [advice, ...faults] = error.message.split('\n  ');
    expect(advice).toContain('docs/settings.md');
    return faults;
  }
  throw new Error('The settings were taken.');
}
