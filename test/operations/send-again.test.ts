import { beforeEach, describe, expect, test } from '@jest/globals';
import { readUnsent } from '../../src/operations/read-unsent.ts';
import { sendAgain } from '../../src/operations/send-again.ts';
import { deliveryUnderWay, type DeliveryUnderWay } from '../support/delivery-under-way.ts';
import { LOST, TAKEN_IN_SILENCE } from '../support/in-memory-channel.ts';
import { forgetJobs, jobsWaiting } from '../support/jobs-waiting.ts';
import { DATABASE_KINDS } from '../support/open-test-database.ts';
import { at, person } from '../support/school-in-records.ts';
import { testDatabase } from '../support/test-database.ts';

const REFUSED = {
  isTaken: false,
  answer: { kind: 'refused', code: 'MessageWritesBlocked', detail: 'Writing is blocked.' },
} as const;

describe.each(DATABASE_KINDS)('cards that did not get out, with the %s database', (kind) => {
  const opened = testDatabase(kind);
  let sending: DeliveryUnderWay;
  beforeEach(async () => {
    sending = await deliveryUnderWay(opened);
    await forgetJobs(opened);
  });
  const needs = () => ({ database: opened.database, clock: () => sending.clocks.school });
  const unsent = async () => (await readUnsent(needs())(sending.school)).cards;
  const again = (isNotThere = false, deliveryIds: readonly string[] | null = null) =>
    sendAgain(needs())(sending.school, person('attendance-officer'), { deliveryIds, isNotThere });

  test('are listed with what they are, how they stand and why, and no others', async () => {
    const { deliveryId } = sending;
    const what = 'Year 9, AM';
    expect(await unsent()).toEqual([{ deliveryId, what, state: 'waiting', reason: null, isInDoubt: false }]);
    sending.channel.nextSends(REFUSED);
    await sending.send(deliveryId);
    const reason = 'Writing is blocked. (MessageWritesBlocked)';
    expect(await unsent()).toEqual([{ deliveryId, what, state: 'failed', reason, isInDoubt: false }]);
    await again();
    await sending.send(deliveryId);
    expect(await unsent()).toEqual([]);
    await sending.changeMark('N', [1]);
    expect(await unsent()).toEqual([{ deliveryId, what, state: 'out-of-date', reason: null, isInDoubt: false }]);
    sending.clocks.school = at('08:00', '2026-11-24');
    expect(await unsent()).toEqual([]);
  });

  test('are sent again once, however often somebody presses', async () => {
    sending.channel.nextSends(REFUSED);
    await sending.send(sending.deliveryId);
    const { deliveryId } = sending;
    expect(await again()).toEqual({ kind: 'queued', deliveryIds: [deliveryId] });
    expect(await again()).toEqual({ kind: 'queued', deliveryIds: [] });
    expect(await jobsWaiting(opened, 'send-delivery')).toEqual([{ data: { deliveryId }, afterMs: 0 }]);
    await sending.send(deliveryId);
    expect(sending.channel.requests).toEqual(['post', 'look', 'post']);
    expect(sending.channel.cards()).toHaveLength(1);
  });

  test('one that may have arrived is looked for, and adopted', async () => {
    sending.channel.nextSends(TAKEN_IN_SILENCE);
    sending.channel.nextLooks({ kind: 'cannot-look', detail: 'Graph answered 403.' });
    await sending.send(sending.deliveryId);
    sending.pass(600_000);
    expect(await sending.send(sending.deliveryId)).toBe('failed');
    await again();
    expect(await sending.send(sending.deliveryId)).toBe('done');
    expect(sending.channel.cards()).toHaveLength(1);
  });

  test('where the channel may not be read, a person who has looked has it posted', async () => {
    sending.channel.nextSends(LOST);
    sending.channel.nextLooks({ kind: 'cannot-look', detail: 'Graph answered 403.' });
    await sending.send(sending.deliveryId);
    sending.pass(600_000);
    expect(await sending.send(sending.deliveryId)).toBe('failed');
    await again(true);
    expect(await sending.send(sending.deliveryId)).toBe('done');
    expect(sending.channel.requests).toEqual(['post', 'look', 'post']);
  });

  test('what did not fail, or was not named, is left alone', async () => {
    expect(await again()).toEqual({ kind: 'queued', deliveryIds: [] });
    sending.channel.nextSends(REFUSED);
    await sending.send(sending.deliveryId);
    expect(await again(false, ['another'])).toEqual({ kind: 'queued', deliveryIds: [] });
    expect((await sending.delivery()).state).toBe('failed');
  });

  test('a tutor may not', async () => {
    const outcome = await sendAgain(needs())(sending.school, person('tutor'), { deliveryIds: null, isNotThere: false });
    expect(outcome).toMatchObject({ kind: 'refused' });
  });
});
