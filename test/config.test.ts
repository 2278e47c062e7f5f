import { describe, expect, test } from '@jest/globals';
import { ConfigProblem, loadConfig } from '../src/config.ts';

const ID = '8a3d3c1e-0f5a-4a7e-9d0b-1c2d3e4f5a6b';
const SECRET = 'made-up-secret-7391';
const LEAST = { SCHOOLS_FOLDER: 'schools', CLIENT_ID: ID, TENANT_ID: ID, TEAMS_APP_ID: ID, CLIENT_SECRET: SECRET };
const CERTIFICATE = {
  CLIENT_SECRET: '',
  CLIENT_CERTIFICATE_THUMBPRINT: 'ab'.repeat(32),
  CLIENT_CERTIFICATE_PRIVATE_KEY: '-----BEGIN PRIVATE KEY-----',
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
    [{ CLIENT_SECRET: '' }, 'set exactly one of CLIENT_SECRET, CLIENT_CERTIFICATE_THUMBPRINT, MANAGED_IDENTITY'],
    [{ MANAGED_IDENTITY_CLIENT_ID: ID }, 'set exactly one of'],
    [{ ...CERTIFICATE, CLIENT_SECRET: SECRET }, 'set exactly one of'],
    [{ ...CERTIFICATE, CLIENT_CERTIFICATE_PRIVATE_KEY: '' }, 'set it together with CLIENT_CERTIFICATE_THUMBPRINT'],
    [{ CLIENT_CERTIFICATE_PRIVATE_KEY: '-----BEGIN PRIVATE KEY-----' }, 'set it together with'],
    [{ ...CERTIFICATE, CLIENT_CERTIFICATE_THUMBPRINT: 'ab' }, 'must be the 64 hexadecimal digits'],
    [{ ...CERTIFICATE, CLIENT_CERTIFICATE_PRIVATE_KEY: 'key.pem' }, 'must be a private key in PEM form'],
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
      'CLIENT_SECRET',
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
