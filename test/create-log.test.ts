import { Writable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { loadConfig } from '../src/config.ts';
import { createLog } from '../src/create-log.ts';
import { DATABASE_KINDS, openTestDatabase } from './support/open-test-database.ts';

const ID = '8a3d3c1e-0f5a-4a7e-9d0b-1c2d3e4f5a6b';
const PUPIL = {
  pupilId: 'p-1',
  upn: 'T999100026001',
  misId: '4001',
  surname: 'Inventedsurname',
  forename: 'Inventedforename',
  yearGroup: 9,
  form: '9B',
  admittedOn: null,
  leftOn: null,
};

describe.each(DATABASE_KINDS)('a fault of the %s database in the log', (kind) => {
  test('is told with its code and its place, and without a pupil', async () => {
    await using opened = await openTestDatabase(kind);
    const { lines, destination } = collected();
    const { pupils } = opened.database.records;
    await pupils.save('school', [PUPIL], new Date('2026-11-23T08:45:00Z'));
    const twin = { ...PUPIL, pupilId: 'p-2' };
    const fault: unknown = await pupils.save('school', [twin], new Date('2026-11-23T08:45:00Z')).then(
      () => null,
      (error: unknown) => error,
    );
    expect(fault).not.toBeNull();
    createLog('info', destination).error({ err: fault }, 'A job failed');
    const said = lines.join('');
    expect(said).toContain('23505');
    expect(said).toContain('pupil-store');
    for (const data of [PUPIL.upn, PUPIL.surname, PUPIL.forename]) expect(said).not.toContain(data);
  }, 60_000);
});

describe('secrets in the log', () => {
  const SECRET = 'made-up-secret-4417';
  const config = loadConfig({
    ...{ SCHOOLS_FOLDER: 'schools', CLIENT_ID: ID, TENANT_ID: ID, TEAMS_APP_ID: ID },
    ...{ CLIENT_SECRET: SECRET, LOCAL_RUN: 'yes', DATABASE_URL: `postgres://es:${SECRET}@db/es` },
  });

  test.each([
    ['the settings', config],
    ['the settings under a name', { config }],
    ['what proves the app', { credential: { kind: 'secret', secret: SECRET } }],
    ['a certificate', { kind: 'certificate', thumbprintSha256: 'ab', privateKey: SECRET }],
    ['a request for a token', { form: { client_id: ID, client_secret: SECRET, client_assertion: SECRET } }],
    ['an answer with a token', { answer: { access_token: SECRET, id_token: SECRET, refresh_token: SECRET } }],
    ['a request’s heads', { request: { headers: { cookie: SECRET } }, authorization: `Bearer ${SECRET}` }],
  ])('%s are logged without them', (_what, details) => {
    const { lines, destination } = collected();
    createLog('info', destination).info(details, 'Logged by mistake');
    expect(lines.join('')).toContain('Logged by mistake');
    expect(lines.join('')).not.toContain(SECRET);
  });
});

function collected(): { readonly lines: string[]; readonly destination: Writable } {
  const lines: string[] = [];
  const destination = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      lines.push(chunk.toString());
      done();
    },
  });
  return { lines, destination };
}
