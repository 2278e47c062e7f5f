import { describe, expect, test } from '@jest/globals';
import { accessRecords } from '../../../src/http/access-records-contract.ts';
import { accessRecordsRoute } from '../../../src/http/routes/access-records-route.ts';
import { readAccessRecords } from '../../../src/operations/access-records/read-access-records.ts';
import { readRiskRegister } from '../../../src/operations/read-risk-register.ts';
import { DATABASE_KINDS } from '../../support/open-test-database.ts';
import { at, person, schoolInRecords } from '../../support/school-in-records.ts';
import { testDatabase } from '../../support/test-database.ts';

describe.each(DATABASE_KINDS)('who has looked at this pupil, %s', (kind) => {
  const opened = testDatabase(kind);
  const LEAD = person('safeguarding-lead');

  test('is everybody who had them on a list, with the lead who asks after that', async () => {
    const tutor = person('tutor', { forms: ['9B'] });
    const { database } = opened;
    const known = await schoolInRecords(database, { staff: [tutor, LEAD] });
    const needs = { database, clock: () => at('10:00') };
    const { rows } = await readRiskRegister(needs)(known.school, tutor);
    const [seen] = rows.map(({ standing }) => standing.pupil.pupilId);
    const all = await database.records.pupils.all(known.school.schoolId);
    const unseen = all.find(({ form }) => form !== '9B')?.pupilId ?? '';
    const route = accessRecordsRoute({ readAccessRecords: readAccessRecords(needs) });
    const ask = async (by = LEAD, query: Record<string, string> = {}) =>
      route.handle({ person: by, school: known.school, params: {}, query, body: undefined });
    const { records } = accessRecords.parse((await ask(LEAD, { pupilId: seen ?? '' })).body);
    expect(records).toMatchObject([{ seq: 1, who: tutor.name, isOfMany: true, isRefusal: false, from: 'app' }]);
    expect(accessRecords.parse((await ask(LEAD, { pupilId: unseen })).body).records).toEqual([]);
    expect(accessRecords.parse((await ask(LEAD, { pupilId: seen ?? '' })).body).records).toMatchObject([
      { who: LEAD.name, what: 'See who has looked at a pupil, and who has done what' },
      { who: tutor.name },
    ]);
    expect(await ask(tutor)).toMatchObject({ status: 403 });
    expect(await ask(LEAD, { before: 'yesterday' })).toMatchObject({ status: 400 });
  });
});
