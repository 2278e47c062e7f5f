import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { planPurge } from '../../../src/operations/keeping/plan-purge.ts';
import { purge } from '../../../src/operations/keeping/purge.ts';
import { readList } from '../../../src/operations/read-lists.ts';
import { inMemoryLists, type InMemoryLists } from '../../support/in-memory-lists.ts';
import { DATABASE_KINDS } from '../../support/open-test-database.ts';
import { at, schoolInRecords, type SchoolInRecords } from '../../support/school-in-records.ts';
import { testDatabase } from '../../support/test-database.ts';

/** The second pupil left on 1 September 2025, the third on the same day of 2019, and the fourth is held. */
const TODAY = '2026-11-26';

describe.each(DATABASE_KINDS)('what has been kept for long enough, with the %s database', (kind) => {
  const opened = testDatabase(kind);
  let known: SchoolInRecords;
  let sharePoint: InMemoryLists;
  const logged: object[] = [];

  beforeEach(async () => {
    const { database } = opened;
    known = await schoolInRecords(database);
    sharePoint = inMemoryLists();
    logged.length = 0;
    const { schoolId } = known.school;
    await known.mark('/');
    const leaves = (number: number, leftOn: string) =>
      database.records.pupils.save(schoolId, [{ ...known.pupil(number), leftOn }], at('08:00'));
    await leaves(2, '2025-09-01');
    await leaves(3, '2019-09-01');
    await leaves(4, '2019-09-01');
    for (const number of [1, 2, 3, 4]) {
      const { pupilId } = known.pupil(number);
      await database.records.ladder.saveAttributes(pupilId, ['young-carer']);
      sharePoint.personWrites('contacts', `c${number}`, { PupilId: pupilId, Note: 'Rang.' });
      sharePoint.personWrites('legal-steps', `l${number}`, { PupilId: pupilId });
    }
    const needs = { database, clock: () => at('18:00', TODAY), changesOf: () => sharePoint.changes };
    for (const list of ['contacts', 'legal-steps'] as const) await readList(needs)(known.school.schoolId, list);
    const { pupilId } = known.pupil(4);
    const hold = { holdId: randomUUID(), schoolId, pupilId, because: 'Letter 17', placedBy: 'test' };
    expect(await database.records.keeping.hold({ ...hold, placedAt: at('09:00') })).toBe(true);
    expect(await database.records.keeping.hold({ ...hold, holdId: randomUUID(), placedAt: at('09:00') })).toBe(false);
  });
  const preview = async () => {
    const planned = await planPurge({ database: opened.database })(known.school, TODAY);
    return Object.fromEntries(planned.map(({ rule, records, listRows }) => [rule.kind, [records, listRows]]));
  };
  const log = { info: () => undefined, warn: (facts: object) => logged.push(facts), error: () => undefined };
  const run = () => {
    const clock = () => at('18:00', TODAY);
    const operation = purge({ database: opened.database, clock, log, listsOf: () => sharePoint.lists });
    return operation(known.school, TODAY, 'the app');
  };
  const contacts = () => sharePoint.items('contacts').map(({ fields }) => fields['PupilId']);

  test('is foretold by the preview, which changes nothing', async () => {
    expect(await preview()).toMatchObject({
      leavers: [2, 2],
      'leavers-legal': [0, 1],
      registers: [1, 0],
      actions: [0, 0],
    });
    expect(await preview()).toEqual(await preview());
    expect(contacts()).toHaveLength(4);
  });

  test('goes as it was foretold, also where one thing is of two kinds or goes with another', async () => {
    const { database } = opened;
    const { schoolId, teamId } = known.school;
    const { pupilId } = known.pupil(2);
    await sql`insert into ladder_event (event_id, school_id, pupil_id, held_on, step, what, by_whom, at)
      values (${randomUUID()}, ${schoolId}, ${pupilId}, '2024-06-03', 'visit', 'made', 'Pat Example', now())`.execute(
      opened.opened.db,
    );
    const [actionId, deliveryId, issuedAt] = [randomUUID(), randomUUID(), at('09:00', '2024-01-15')];
    const action = {
      ...{ actionId, schoolId, title: 'Ring home', note: '', provisionId: null, occurrenceKey: null, pupilIds: [] },
      ...{ ownerIds: ['pat'], issuedBy: 'pat', issuedAt, dueOn: '2024-01-19', chain: [], outcomes: [] },
      escalatesAfterSchoolDays: 2,
    };
    const by = { by: 'pat', at: issuedAt };
    await database.records.actions.issue(action, { ...by, clickId: 'issued', kind: 'issued', ownerIds: ['pat'] });
    await database.records.actions.add(actionId, { ...by, clickId: 'withdrawn', kind: 'withdrawn' }, false);
    const place = { kind: 'channel', teamId, channelId: 'a-channel' } as const;
    const subject = { kind: 'action', actionId } as const;
    const card = { deliveryId, key: deliveryId, schoolId, subject, place, late: false };
    await database.records.deliveries.intend(card, issuedAt);
    await sql`update delivery set state = 'posted' where delivery_id = ${deliveryId}`.execute(opened.opened.db);
    const foretold = Object.entries(await preview()).flatMap(([kind, [records, listRows]]) => [
      ...(records === 0 ? [] : [[kind, records]]),
      ...(listRows === 0 ? [] : [[`${kind} in SharePoint`, listRows]]),
    ]);
    const { counts } = await run();
    expect(Object.fromEntries(foretold)).toEqual(counts);
    expect(counts).toMatchObject({ actions: 1, deliveries: 1, leavers: 3 });
    expect(counts).not.toHaveProperty('first-day');
  });

  test('goes, here and in SharePoint, and leaves a record of how much and not of whom', async () => {
    const record = await run();
    expect(record.counts).toEqual({
      ...{ registers: 1, leavers: 2, 'leavers in SharePoint': 2, 'leavers-legal in SharePoint': 1 },
    });
    const { records } = opened.database;
    const { schoolId } = known.school;
    const there = (await records.pupils.all(schoolId)).map(({ pupilId }) => pupilId);
    expect(there).not.toContain(known.pupil(3).pupilId);
    // A leaver of last year keeps the marks, and the pupil on hold keeps everything.
    expect(there).toEqual(expect.arrayContaining([known.pupil(2).pupilId, known.pupil(4).pupilId]));
    const vulnerable = [...(await records.ladder.attributes(schoolId)).keys()].toSorted();
    expect(vulnerable).toEqual([1, 4].map((number) => known.pupil(number).pupilId).toSorted());
    expect(contacts()).toEqual([known.pupil(1).pupilId, known.pupil(4).pupilId]);
    expect(await records.listItems.troubled(schoolId)).toEqual([]);
    expect(await records.keeping.purges(schoolId, 5)).toEqual([record]);
    for (const { surname, pupilId } of known.pupils) {
      expect(JSON.stringify(record)).not.toContain(surname);
      expect(JSON.stringify(record)).not.toContain(pupilId);
    }
  });

  test('goes once: a second run finds nothing', async () => {
    await run();
    expect((await run()).counts).toEqual({});
  });

  test('takes along what is written about it elsewhere, and leaves that of others', async () => {
    const { db } = opened.opened;
    const { schoolId } = known.school;
    const old = at('09:00', '2024-11-01');
    for (const [actionId, isOpen] of [
      [`closed-${schoolId}`, false],
      [`open-${schoolId}`, true],
    ] as const) {
      await sql`insert into action values (${actionId}, ${schoolId}, 'Ring home', '', null, null, '[]', '[]', null,
        ${old}, '2024-11-08', '[]', 2, '[]', ${isOpen})`.execute(db);
      await sql`insert into list_mirror values (${schoolId}, 'actions', ${actionId}, 1, '{}')`.execute(db);
    }
    for (const recordedAt of [old, at('09:00', '2026-11-20')]) {
      await sql`insert into provision_record
        (record_id, school_id, provision_id, occurrence_key, says, note, recorded_by, recorded_at)
        values (${randomUUID()}, ${schoolId}, 'p1', 'k1', 'done', 'Sam came.', 'test', ${recordedAt})`.execute(db);
    }
    for (const number of [1, 2, 4]) {
      const { pupilId } = known.pupil(number);
      await sql`insert into list_write (write_id, school_id, list, row_key, fields, state, requested_by, requested_at)
        values (${randomUUID()}, ${schoolId}, 'contacts', ${`c${number}`},
          ${JSON.stringify({ PupilId: pupilId })}::jsonb, 'conflict', 'test', ${old})`.execute(db);
    }
    expect(await preview()).toMatchObject({ actions: [3, 0], leavers: [3, 2] });
    expect((await run()).counts).toMatchObject({ actions: 3, leavers: 3 });
    const mirrored = await sql<{ key: string }>`
      select row_key as key from list_mirror where school_id = ${schoolId}`.execute(db);
    expect(mirrored.rows).toEqual([{ key: `open-${schoolId}` }]);
    const edits = await sql<{ key: string }>`
      select row_key as key from list_write where school_id = ${schoolId} order by 1`.execute(db);
    expect(edits.rows).toEqual([{ key: 'c1' }, { key: 'c4' }]);
  });

  test('waits in SharePoint while SharePoint is away, and goes the next time', async () => {
    sharePoint.nextWrites('lost', 'lost');
    expect((await run()).counts).toEqual({ leavers: 2, 'leavers-legal in SharePoint': 1 });
    expect(logged).toEqual([expect.objectContaining({ kind: 'leavers', left: 2 })]);
    expect(contacts()).toHaveLength(4);
    // The name that SharePoint's rows are found by stays as long as they do.
    const there = (await opened.database.records.pupils.all(known.school.schoolId)).map(({ pupilId }) => pupilId);
    expect(there).toContain(known.pupil(3).pupilId);
    expect((await run()).counts).toMatchObject({ 'leavers in SharePoint': 2, registers: 1 });
  });

  test('stays of a pupil on hold until the hold is lifted', async () => {
    await run();
    const { keeping, pupils } = opened.database.records;
    const { schoolId } = known.school;
    const { pupilId } = known.pupil(4);
    expect(await keeping.lift(schoolId, pupilId, 'test', at('18:30', TODAY))).toBe(true);
    expect(await keeping.lift(schoolId, pupilId, 'test', at('18:30', TODAY))).toBe(false);
    expect((await run()).counts).toEqual({
      ...{ registers: 1, leavers: 1, 'leavers in SharePoint': 1, 'leavers-legal in SharePoint': 1 },
    });
    expect((await pupils.all(schoolId)).map((pupil) => pupil.pupilId)).not.toContain(pupilId);
    expect(await keeping.holds(schoolId)).toEqual([]);
  });

  test('is nobody’s of another school', async () => {
    const other = await schoolInRecords(opened.database);
    await opened.database.records.pupils.save(
      other.school.schoolId,
      [{ ...other.pupil(1), leftOn: '2001-07-20' }],
      at('08:00'),
    );
    await run();
    expect(await opened.database.records.pupils.all(other.school.schoolId)).toHaveLength(other.pupils.length);
  });
});
