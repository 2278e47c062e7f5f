import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { comingFrom } from '../../../src/operations/access-origin.ts';
import { verifyChain } from '../../../src/operations/access-records/verify-chain.ts';
import type { AuditEntry } from '../../../src/operations/records/audit-store.ts';
import { DATABASE_KINDS } from '../../support/open-test-database.ts';
import { testDatabase } from '../../support/test-database.ts';

const at = new Date('2026-11-26T09:00:00.123Z');
const entry = (schoolId: string, change: Partial<AuditEntry> = {}): AuditEntry => ({
  ...{ schoolId, at, personId: 'head-of-9', verb: 'register.read', subject: 'p1', reason: 'head-of-year' },
  ...change,
});

describe.each(DATABASE_KINDS)('records of access, %s', (kind) => {
  const opened = testDatabase(kind);
  const school = () => `school-${randomUUID().slice(0, 8)}`;
  const record = (given: AuditEntry) => opened.database.records.audit.record(given);
  const verdict = (schoolId: string) => verifyChain(opened.database.records, schoolId, null);
  const search = (schoolId: string, pupilId: string | null, personId: string | null = null, before = null) =>
    opened.database.records.audit.search({ schoolId, pupilId, personId, before, limit: 50 });
  const run = (statement: string) => sql.raw(statement).execute(opened.opened.db);

  test('are chained, each school’s by itself, with where they came from', async () => {
    const [one, other] = [school(), school()];
    await comingFrom({ from: 'tab', behindPersonId: 'admin' }, () => record(entry(one)));
    await record(entry(other));
    await record(entry(one, { outcome: 'refused', reason: 'This needs …' }));
    expect(await verdict(one)).toMatchObject({ records: 2, fromBeforeTheChain: 0, faults: [] });
    expect(await verdict(other)).toMatchObject({ records: 1, faults: [] });
    expect(await search(one, 'p1')).toMatchObject([
      { seq: 2, cameFrom: 'app', outcome: 'refused', behindPersonId: null },
      { seq: 1, cameFrom: 'tab', outcome: 'allowed', behindPersonId: 'admin', at },
    ]);
    expect(await search(one, null, 'admin')).toMatchObject([{ seq: 1 }]);
  });

  test('come with their transaction, or not at all', async () => {
    const schoolId = school();
    const { database } = opened;
    await expect(
      database.inTransaction(async ({ audit }) => {
        await audit.record(entry(schoolId));
        throw new Error('undone');
      }),
    ).rejects.toThrow('undone');
    expect(await database.records.audit.chain(schoolId)).toBeNull();
    await database.inTransaction(async ({ audit }) => {
      await audit.record(entry(schoolId));
      await audit.record(entry(schoolId, { subject: 'p2' }));
    });
    expect(await verdict(schoolId)).toMatchObject({ records: 2, faults: [] });
  });

  test('of a thousand pupils are one row, and each of the thousand is found by it', async () => {
    const schoolId = school();
    const pupilIds = Array.from({ length: 1_000 }, (_, index) => `${schoolId}-p${index}`);
    const read = entry(schoolId, { subject: '1000 pupils', pupilIds });
    for (let again = 0; again < 5; again += 1) await record(read);
    await record(entry(schoolId, { subject: '2 pupils', pupilIds: pupilIds.slice(0, 2).reverse() }));
    expect(await search(schoolId, `${schoolId}-p999`)).toHaveLength(5);
    expect(await search(schoolId, `${schoolId}-p0`)).toHaveLength(6);
    expect(await search(schoolId, `${schoolId}-p1000`)).toEqual([]);
    const { rows } = await sql<{ count: string | number }>`
      select count(*) as count from audit_pupil_set where pupil_ids @> ${JSON.stringify([`${schoolId}-p0`])}::jsonb
    `.execute(opened.opened.db);
    expect(Number(rows[0]?.count)).toBe(2);
    expect((await verdict(schoolId)).faults).toEqual([]);
  });

  test('written by many at once stand in one unbroken chain', async () => {
    const schoolId = school();
    await Promise.all(Array.from({ length: 40 }, (_, index) => record(entry(schoolId, { subject: `p${index}` }))));
    expect(await verdict(schoolId)).toMatchObject({ records: 40, faults: [] });
  });

  test.each([
    ['changed', "update audit set person_id = 'nobody'"],
    ['removed', 'delete from audit'],
    ['emptied', 'truncate audit'],
    ['cut loose', 'delete from audit_chain'],
    ['turned back', 'update audit_chain set seq = 0'],
    ['anchored anew', "update audit_chain set seq = seq + 1, anchor_hash = 'x'"],
    ['told of other pupils', "update audit_pupil_set set pupil_ids = '[]'"],
    ['emptied of pupils', 'truncate audit_pupil_set'],
  ])('are not %s by the app', async (_deed, statement) => {
    await record(entry(school(), { pupilIds: ['p1'] }));
    await expect(run(statement)).rejects.toThrow('Records of access are only ever added to.');
  });

  test.each([
    ['removes one', 'delete from audit where seq = 2', 3, 'Records 2 to 2 are missing.'],
    ['removes the last', 'delete from audit where seq = 5', 5, 'The chain ends at 4, and 5 was its end.'],
    ['changes one', "update audit set subject = 'p9' where seq = 3", 3, 'was changed'],
    ['lets two change places', 'update audit set seq = 7 - seq where seq in (3, 4)', 3, 'was changed'],
  ])('show it when somebody with power over the tables %s', async (_deed, statement, seq, found) => {
    const schoolId = school();
    for (const subject of ['p1', 'p2', 'p3', 'p4', 'p5']) await record(entry(schoolId, { subject }));
    await run('drop index audit_chain_order');
    await run('alter table audit disable trigger audit_only_added');
    await run(`${statement} and school_id = '${schoolId}'`);
    await run('alter table audit enable trigger audit_only_added');
    await run('create unique index audit_chain_order on audit (school_id, seq)');
    const { faults } = await verdict(schoolId);
    expect(faults[0]).toEqual({ seq, found: expect.stringContaining(found) });
  });

  test('from before the chain are its anchor', async () => {
    const schoolId = school();
    const plain = `insert into audit (school_id, at, person_id, verb, subject, reason) values`;
    await run(`${plain} ('${schoolId}', '2026-11-20T09:00:00Z', 'a', 'register.read', 'p1', 'r')`);
    await run(`${plain} ('${schoolId}', '2026-11-20T09:01:00Z', 'b', 'register.read', 'p2', 'r')`);
    await record(entry(schoolId));
    expect(await verdict(schoolId)).toMatchObject({ records: 1, fromBeforeTheChain: 2, faults: [] });
    await run('alter table audit disable trigger audit_only_added');
    await run(`delete from audit where person_id = 'a' and school_id = '${schoolId}'`);
    await run('alter table audit enable trigger audit_only_added');
    expect((await verdict(schoolId)).faults).toMatchObject([{ seq: 0 }]);
  });
});
