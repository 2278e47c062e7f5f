import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../src/domain/person.ts';
import { readRiskRegister } from '../../src/operations/read-risk-register.ts';
import { inMemoryLists } from '../support/in-memory-lists.ts';
import { at, person, schoolInRecords, type SchoolInRecords } from '../support/school-in-records.ts';
import { testDatabase } from '../support/test-database.ts';
import { withoutWholeLists } from '../support/without-whole-lists.ts';

const LIST = 'risk-register';

describe('reading the risk register', () => {
  const opened = testDatabase('embedded');
  let known: SchoolInRecords;
  beforeEach(async () => {
    known = await schoolInRecords(opened.database);
    await known.mark('/');
    await known.mark('O', [6]);
  });

  const read = (by: Person) =>
    readRiskRegister({ database: withoutWholeLists(opened.database), clock: () => at('10:00') })(known.school, by);
  const seen = async (by: Person) => (await read(by)).rows.map(({ standing }) => standing.pupil.form);
  const inSharePoint = async (...numbers: readonly number[]) => {
    const sharePoint = inMemoryLists();
    for (const number of numbers) {
      sharePoint.personWrites(LIST, known.pupil(number).pupilId, { Narrative: 'In SharePoint.' });
    }
    const changes = sharePoint.items(LIST).map((item) => ({ kind: 'present' as const, item }));
    await opened.database.records.listItems.apply(known.school.schoolId, LIST, changes, false, at('08:00'));
  };
  const waiting = (number: number, narrative: string, time: string) =>
    opened.database.records.listWrites.request({
      ...{ writeId: `${known.pupil(number).pupilId} ${time}`, schoolId: known.school.schoolId, list: LIST },
      ...{ rowKey: known.pupil(number).pupilId, itemId: null, etag: null, basedOn: null },
      ...{ fields: { Narrative: narrative }, requestedBy: 'somebody', requestedAt: at(time) },
    });
  const caseOf = async (number: number, by = person('attendance-champion')) => {
    const { rows } = await read(by);
    return rows.find(({ standing }) => standing.pupil.pupilId === known.pupil(number).pupilId)?.riskCase;
  };

  test('gives each pupil with their figures, their band and why', async () => {
    const { rows, listReadAt } = await read(person('attendance-champion'));
    expect(rows).toHaveLength(6);
    expect(listReadAt).toBeNull();
    const [present, absent] = [rows[0]?.standing, rows[5]?.standing];
    expect(present).toMatchObject({ figures: { possible: 1, attended: 1 }, band: { id: 'strong' } });
    expect(absent).toMatchObject({ figures: { possible: 1, attended: 0 }, band: { id: 'severe' } });
    expect(absent?.why).toContain('1 of 1 session');
  });

  test('leaves out who is not on the roll today', async () => {
    const { pupils } = opened.database.records;
    const left = { ...known.pupil(1), leftOn: '2026-11-20' };
    await pupils.save(known.school.schoolId, [left, { ...known.pupil(2), admittedOn: '2026-11-24' }], at('08:00'));
    expect(await seen(person('attendance-champion'))).toHaveLength(4);
  });

  test.each<{ by: Person; forms: string[] }>([
    { by: person('senior-leader'), forms: ['9A', '9A', '9A', '9B', '9B', '9B'] },
    { by: person('head-of-year', { yearGroups: [9] }), forms: ['9A', '9A', '9A', '9B', '9B', '9B'] },
    { by: person('head-of-year', { yearGroups: [8] }), forms: [] },
    { by: person('tutor', { forms: ['9B'] }), forms: ['9B', '9B', '9B'] },
    { by: person('administrator'), forms: [] },
  ])('$by.roles sees $forms', async ({ by, forms }) => {
    expect((await seen(by)).sort()).toEqual(forms);
  });

  test('shows what people wrote, and the newest words that still wait', async () => {
    await inSharePoint(1, 2);
    await waiting(2, 'On its way.', '09:00');
    await waiting(2, 'On its way after that.', '09:30');
    await waiting(3, 'The first words.', '09:00');
    expect(await caseOf(1)).toMatchObject({ narrative: 'In SharePoint.', waiting: false });
    expect(await caseOf(2)).toMatchObject({ narrative: 'On its way after that.', waiting: true });
    expect(await caseOf(3)).toMatchObject({ narrative: 'The first words.', waiting: true });
    expect(await caseOf(4)).toBeNull();
  });

  test('keeps what people wrote from a tutor, also from one who is head of another year', async () => {
    await inSharePoint(6);
    const tutor = person('tutor', { forms: ['9B'] });
    const both = person('tutor', { roles: ['head-of-year', 'tutor'], yearGroups: [8], forms: ['9B'] });
    for (const by of [tutor, both]) {
      const { rows } = await read(by);
      expect(rows.map(({ access, riskCase }) => ({ access, riskCase }))).toEqual(
        Array.from({ length: 3 }, () => ({ access: 'none', riskCase: null })),
      );
    }
    const { rows } = await read(person('head-of-year', { yearGroups: [9] }));
    expect(new Set(rows.map(({ access }) => access))).toEqual(new Set(['write']));
  });

  test('is audited: who read how many, and by what right, and nobody’s name', async () => {
    await read(person('tutor', { forms: ['9B'] }));
    await read(person('administrator'));
    const { db } = opened.opened;
    const audit = db.selectFrom('audit').selectAll().where('school_id', '=', known.school.schoolId);
    expect(await audit.orderBy('audit_id').execute()).toMatchObject([
      { person_id: 'tutor-1', verb: 'register.read', subject: '3 pupils', reason: 'tutor, own forms', at: at('10:00') },
      { person_id: 'administrator-1', subject: '0 pupils', reason: 'nobody in scope' },
    ]);
  });
});
