import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Person } from '../../../src/domain/person.ts';
import { readListRepairs } from '../../../src/operations/list-repairs/read-list-repairs.ts';
import { repairList, type Repair } from '../../../src/operations/list-repairs/repair-list.ts';
import type { ListFields, ListName } from '../../../src/operations/ports.ts';
import { readList } from '../../../src/operations/read-lists.ts';
import { sendListWrite } from '../../../src/operations/send-list-write.ts';
import { inMemoryLists, type InMemoryLists } from '../../support/in-memory-lists.ts';
import { forgetJobs, jobsWaiting } from '../../support/jobs-waiting.ts';
import { DATABASE_KINDS } from '../../support/open-test-database.ts';
import { at, person, schoolInRecords, type SchoolInRecords } from '../../support/school-in-records.ts';
import { withoutWholeLists } from '../../support/without-whole-lists.ts';
import { testDatabase } from '../../support/test-database.ts';

const CHAMPION = person('attendance-champion', { name: 'Charlie Champion' });
const OFFICER = person('attendance-officer', { name: 'Olu Officer' });
const TUTOR = person('tutor');

describe.each(DATABASE_KINDS)('what waits for a person in the lists, with the %s database', (kind) => {
  const opened = testDatabase(kind);
  let known: SchoolInRecords;
  let sharePoint: InMemoryLists;
  let machine: Date;
  beforeEach(async () => {
    known = await schoolInRecords(opened.database);
    await forgetJobs(opened);
    sharePoint = inMemoryLists();
    machine = at('19:00');
  });

  const clock = () => at('10:00');
  const follow = (list: ListName) =>
    readList({ database: opened.database, clock, changesOf: () => sharePoint.changes })(known.school.schoolId, list);
  const inSharePoint = async (list: ListName, key: string, fields: ListFields) => {
    sharePoint.personWrites(list, key, fields);
    await follow(list);
  };
  const read = (by: Person = CHAMPION) =>
    readListRepairs({ database: withoutWholeLists(opened.database), clock })(known.school, by);
  const repair = (asked: Repair, by: Person = CHAMPION) =>
    repairList({ database: opened.database, clock })(known.school, by, asked);
  /** Sends all that waits, and reads what came of it. */
  const settle = async (list: ListName) => {
    machine = new Date(machine.getTime() + 3_600_000);
    const needs = { database: opened.database, clock, machineClock: () => machine, listsOf: () => sharePoint.lists };
    for (const { writeId } of await opened.database.records.listWrites.waiting(known.school.schoolId, list)) {
      await sendListWrite(needs)(writeId);
    }
    await follow(list);
  };
  const fieldsOf = (list: ListName) => sharePoint.items(list).map(({ fields }) => fields);

  test('a row added by hand without a pupil is shown with its words, and gets one', async () => {
    await inSharePoint('contacts', '', {
      Title: 'Rang the Moss family',
      Note: 'Back on Monday.',
      Way: 'carrier pigeon',
    });
    const [row] = (await read()).rows;
    expect(row).toMatchObject({
      title: 'Rang the Moss family',
      problems: [
        { column: 'PupilId', kind: 'no-pupil' },
        { column: 'Way', columnName: 'How', kind: 'not-a-choice', value: 'carrier pigeon' },
      ],
    });
    expect(row?.problems[1]?.choices).toContain('phone');
    const { pupilId } = known.pupil(5);
    expect(row?.isOnItsWay).toBe(false);
    expect((await read()).pupils).toContainEqual(expect.objectContaining({ pupilId, form: known.pupil(5).form }));
    const about = { list: 'contacts', itemId: row?.itemId ?? '', version: row?.version ?? '' } as const;
    const asked: Repair = {
      kind: 'correct',
      repairId: randomUUID(),
      ...about,
      fields: { PupilId: pupilId, Way: 'phone' },
    };
    expect(await repair(asked)).toEqual({ kind: 'done' });
    expect(await repair(asked)).toEqual({ kind: 'done' });
    expect(await jobsWaiting(opened, 'send-list-write')).toHaveLength(1);
    expect((await read()).rows).toMatchObject([{ isOnItsWay: true }]);
    await settle('contacts');
    expect(fieldsOf('contacts')).toMatchObject([{ PupilId: pupilId, Way: 'phone', Note: 'Back on Monday.' }]);
    expect((await read()).rows).toEqual([]);
  });

  test('a table of strangers pasted into the register is shown from its start, and how many follow is counted', async () => {
    for (let index = 0; index < 205; index += 1) sharePoint.personWrites('risk-register', `stranger-${index}`, {});
    await inSharePoint('risk-register', known.pupil(1).pupilId, { Missed: 'a few' });
    const { rows, rowsNotShown } = await read();
    expect(rows).toHaveLength(200);
    expect(rowsNotShown).toBe(6);
    expect(rows[0]?.problems).toMatchObject([{ column: 'Missed', kind: 'not-a-number' }]);
    expect(rows[1]?.problems).toMatchObject([{ column: 'Key', kind: 'unknown-pupil' }]);
  });

  test.each<{ fields: ListFields; message: string }>([
    { fields: { PupilId: 'nobody' }, message: 'No pupil' },
    { fields: { Way: 'smoke' }, message: 'does not fit' },
    { fields: { ContactedOn: 'soon' }, message: 'does not fit' },
    { fields: { Nickname: 'x' }, message: 'no column Nickname' },
  ])('a correction that would not be one is refused: $fields', async ({ fields, message }) => {
    await inSharePoint('contacts', '', { Title: 'A row' });
    const [row] = (await read()).rows;
    const about = { list: 'contacts', itemId: row?.itemId ?? '', version: row?.version ?? '' } as const;
    const outcome = await repair({ kind: 'correct', repairId: randomUUID(), ...about, fields });
    expect(outcome).toMatchObject({ kind: 'refused', message: expect.stringContaining(message) });
    expect(await jobsWaiting(opened, 'send-list-write')).toEqual([]);
  });

  test('a text in a number and a pupil whom nobody knows are shown, and nothing is dropped', async () => {
    await inSharePoint('risk-register', 'nobody-known', { Missed: 'a few', Narrative: 'Words.' });
    const problems = (await read()).rows.flatMap((row) =>
      row.problems.map(({ column, kind: what }) => `${column} ${what}`),
    );
    expect(problems).toEqual(['Missed not-a-number', 'Key unknown-pupil']);
    expect(
      await opened.database.records.listItems.byKey(known.school.schoolId, 'risk-register', 'nobody-known'),
    ).toMatchObject({
      fields: { Missed: 'a few', Narrative: 'Words.' },
    });
    expect((await read()).rows).toHaveLength(1);
  });

  test('a row that was deleted comes back with all that it held, once', async () => {
    const { pupilId } = known.pupil(2);
    await inSharePoint('risk-register', pupilId, {
      Title: 'A pupil',
      Narrative: 'Years of work.',
      NextReviewOn: '2026-12-04',
    });
    sharePoint.personDeletes('risk-register', pupilId);
    await follow('risk-register');
    const [deleted] = (await read()).deleted;
    expect(deleted).toMatchObject({ title: 'A pupil', deletedAt: at('10:00') });
    expect(deleted?.values).toContainEqual({ columnName: 'Narrative', value: 'Years of work.' });
    const asked: Repair = { kind: 'restore', list: 'risk-register', itemId: deleted?.itemId ?? '' };
    expect(await repair(asked)).toEqual({ kind: 'done' });
    expect(await repair(asked)).toEqual({ kind: 'nothing-there' });
    await settle('risk-register');
    expect(fieldsOf('risk-register')).toMatchObject([
      { Key: pupilId, Narrative: 'Years of work.', NextReviewOn: '2026-12-04' },
    ]);
    expect(await read()).toEqual({ asOf: at('10:00'), rows: [], rowsNotShown: 0, pupils: [], deleted: [], edits: [] });
  });

  test('or is let go', async () => {
    await inSharePoint('contacts', 'c-1', { PupilId: known.pupil(1).pupilId });
    sharePoint.personDeletes('contacts', 'c-1');
    await follow('contacts');
    const itemId = (await read()).deleted[0]?.itemId ?? '';
    expect(await repair({ kind: 'let-go', list: 'contacts', itemId })).toEqual({ kind: 'done' });
    expect((await read()).deleted).toEqual([]);
    expect(fieldsOf('contacts')).toEqual([]);
    expect(await repair({ kind: 'restore', list: 'contacts', itemId })).toEqual({ kind: 'nothing-there' });
    expect(await repair({ kind: 'take-back', list: 'contacts', itemId })).toEqual({ kind: 'done' });
    expect(await repair({ kind: 'take-back', list: 'contacts', itemId })).toEqual({ kind: 'nothing-there' });
    expect((await read()).deleted).toMatchObject([{ itemId }]);
  });

  describe('an edit that met a newer version', () => {
    let writeId: string;
    const edit = async () => {
      writeId = randomUUID();
      const { pupilId } = known.pupil(3);
      await inSharePoint('risk-register', pupilId, { Title: 'A pupil', Narrative: 'As it was.', Mentor: 'Sam' });
      const item = await opened.database.records.listItems.byKey(known.school.schoolId, 'risk-register', pupilId);
      await opened.database.records.listWrites.request({
        ...{ writeId, schoolId: known.school.schoolId, list: 'risk-register', rowKey: pupilId },
        ...{ itemId: item?.itemId ?? null, etag: item?.etag ?? null, basedOn: 'a print of older words' },
        ...{ fields: { Narrative: 'Ours.', Mentor: 'Sam' }, requestedBy: OFFICER.personId, requestedAt: at('09:00') },
      });
      await inSharePoint('risk-register', pupilId, { Narrative: 'Theirs.' });
      await settle('risk-register');
    };

    test('is shown with both versions, and only where they differ', async () => {
      await edit();
      expect((await read()).edits).toMatchObject([
        {
          state: 'conflict',
          title: 'A pupil',
          fields: [{ columnName: 'Narrative', ours: 'Ours.', theirs: 'Theirs.' }],
        },
      ]);
    });

    test.each([
      { keep: 'ours', narrative: 'Ours.' },
      { keep: 'theirs', narrative: 'Theirs.' },
    ] as const)('keeps $keep as a person decides', async ({ keep, narrative }) => {
      await edit();
      expect(await repair({ kind: 'settle', writeId, keep })).toEqual({ kind: 'done' });
      await settle('risk-register');
      expect(fieldsOf('risk-register')).toMatchObject([{ Narrative: narrative, Mentor: 'Sam' }]);
      expect((await read()).edits).toEqual([]);
      expect(await repair({ kind: 'settle', writeId, keep })).toEqual({ kind: 'nothing-there' });
    });
  });

  test('is for those who act on it, legal steps for fewer, and every look is audited', async () => {
    await inSharePoint('legal-steps', 'l-1', { Title: 'A notice' });
    expect((await read(CHAMPION)).rows).toHaveLength(1);
    expect((await read(OFFICER)).rows).toEqual([]);
    const itemId = sharePoint.items('legal-steps')[0]?.itemId ?? '';
    const asked: Repair = { kind: 'let-go', list: 'legal-steps', itemId };
    expect(await repair(asked, OFFICER)).toMatchObject({ kind: 'not-allowed' });
    expect(await repair(asked, TUTOR)).toMatchObject({ kind: 'not-allowed' });
    const audited = await opened.opened.db
      .selectFrom('audit')
      .select('person_id')
      .where('verb', '=', 'list.repair')
      .where('school_id', '=', known.school.schoolId)
      .orderBy('seq')
      .execute();
    expect(audited.map((row) => row.person_id)).toEqual([CHAMPION.personId, OFFICER.personId]);
  });
});
