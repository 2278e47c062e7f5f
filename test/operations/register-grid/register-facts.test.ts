import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../../src/domain/person.ts';
import { registerFacts } from '../../../src/http/register-contract.ts';
import { registerPageRoutes } from '../../../src/http/routes/register-page-routes.ts';
import { wireRegister } from '../../../src/wire-register.ts';
import { inMemoryLists } from '../../support/in-memory-lists.ts';
import { at, person, schoolInRecords, type SchoolInRecords } from '../../support/school-in-records.ts';
import { testDatabase } from '../../support/test-database.ts';
import { withoutWholeLists } from '../../support/without-whole-lists.ts';

const LIST = 'risk-register';
const champion = person('attendance-champion');

describe('by what the risk register is filtered', () => {
  const opened = testDatabase('embedded');
  let known: SchoolInRecords;
  beforeEach(async () => {
    known = await schoolInRecords(opened.database);
  });

  const page = async (by: Person) => {
    const database = withoutWholeLists(opened.database);
    const [route] = registerPageRoutes(wireRegister({ database, clock: () => at('10:00') }));
    if (route === undefined) throw new Error('The facts have a route.');
    const answer = await route.handle({ person: by, school: known.school, params: {}, query: {}, body: undefined });
    return registerFacts.parse(answer.body);
  };
  const factsOf = async (number: number, by = champion) =>
    (await page(by)).facts.find(({ pupilId }) => pupilId === known.pupil(number).pupilId);
  const inSharePoint = async (number: number, fields: Record<string, string>) => {
    const sharePoint = inMemoryLists();
    sharePoint.personWrites(LIST, known.pupil(number).pupilId, fields);
    const changes = sharePoint.items(LIST).map((item) => ({ kind: 'present' as const, item }));
    await opened.database.records.listItems.apply(known.school.schoolId, LIST, changes, false, at('08:00'));
  };

  test('says whose band is lower than a school week ago, and whose is higher', async () => {
    await known.mark('/', [1, 2], { on: '2026-11-16', session: 'AM' });
    await known.mark('O', [3], { on: '2026-11-16', session: 'AM' });
    for (const on of ['2026-11-17', '2026-11-18']) await known.mark('/', [3], { on, session: 'AM' });
    await known.mark('/', [1, 3]);
    await known.mark('O', [2]);
    expect((await factsOf(2))?.moved).toBe('down');
    expect((await factsOf(3))?.moved).toBe('up');
    // Nothing is to be said of a pupil who stays in a band and needs nothing.
    expect(await factsOf(1)).toBeUndefined();
  });

  test('says what a narrative lacks that the strategy asks for, as far as the person may read it', async () => {
    await known.mark('O', [1, 2]);
    await known.mark('/', [3]);
    const planned = {
      Barriers: 'Bus does not come',
      Strategies: 'Bus pass',
      NextReviewOn: '2026-12-07',
      Mentor: 'Kit',
    };
    await inSharePoint(1, planned);
    expect(await factsOf(1)).toMatchObject({ lacking: [], barriers: ['Bus does not come'], mentor: 'Kit' });
    expect((await factsOf(2))?.lacking).toEqual(['barrier', 'strategy', 'review']);
    expect(await factsOf(3)).toBeUndefined();
    const tutor = person('tutor', { forms: [known.pupil(1).form] });
    expect(await factsOf(1, tutor)).toBeUndefined();
    expect(JSON.stringify(await page(tutor))).not.toContain('Bus');
  });

  test('is on record of each pupil whose facts were shown', async () => {
    await page(champion);
    const about = { schoolId: known.school.schoolId, pupilId: known.pupil(1).pupilId, personId: champion.personId };
    const looked = await opened.database.records.audit.search({ ...about, before: null, limit: 10 });
    expect(looked.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['register.read', 'narrative.read']));
  });

  test('gives the groups that the person may see, and no other, of no other pupil', async () => {
    const { ladder } = opened.database.records;
    await ladder.saveAttributes(known.pupil(1).pupilId, ['pupil-premium', 'child-protection']);
    expect((await factsOf(1))?.groups.toSorted()).toEqual(['child-protection', 'pupil-premium']);
    const leader = person('senior-leader');
    expect((await factsOf(1, leader))?.groups).toEqual(['pupil-premium']);
    expect((await page(leader)).groups.map(({ id }) => id)).toEqual(['pupil-premium', 'special-educational-needs']);
    const tutor = person('tutor', { forms: [known.pupil(1).form] });
    expect(await page(tutor)).toMatchObject({ facts: [], groups: [], mayExport: false, ownForms: tutor.forms });
    expect(await page(person('head-of-year', { yearGroups: [8] }))).toMatchObject({ facts: [] });
    expect(await page(person('administrator'))).toMatchObject({ facts: [] });
  });

  test('is audited by each rule that showed something', async () => {
    await page(champion);
    await page(person('tutor', { forms: ['9B'] }));
    const rows = await opened.opened.db
      .selectFrom('audit')
      .select(['person_id', 'verb', 'subject'])
      .where('school_id', '=', known.school.schoolId)
      .orderBy('audit_id')
      .execute();
    expect(rows.map(({ person_id: by, verb }) => `${by} ${verb}`)).toEqual([
      'attendance-champion-1 register.read',
      'attendance-champion-1 narrative.read',
      'attendance-champion-1 pupil-group.read',
      'attendance-champion-1 ladder.reasons.read',
      'tutor-1 register.read',
    ]);
    expect(rows[4]?.subject).toBe('filters of 3 pupils');
  });
});
