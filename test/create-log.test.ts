import { Writable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { createLog } from '../src/create-log.ts';
import { DATABASE_KINDS, openTestDatabase } from './support/open-test-database.ts';

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
    const lines: string[] = [];
    const destination = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        lines.push(chunk.toString());
        done();
      },
    });
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
