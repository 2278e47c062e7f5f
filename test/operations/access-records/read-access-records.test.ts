import { describe, expect, test } from '@jest/globals';
import { accessRecords, accessRecordsChoices, chainState } from '../../../src/http/access-records-contract.ts';
import { accessRecordsRoutes } from '../../../src/http/routes/access-records-routes.ts';
import { comingFrom } from '../../../src/operations/access-origin.ts';
import { noteRefusal } from '../../../src/operations/access-records/note-refusal.ts';
import { RECORDS_SHOWN } from '../../../src/operations/access-records/read-access-records.ts';
import { readRiskRegister } from '../../../src/operations/read-risk-register.ts';
import { wireAccessRecords } from '../../../src/wire-access-records.ts';
import { DATABASE_KINDS } from '../../support/open-test-database.ts';
import { at, person, schoolInRecords } from '../../support/school-in-records.ts';
import { testDatabase } from '../../support/test-database.ts';

const idOf = (digit: number) => `${digit}0000001-2222-4333-8444-555555555555`;
const LEAD = person('safeguarding-lead', { personId: idOf(1), name: 'Lee Example' });
const TUTOR = person('tutor', { personId: idOf(2), name: '=Tutor()', forms: ['9B'] });

describe.each(DATABASE_KINDS)('records of access, %s', (kind) => {
  const opened = testDatabase(kind);

  async function stage() {
    const { database } = opened;
    const known = await schoolInRecords(database, { staff: [TUTOR, LEAD] });
    const { school } = known;
    const clock = { now: at('10:00') };
    const needs = { database, clock: () => clock.now };
    const routes = accessRecordsRoutes(wireAccessRecords(needs));
    const ask = async (path = '', query: Record<string, string> = {}, by = LEAD) => {
      const route = routes.find((each) => each.path === `/api/access-records${path}`);
      if (route === undefined) throw new Error(`There is no ${path}.`);
      return route.handle({ person: by, school, params: {}, query, body: undefined });
    };
    const { audit } = database.records;
    return {
      ...{ known, school, clock, ask, audit },
      look: () => readRiskRegister(needs)(school, TUTOR),
      refuse: (subject: string) =>
        comingFrom({ from: 'chat' }, () =>
          noteRefusal(needs)({
            ...{
              schoolId: school.schoolId,
              personId: TUTOR.personId,
              verb: 'legal.read',
              subject,
              reason: 'This needs …',
            },
          }),
        ),
      records: async (query: Record<string, string> = {}) => accessRecords.parse((await ask('', query)).body).records,
    };
  }

  test('of one pupil name everybody who had them on a list, with the lead who asks after that', async () => {
    const { known, ask, look, records, school } = await stage();
    const { rows } = await look();
    const [seen = ''] = rows.map(({ standing }) => standing.pupil.pupilId);
    const unseen = known.pupils.find(({ form }) => form !== '9B')?.pupilId ?? '';
    expect(await records({ pupilId: seen })).toMatchObject([
      { seq: 1, who: { name: TUTOR.name }, kind: 'read', pupil: null, pupilCount: rows.length, from: 'app' },
    ]);
    expect(await records({ pupilId: unseen })).toEqual([]);
    expect(await records({ pupilId: seen })).toMatchObject([
      {
        ...{ who: { name: LEAD.name }, what: 'See who has looked at a pupil, and who has done what' },
        ...{ reason: 'safeguarding lead, whole school', pupil: { pupilId: seen, form: '9B' } },
      },
      { who: { name: TUTOR.name }, reason: 'tutor, own forms' },
    ]);
    for (const path of ['', '/choices', '/chain', '/file']) {
      expect(await ask(path, {}, TUTOR)).toMatchObject({ status: 403 });
    }
    expect(school.staff).toContain(TUTOR);
  });

  test('are found by person, kind and the school’s own days, and what was asked wrongly is refused', async () => {
    const { known, clock, ask, look, refuse, records } = await stage();
    const { pupilId } = known.pupil(1);
    // In summer time, half past midnight at the school is still the day before in Greenwich.
    clock.now = at('23:30', '2026-09-14');
    await look();
    clock.now = at('10:00');
    await refuse(pupilId);
    const kinds = async (query: Record<string, string>) => (await records(query)).map((record) => record.kind);
    expect(await kinds({ personId: TUTOR.personId })).toEqual(['refusal', 'read']);
    expect(await kinds({ personId: TUTOR.personId, kind: 'refusal' })).toEqual(['refusal']);
    expect(await kinds({ personId: TUTOR.personId, kind: 'read' })).toEqual(['read']);
    expect(await kinds({ kind: 'change' })).toEqual([]);
    expect(await kinds({ personId: TUTOR.personId, from: '2026-09-15', to: '2026-09-15' })).toEqual(['read']);
    expect(await kinds({ personId: TUTOR.personId, to: '2026-09-14' })).toEqual([]);
    expect(await records({ pupilId, kind: 'refusal' })).toMatchObject([{ from: 'chat', reason: 'This needs …' }]);
    for (const query of [{ before: 'yesterday' }, { from: '2026-02-30' }, { from: '2026-11-02', to: '2026-11-01' }]) {
      expect(await ask('', query)).toMatchObject({ status: 400 });
    }
  });

  test('come a hundred at a time, without one twice or missing', async () => {
    const { ask, refuse } = await stage();
    for (let index = 0; index < RECORDS_SHOWN + 5; index += 1) await refuse(`r${index}`);
    const first = accessRecords.parse((await ask('', { kind: 'refusal' })).body);
    const before = String(first.before);
    const second = accessRecords.parse((await ask('', { kind: 'refusal', before })).body);
    expect(second.before).toBeNull();
    expect([...first.records, ...second.records].map(({ subject }) => subject)).toEqual(
      Array.from({ length: RECORDS_SHOWN + 5 }, (_, index) => `r${RECORDS_SHOWN + 4 - index}`),
    );
  });

  test('that name pupils are themselves a look at those pupils', async () => {
    const { known, refuse, ask, records } = await stage();
    const { pupilId } = known.pupil(3);
    await refuse(pupilId);
    await ask();
    expect(await records({ pupilId })).toMatchObject([
      { who: { name: LEAD.name }, pupilCount: 1 },
      { kind: 'refusal' },
    ]);
  });

  test('are taken out as a file that no spreadsheet runs, and that is recorded as an export', async () => {
    const { known, refuse, ask, records } = await stage();
    const { pupilId, surname } = known.pupil(3);
    await refuse(pupilId);
    const { file } = await ask('/file', { pupilId });
    const lines = new TextDecoder().decode(file?.bytes).trim().split('\r\n');
    expect(file?.name).toBe('records-of-access-2026-11-23.csv');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(`1,2026-11-23,10:00,"'=Tutor()",,Refused,`);
    expect(lines[1]).toContain(surname);
    expect(lines[1]).toContain('a chat');
    expect(await records({ kind: 'export' })).toMatchObject([{ who: { name: LEAD.name }, pupil: { pupilId } }]);
  });

  test('offer everybody of the staff and every pupil, with name and form alone', async () => {
    const { known, ask } = await stage();
    const choices = accessRecordsChoices.parse((await ask('/choices')).body);
    expect(choices.people.map(({ name }) => name)).toEqual([TUTOR.name, LEAD.name]);
    expect(choices.pupils).toHaveLength(known.pupils.length);
  });

  test('say whether their chain holds', async () => {
    const { ask, refuse } = await stage();
    expect(chainState.parse((await ask('/chain')).body)).toEqual({ records: 0, checked: 0, faults: [] });
    await refuse('r1');
    await refuse('r2');
    expect(chainState.parse((await ask('/chain')).body)).toEqual({ records: 2, checked: 2, faults: [] });
  });
});
