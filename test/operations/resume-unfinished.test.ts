import { beforeEach, describe, expect, test } from '@jest/globals';
import { resumeUnfinished } from '../../src/operations/resume-unfinished.ts';
import { deliveryUnderWay, type DeliveryUnderWay } from '../support/delivery-under-way.ts';
import { DIES_AFTER, tryLater } from '../support/in-memory-channel.ts';
import { forgetJobs, jobsWaiting } from '../support/jobs-waiting.ts';
import { at } from '../support/school-in-records.ts';
import { testDatabase } from '../support/test-database.ts';

describe('taking up what was left unfinished', () => {
  const opened = testDatabase('embedded');
  let sending: DeliveryUnderWay;
  beforeEach(async () => {
    sending = await deliveryUnderWay(opened);
  });

  /** Whether the card, and a write, are queued by the minute's rhythm. */
  const resumed = async (writeId = '') => {
    await forgetJobs(opened);
    await resumeUnfinished({ database: opened.database, machineClock: () => sending.clocks.machine })();
    const cards = (await jobsWaiting(opened, 'send-delivery')).map(({ data }) => data.deliveryId);
    const writes = (await jobsWaiting(opened, 'send-list-write')).map(({ data }) => data.writeId);
    return { card: cards.includes(sending.deliveryId), write: writes.includes(writeId) };
  };

  test('a card that was decided and not sent is queued, until it is out', async () => {
    expect(await resumed()).toMatchObject({ card: true });
    await sending.send(sending.deliveryId);
    expect(await resumed()).toMatchObject({ card: false });
  });

  test('a card whose list has changed is queued', async () => {
    await sending.send(sending.deliveryId);
    await sending.changeMark('L', [6]);
    expect(await resumed()).toMatchObject({ card: true });
  });

  test('a card that waits for its time, or that somebody holds, is left alone until then', async () => {
    sending.channel.nextSends(tryLater(90_000), DIES_AFTER);
    await sending.send(sending.deliveryId);
    sending.pass(89_000);
    expect(await resumed()).toMatchObject({ card: false });
    sending.pass(1_000);
    expect(await resumed()).toMatchObject({ card: true });
    await sending.send(sending.deliveryId).catch(() => undefined);
    sending.pass(44_000);
    expect(await resumed()).toMatchObject({ card: false });
    sending.pass(1_000);
    expect(await resumed()).toMatchObject({ card: true });
  });

  test('a card that was given up is left to a person', async () => {
    const refused = { kind: 'refused', code: 'NotEnoughPermissions', detail: 'Moderated.' } as const;
    sending.channel.nextSends({ isTaken: false, answer: refused });
    await sending.send(sending.deliveryId);
    sending.pass(600_000);
    expect(await resumed()).toMatchObject({ card: false });
  });

  test('words that SharePoint does not have yet are queued, and not before their time', async () => {
    const { listWrites } = opened.database.records;
    const writeId = `write-of-${sending.deliveryId}`;
    await listWrites.request({
      ...{ writeId, schoolId: sending.school.schoolId, list: 'contacts', rowKey: writeId, itemId: null, etag: null },
      ...{ basedOn: null, fields: { Note: 'Rang.' }, requestedBy: 'somebody', requestedAt: at('09:00') },
    });
    expect(await resumed(writeId)).toMatchObject({ write: true });
    await listWrites.putOff(writeId, 'busy', new Date(sending.clocks.machine.getTime() + 30_000));
    expect(await resumed(writeId)).toMatchObject({ write: false });
    sending.pass(30_000);
    expect(await resumed(writeId)).toMatchObject({ write: true });
    await listWrites.settle(writeId, 'written', null, at('09:30'));
    expect(await resumed(writeId)).toMatchObject({ write: false });
  });
});
