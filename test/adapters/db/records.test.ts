import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { ListItem } from '../../../src/operations/ports.ts';
import type { NewDelivery } from '../../../src/operations/records/delivery-store.ts';
import { HALF_DAYS_IN_A_YEAR } from '../../../src/domain/calendar/school-session.ts';
import { DATABASE_KINDS } from '../../support/open-test-database.ts';
import { testDatabase } from '../../support/test-database.ts';

const now = new Date('2026-11-23T08:45:00Z');
const seconds = (count: number) => new Date(now.getTime() + count * 1000);
const lease = { from: now, until: seconds(60) };

describe.each(DATABASE_KINDS)('the records in the %s database', (kind) => {
  const opened = testDatabase(kind);

  const pupil = (over: object = {}) => ({
    pupilId: randomUUID(),
    upn: null,
    misId: null,
    surname: "O'Neill \\ 'quoted'",
    forename: 'Zoë 🙂',
    yearGroup: 9,
    form: '9B',
    admittedOn: '2024-09-03',
    leftOn: null,
    ...over,
  });

  const delivery = (over: Partial<NewDelivery> = {}): NewDelivery => ({
    deliveryId: randomUUID(),
    key: randomUUID(),
    schoolId: 'school',
    subject: { kind: 'absent-list', on: '2026-11-23', session: 'AM', yearGroup: 9 },
    place: { kind: 'channel', teamId: 'team', channelId: 'channel' },
    late: false,
    ...over,
  });

  const cardsOf = (schoolId: string, yearGroup: number) =>
    ({ schoolId, kind: 'absent-list', about: [{ on: '2026-11-23', session: 'AM', yearGroup }] }) as const;

  test('a pupil comes back as saved, and saving again changes the row', async () => {
    const { pupils } = opened.database.records;
    const saved = pupil();
    await pupils.save('roll', [saved], now);
    await pupils.save('roll', [{ ...saved, form: '9C' }], now);
    expect(await pupils.all('roll')).toEqual([{ ...saved, form: '9C' }]);
    expect(await pupils.all('another school')).toEqual([]);
  });

  test('a year of marks comes back byte for byte', async () => {
    const { pupils, marks } = opened.database.records;
    const saved = pupil();
    await pupils.save('marks', [saved], now);
    const bytes = Uint8Array.from({ length: HALF_DAYS_IN_A_YEAR }, (_, index) => index % 256);
    await marks.save([{ pupilId: saved.pupilId, schoolYear: 2026, marks: bytes }]);
    expect(await marks.ofYear('marks', 2026)).toEqual([{ pupilId: saved.pupilId, schoolYear: 2026, marks: bytes }]);
    expect(await marks.ofYear('marks', 2025)).toEqual([]);
  });

  test('changes of marks are kept in order', async () => {
    const { pupils, marks } = opened.database.records;
    const saved = pupil();
    await pupils.save('changes', [saved], now);
    const change = { pupilId: saved.pupilId, on: '2026-11-23', session: 'AM', oldByte: 20, newByte: 3 } as const;
    await marks.recordChanges('changes', 'import-1', [change, { ...change, oldByte: 3, newByte: 1 }], now);
    const kept = await marks.changesOf('changes', '2026-11-23', 'AM');
    expect(kept.map(({ oldByte, newByte }) => [oldByte, newByte])).toEqual([
      [20, 3],
      [3, 1],
    ]);
    expect(await marks.changesOf('changes', '2026-11-23', 'PM')).toEqual([]);
  });

  test('the same delivery is decided once', async () => {
    const { deliveries } = opened.database.records;
    const first = delivery();
    expect(await deliveries.intend(first, now)).toBe(true);
    expect(await deliveries.intend(delivery({ key: first.key }), now)).toBe(false);
    expect(await deliveries.get(first.deliveryId)).toMatchObject({ state: 'intended', attemptCount: 0 });
  });

  test('only one of many takes a lease, and it can be taken again when it has run out', async () => {
    const { deliveries } = opened.database.records;
    const { deliveryId, ...rest } = delivery();
    await deliveries.intend({ deliveryId, ...rest }, now);
    const leases = await Promise.all([1, 2, 3, 4, 5].map(() => deliveries.lease(deliveryId, lease, now)));
    expect(leases.filter((taken) => taken !== null)).toHaveLength(1);
    expect(await deliveries.lease(deliveryId, { from: seconds(59), until: seconds(99) }, now)).toBeNull();
    const again = await deliveries.lease(deliveryId, { from: seconds(60), until: seconds(99) }, now);
    expect(again).toMatchObject({ state: 'sending', attemptCount: 1 });
  });

  test('a change wanted while a card is out shows in what is unfinished until it has been made', async () => {
    const { deliveries } = opened.database.records;
    const wanted = delivery({ schoolId: 'refresh' });
    await deliveries.intend(wanted, now);
    await deliveries.lease(wanted.deliveryId, lease, now);
    const done = { activityId: '17', contentHash: 'a' } as const;
    await deliveries.settle(wanted.deliveryId, lease, { kind: 'posted', revision: 1, ...done }, now);
    expect(await deliveries.unfinished(now)).not.toContain(wanted.deliveryId);
    expect(await deliveries.wantRefresh(cardsOf('refresh', 8))).toEqual([]);
    expect(await deliveries.wantRefresh(cardsOf('refresh', 9))).toEqual([
      { deliveryId: wanted.deliveryId, revision: 2 },
    ]);
    expect(await deliveries.unfinished(now)).toContain(wanted.deliveryId);
    await deliveries.lease(wanted.deliveryId, lease, now);
    expect(await deliveries.unfinished(now)).not.toContain(wanted.deliveryId);
    expect(await deliveries.unfinished(lease.until)).toContain(wanted.deliveryId);
    await deliveries.settle(wanted.deliveryId, lease, { kind: 'edited', revision: 2, ...done }, now);
    expect(await deliveries.unfinished(now)).not.toContain(wanted.deliveryId);
  });

  test('a delivery that will be tried again goes back to where it was, and is left alone until then', async () => {
    const { deliveries } = opened.database.records;
    const { deliveryId, ...rest } = delivery();
    await deliveries.intend({ deliveryId, ...rest }, now);
    await deliveries.lease(deliveryId, lease, now);
    await deliveries.settle(deliveryId, lease, { kind: 'again', detail: '429', notBefore: seconds(30) }, now);
    expect(await deliveries.get(deliveryId)).toMatchObject({ state: 'intended', detail: '429', firstAttemptAt: now });
    expect(await deliveries.lease(deliveryId, { from: seconds(29), until: seconds(99) }, now)).toBeNull();
    expect(await deliveries.unfinished(seconds(29))).not.toContain(deliveryId);
    expect(await deliveries.unfinished(seconds(30))).toContain(deliveryId);
    const second = { from: seconds(30), until: seconds(99) };
    await deliveries.lease(deliveryId, second, now);
    await deliveries.settle(deliveryId, second, { kind: 'unknown', detail: 'no answer', notBefore: now }, now);
    expect(await deliveries.get(deliveryId)).toMatchObject({ state: 'sending', attemptCount: 2 });
  });

  test('whoever has lost the lease neither renews it nor settles anything', async () => {
    const { deliveries } = opened.database.records;
    const { deliveryId, ...rest } = delivery();
    await deliveries.intend({ deliveryId, ...rest }, now);
    await deliveries.lease(deliveryId, lease, now);
    const longer = { from: seconds(10), until: seconds(70) };
    expect(await deliveries.renew(deliveryId, lease, longer)).toBe(true);
    const others = { from: seconds(70), until: seconds(130) };
    expect(await deliveries.lease(deliveryId, others, now)).toMatchObject({ state: 'sending' });
    expect(await deliveries.renew(deliveryId, longer, { from: seconds(71), until: seconds(131) })).toBe(false);
    expect(await deliveries.settle(deliveryId, longer, { kind: 'failed', detail: 'too late' }, now)).toBe(false);
    expect(await deliveries.get(deliveryId)).toMatchObject({ state: 'sending', detail: null });
    expect(await deliveries.settle(deliveryId, others, { kind: 'failed', detail: 'in time' }, now)).toBe(true);
  });

  test('a card that is out and could not be edited is tried afresh with the next change', async () => {
    const { deliveries } = opened.database.records;
    const out = delivery({ schoolId: 'tried afresh' });
    await deliveries.intend(out, now);
    await deliveries.lease(out.deliveryId, lease, now);
    await deliveries.adopt(out.deliveryId, '17', now);
    await deliveries.settle(out.deliveryId, lease, { kind: 'failed', detail: 'refused' }, now);
    await deliveries.wantRefresh(cardsOf('tried afresh', 9));
    expect(await deliveries.get(out.deliveryId)).toMatchObject({ state: 'posted', attemptCount: 0 });
  });

  test('a card that was given up is taken up again, and one that may be out is looked for first', async () => {
    const { deliveries } = opened.database.records;
    const unseen = delivery({ schoolId: 'again' });
    await deliveries.intend(unseen, now);
    await deliveries.lease(unseen.deliveryId, lease, now);
    await deliveries.settle(unseen.deliveryId, lease, { kind: 'failed', detail: 'no Team' }, now);
    expect(await deliveries.unfinished(seconds(1))).not.toContain(unseen.deliveryId);
    expect(await deliveries.wantRefresh(cardsOf('again', 9))).toEqual([{ deliveryId: unseen.deliveryId, revision: 2 }]);
    expect(await deliveries.get(unseen.deliveryId)).toMatchObject({ state: 'sending', attemptCount: 0 });
  });

  test('at the start of the only process, a card on its way is looked for a moment later and an edit at once', async () => {
    const { deliveries } = opened.database.records;
    const [posting, editing] = [delivery(), delivery()];
    for (const one of [posting, editing]) {
      await deliveries.intend(one, now);
      await deliveries.lease(one.deliveryId, lease, now);
    }
    const done = { kind: 'posted', activityId: '17', revision: 1, contentHash: 'a' } as const;
    await deliveries.settle(editing.deliveryId, lease, done, now);
    await deliveries.wantRefresh(cardsOf('school', 9));
    await deliveries.lease(editing.deliveryId, lease, now);
    await deliveries.endLeases(seconds(3));
    const free = await deliveries.unfinished(seconds(2));
    expect(free).toContain(editing.deliveryId);
    expect(free).not.toContain(posting.deliveryId);
    expect(await deliveries.unfinished(seconds(3))).toContain(posting.deliveryId);
  });

  const item = (over: Partial<ListItem> = {}): ListItem => ({
    itemId: '1',
    etag: '"a,1"',
    fields: { Key: 'pupil-1', Narrative: 'Ten minutes’ walk; mornings are hard.' },
    modifiedAt: '2026-11-23T08:00:00.000Z',
    modifiedBy: 'Somebody',
    ...over,
  });

  const SEEN_AT = new Date('2026-11-23T10:00:00Z');

  test('the replica keeps the newest version of a row, and a fresh start takes away rows not seen again', async () => {
    const { listItems } = opened.database.records;
    const newer = item({ etag: '"a,2"', modifiedAt: '2026-11-23T09:00:00.000Z' });
    await listItems.apply('lists', 'risk-register', [{ kind: 'present', item: newer }], false, SEEN_AT);
    await listItems.apply('lists', 'risk-register', [{ kind: 'present', item: item() }], false, SEEN_AT);
    expect(await listItems.byKey('lists', 'risk-register', 'pupil-1')).toEqual(newer);
    const other = item({ itemId: '2', fields: { Key: 'pupil-2' } });
    await listItems.apply('lists', 'risk-register', [{ kind: 'present', item: other }], true, SEEN_AT);
    expect(await listItems.all('lists', 'risk-register')).toEqual([other]);
    await listItems.apply('lists', 'risk-register', [{ kind: 'deleted', itemId: '2' }], false, SEEN_AT);
    expect(await listItems.all('lists', 'risk-register')).toEqual([]);
  });

  test('the replica keeps what was deleted until it comes back or is let go', async () => {
    const { listItems } = opened.database.records;
    const place = ['deleting', 'contacts'] as const;
    const bad = item({ fields: { Key: 'c-1', PupilId: '', Way: 'pigeon', ContactedOn: 'soon' } });
    await listItems.apply(...place, [{ kind: 'present', item: bad }], false, SEEN_AT);
    const kinds = async () =>
      (await listItems.troubled('deleting')).map(({ problems }) => problems.map(({ kind }) => kind));
    expect(await kinds()).toEqual([['no-pupil', 'not-a-date', 'not-a-choice']]);
    const good = item({ fields: { Key: 'c-1', PupilId: 'p-1', Way: 'phone', ContactedOn: '2026-11-23' } });
    await listItems.apply(...place, [{ kind: 'present', item: good }], false, SEEN_AT);
    expect(await kinds()).toEqual([]);

    await listItems.apply(...place, [{ kind: 'deleted', itemId: '1' }], false, SEEN_AT);
    expect(await listItems.troubled('deleting')).toMatchObject([{ list: 'contacts', item: good, deletedAt: SEEN_AT }]);
    expect(await listItems.contactsOn('deleting', '2026-11-23')).toEqual([]);
    // Brought back from SharePoint's own recycle bin.
    await listItems.apply(...place, [{ kind: 'present', item: good }], false, SEEN_AT);
    expect(await listItems.contactsOn('deleting', '2026-11-23')).toEqual([good]);
    expect(await listItems.forget(...place, '1')).toBe(false);

    await listItems.apply(...place, [], true, SEEN_AT);
    await listItems.letGoDeletedBefore(...place, SEEN_AT);
    expect(await listItems.troubled('deleting')).toHaveLength(1);
    expect(await listItems.forget(...place, '1')).toBe(true);
    expect(await listItems.troubled('deleting')).toEqual([]);
  });

  test('writes of one row go out in the order in which they were asked for', async () => {
    const { listWrites } = opened.database.records;
    const write = (writeId: string, requestedAt: Date) => ({
      writeId,
      schoolId: 'writes',
      list: 'risk-register' as const,
      rowKey: 'pupil-1',
      itemId: '1',
      etag: '"a,1"',
      basedOn: null,
      fields: { Narrative: writeId },
      requestedBy: 'person',
      requestedAt,
    });
    const [first, second] = [randomUUID(), randomUUID()];
    expect(await listWrites.request(write(first, now))).toBe(true);
    expect(await listWrites.request(write(first, now))).toBe(false);
    await listWrites.request(write(second, seconds(1)));
    expect(await listWrites.lease(second, lease)).toBeNull();
    expect(await listWrites.lease(first, lease)).toMatchObject({ writeId: first });
    await listWrites.settle(first, 'written', null, now);
    expect(await listWrites.lease(second, lease)).toMatchObject({ writeId: second });
    expect((await listWrites.waiting('writes', 'risk-register')).map(({ writeId }) => writeId)).toEqual([second]);
  });

  test('a job and the record that caused it are kept together or not at all', async () => {
    const { database, boss } = opened;
    const lost = delivery();
    const kept = delivery();
    const decide = async (intended: NewDelivery, isFaulty: boolean) =>
      database.inTransaction(async (records) => {
        await records.deliveries.intend(intended, now);
        await records.jobs.enqueue('send-delivery', { deliveryId: intended.deliveryId });
        if (isFaulty) throw new Error('lost power');
      });
    await expect(decide(lost, true)).rejects.toThrow('lost power');
    await decide(kept, false);
    expect(await database.records.deliveries.get(lost.deliveryId)).toBeNull();
    const jobs = await boss.fetch<{ deliveryId: string }>('send-delivery', { batchSize: 10 });
    expect(jobs.map(({ data }) => data.deliveryId)).toEqual([kept.deliveryId]);
  });

  test('work outside a transaction waits for it and is not undone with it', async () => {
    const { database } = opened;
    const [inside, outside] = [delivery(), delivery()];
    let written: Promise<unknown> = Promise.resolve();
    const failing = database.inTransaction(async (records) => {
      await records.deliveries.intend(inside, now);
      written = database.records.deliveries.intend(outside, now);
      await new Promise((resolve) => setTimeout(resolve, 50));
      throw new Error('undone');
    });
    await expect(failing).rejects.toThrow('undone');
    await written;
    expect(await database.records.deliveries.get(inside.deliveryId)).toBeNull();
    expect(await database.records.deliveries.get(outside.deliveryId)).not.toBeNull();
  });
});
