import { beforeEach, describe, expect, test } from '@jest/globals';
import { deliveryUnderWay, type DeliveryUnderWay } from '../support/delivery-under-way.ts';
import { DIES_AFTER, DIES_BEFORE, LOST, TAKEN_IN_SILENCE, tryLater } from '../support/in-memory-channel.ts';
import { at, channelOf } from '../support/school-in-records.ts';
import { EVEN_PACE } from '../../src/domain/send-limits.ts';
import { forgetJobs, jobsWaiting } from '../support/jobs-waiting.ts';
import { DATABASE_KINDS } from '../support/open-test-database.ts';
import { testDatabase } from '../support/test-database.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

describe.each(DATABASE_KINDS)('sending a delivery, with the %s database', (kind) => {
  const opened = testDatabase(kind);
  let sending: DeliveryUnderWay;
  beforeEach(async () => {
    await forgetJobs(opened);
    sending = await deliveryUnderWay(opened);
  });

  const attempts = async (count: number): Promise<string[]> => {
    const progress: string[] = [];
    for (let done = 0; done < count; done += 1) {
      progress.push(await sending.send(sending.deliveryId));
      sending.pass(10 * MINUTE_MS);
    }
    return progress;
  };
  const oneCardIsUpToDate = async () => {
    const shown = sending.channel.cards().map(({ content }) => content);
    expect(shown).toEqual([await sending.wantedContent()]);
  };

  test('posts the card once, however often it is asked', async () => {
    expect(await attempts(3)).toEqual(['done', 'done', 'done']);
    expect(sending.channel.requests).toEqual(['post']);
    await oneCardIsUpToDate();
    expect(await sending.delivery()).toMatchObject({ state: 'posted', activityId: 'activity-1', attemptCount: 0 });
    expect(await jobsWaiting(opened, 'send-delivery')).toEqual([]);
  });

  test('edits the card when its list has changed, and only then', async () => {
    await attempts(1);
    await sending.changeMark('L', [6]);
    expect(await attempts(2)).toEqual(['done', 'done']);
    await sending.changeMark('L', [6]);
    expect(await attempts(1)).toEqual(['done']);
    expect(sending.channel.requests).toEqual(['post', 'edit']);
    await oneCardIsUpToDate();
    const { deliveries } = opened.database.records;
    expect(await deliveries.unfinished(sending.clocks.machine)).not.toContain(sending.deliveryId);
  });

  test('what a channel has too much of is put off, counts as no attempt, and holds up no other channel', async () => {
    const { school, deliveryId } = sending;
    const { pace, deliveries } = opened.database.records;
    const tenantId = (await opened.database.records.places.installation(school.teamId))?.tenantId ?? '';
    const conversationId = channelOf(school, 9);
    for (let sends = 0; sends < 7; sends += 1)
      await pace.take({ tenantId, conversationId }, () => sending.clocks.machine);
    expect(await sending.send(deliveryId)).toBe('put-off');
    expect(sending.channel.requests).toEqual([]);
    expect(await sending.delivery()).toMatchObject({ state: 'intended', attemptCount: 0 });
    expect(await jobsWaiting(opened, 'send-delivery')).toEqual([{ data: { deliveryId }, afterMs: 2 * SECOND_MS }]);
    expect(await deliveries.unfinished(sending.clocks.machine)).not.toContain(deliveryId);
    expect(await pace.take({ tenantId, conversationId: 'another' }, () => sending.clocks.machine)).toMatchObject({
      kind: 'taken',
      at: new Date(sending.clocks.machine.getTime() + EVEN_PACE.windowMs),
    });
    sending.pass(1_040);
    expect(await sending.send(deliveryId)).toBe('done');
  });

  test('an edit that is put off for its channel is made later, though its list went back to what it was', async () => {
    await attempts(1);
    await sending.changeMark('L', [6]);
    sending.channel.nextSends(tryLater(30 * SECOND_MS));
    expect(await sending.send(sending.deliveryId)).toBe('again');
    sending.clocks.machine = new Date(sending.clocks.machine.getTime() + 30 * SECOND_MS);
    expect(await sending.send(sending.deliveryId)).toBe('done');
    await oneCardIsUpToDate();
  });

  test('a channel that Teams asked to rest rests for every card, and the next channel does not', async () => {
    sending.channel.nextSends(tryLater(30 * SECOND_MS));
    await sending.send(sending.deliveryId);
    const { pace, places } = opened.database.records;
    const tenantId = (await places.installation(sending.school.teamId))?.tenantId ?? '';
    const now = sending.clocks.machine;
    const own = await pace.take({ tenantId, conversationId: channelOf(sending.school, 9) }, () => now);
    expect(own).toEqual({ kind: 'put-off', until: new Date(now.getTime() + 30 * SECOND_MS) });
    expect((await pace.take({ tenantId, conversationId: 'another' }, () => now)).kind).toBe('taken');
  });

  test('a burst of changes goes out as one edit', async () => {
    await attempts(1);
    for (const number of [1, 2, 3]) await sending.changeMark('N', [number]);
    const { deliveryId } = sending;
    expect(await sending.send(deliveryId, 2)).toBe('merged');
    expect(await sending.send(deliveryId, 3)).toBe('merged');
    expect(await sending.send(deliveryId, 4)).toBe('done');
    expect(await sending.send(deliveryId, 4)).toBe('merged');
    expect(sending.channel.requests).toEqual(['post', 'edit']);
    await oneCardIsUpToDate();
  });

  test('a burst that does not end is not waited for', async () => {
    await attempts(1);
    for (const number of [1, 2, 3, 4, 5]) await sending.changeMark('N', [number]);
    expect(await sending.send(sending.deliveryId, 2)).toBe('done');
    expect(await sending.send(sending.deliveryId, 6)).toBe('merged');
    await oneCardIsUpToDate();
  });

  test('a first post waits for no change that comes after its decision', async () => {
    await sending.changeMark('N', [1]);
    await sending.changeMark('N', [2]);
    expect(await sending.send(sending.deliveryId, 2)).toBe('done');
    await oneCardIsUpToDate();
  });

  test.each([
    ['in the evening', '18:01', '2026-11-23', 'put-off'],
    ['at the last minute', '18:00', '2026-11-23', 'done'],
    ['before the hours begin', '07:29', '2026-11-24', 'put-off'],
    ['as they begin', '07:30', '2026-11-24', 'done'],
    ['on a Saturday', '10:00', '2026-11-28', 'put-off'],
  ])('%s a card keeps the school’s hours for messages', async (_when, time, on, progress) => {
    sending.clocks.school = at(time, on);
    expect(await sending.send(sending.deliveryId)).toBe(progress);
    const { attemptCount, state } = await sending.delivery();
    expect({ attemptCount, state }).toEqual({ attemptCount: 0, state: progress === 'done' ? 'posted' : 'intended' });
  });

  test('what was put off for the night goes out in the morning, and is looked at in between', async () => {
    sending.clocks.school = at('20:00');
    expect(await sending.send(sending.deliveryId)).toBe('put-off');
    const { deliveryId } = sending;
    expect(await jobsWaiting(opened, 'send-delivery')).toEqual([{ data: { deliveryId }, afterMs: 60 * SECOND_MS }]);
    sending.pass(12 * 60 * MINUTE_MS);
    expect(await sending.send(sending.deliveryId)).toBe('done');
  });

  test('comes back after the time that Teams names, and not before', async () => {
    sending.channel.nextSends(tryLater(30 * SECOND_MS));
    expect(await sending.send(sending.deliveryId)).toBe('again');
    const { deliveryId } = sending;
    expect(await jobsWaiting(opened, 'send-delivery')).toEqual([{ data: { deliveryId }, afterMs: 30 * SECOND_MS }]);

    const { deliveries } = opened.database.records;
    sending.pass(29 * SECOND_MS);
    expect(await deliveries.unfinished(sending.clocks.machine)).not.toContain(deliveryId);
    expect(await sending.send(deliveryId)).toBe('held-elsewhere');
    sending.pass(1 * SECOND_MS);
    expect(await sending.send(deliveryId)).toBe('done');
    expect(sending.channel.requests).toEqual(['post', 'post']);
  });

  test('waits longer each time where Teams names no time', async () => {
    sending.channel.nextSends(...Array.from({ length: 9 }, () => tryLater(null)));
    await attempts(9);
    const waits = (await jobsWaiting(opened, 'send-delivery')).map(({ afterMs }) => afterMs / SECOND_MS);
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300]);
  });

  test('looks before it sends again when nobody saw the end: a card that is there is adopted', async () => {
    sending.channel.nextSends(TAKEN_IN_SILENCE);
    expect(await attempts(2)).toEqual(['again', 'done']);
    expect(sending.channel.requests).toEqual(['post', 'look', 'edit']);
    expect(await sending.delivery()).toMatchObject({ state: 'posted', activityId: 'activity-1' });
    await oneCardIsUpToDate();
  });

  test('an adopted card is brought up to date', async () => {
    sending.channel.nextSends(TAKEN_IN_SILENCE);
    await attempts(1);
    await sending.changeMark('/', [6]);
    await attempts(1);
    await oneCardIsUpToDate();
  });

  test.each([
    ['try later', tryLater(null)],
    ['no answer', LOST],
    ['the end of the process', DIES_BEFORE],
  ])('an adopted card whose edit met %s is edited the next time, and not posted again', async (_what, edit) => {
    sending.channel.nextSends(TAKEN_IN_SILENCE, edit);
    await attempts(1);
    await sending.send(sending.deliveryId).catch(() => undefined);
    sending.pass(10 * MINUTE_MS);
    await attempts(1);
    expect(sending.channel.requests.filter((request) => request === 'post')).toHaveLength(1);
    await oneCardIsUpToDate();
  });

  test('a card that is not there is posted', async () => {
    sending.channel.nextSends(LOST);
    expect(await attempts(2)).toEqual(['again', 'done']);
    expect(sending.channel.requests).toEqual(['post', 'look', 'post']);
    await oneCardIsUpToDate();
  });

  test('looks back to a little before the first attempt', async () => {
    sending.channel.nextSends(tryLater(null), LOST);
    const firstAttemptAt = sending.clocks.school.getTime();
    await attempts(3);
    expect(sending.channel.lookedSince?.getTime()).toBe(firstAttemptAt - 12 * 60 * MINUTE_MS);
  });

  test('stays in doubt while the channel cannot be read just now', async () => {
    const notNow = { kind: 'try-later', detail: 'Graph answered 503.' } as const;
    sending.channel.nextSends(TAKEN_IN_SILENCE);
    sending.channel.nextLooks(notNow, notNow);
    expect(await attempts(4)).toEqual(['again', 'again', 'again', 'done']);
    expect(sending.channel.requests).toEqual(['post', 'look', 'look', 'look', 'edit']);
    await oneCardIsUpToDate();
  });

  test('asks a person where the channel may not be read', async () => {
    sending.channel.nextSends(LOST);
    sending.channel.nextLooks({ kind: 'cannot-look', detail: 'Graph answered 403.' });
    expect(await attempts(2)).toEqual(['again', 'failed']);
    const { state, detail } = await sending.delivery();
    expect(state).toBe('failed');
    expect(detail).toMatch(/Graph answered 403.*Look in the channel/);
    expect(await attempts(1)).toEqual(['held-elsewhere']);
    expect(sending.channel.requests).toEqual(['post', 'look']);
  });

  test('gives up on what Teams refuses', async () => {
    const refused = { kind: 'refused', code: 'MessageSizeTooBig', detail: 'The message is too big.' } as const;
    sending.channel.nextSends({ isTaken: false, answer: refused });
    expect(await attempts(2)).toEqual(['failed', 'held-elsewhere']);
    expect(await sending.delivery()).toMatchObject({ detail: 'The message is too big. (MessageSizeTooBig)' });
  });

  test('gives up after twelve attempts, and says what to do', async () => {
    sending.channel.nextSends(...Array.from({ length: 20 }, () => tryLater(null)));
    expect(await attempts(13)).toEqual([...Array.from({ length: 11 }, () => 'again'), 'failed', 'held-elsewhere']);
    const { detail } = await sending.delivery();
    expect(detail).toMatch(/Teams asks for fewer messages\. Look in the channel/);
  });

  test('gives up on a card that ends the process at every attempt', async () => {
    sending.channel.nextSends(...Array.from({ length: 20 }, () => DIES_BEFORE));
    const ends: string[] = [];
    for (let done = 0; done < 14; done += 1) {
      ends.push(await sending.send(sending.deliveryId).catch(() => 'killed'));
      sending.pass(10 * MINUTE_MS);
    }
    expect(ends).toEqual([...Array.from({ length: 12 }, () => 'killed'), 'failed', 'held-elsewhere']);
  });

  test('edits are bounded too, and a later register tries afresh', async () => {
    await attempts(1);
    await sending.changeMark('L', [6]);
    sending.channel.nextSends(...Array.from({ length: 12 }, () => tryLater(null)));
    expect(await attempts(13)).toEqual([...Array.from({ length: 11 }, () => 'again'), 'failed', 'held-elsewhere']);
    expect((await sending.delivery()).detail).toMatch(/The card in the channel is out of date/);
    await sending.changeMark('N', [5]);
    expect(await attempts(1)).toEqual(['done']);
    await oneCardIsUpToDate();
  });

  test('a change while the card is on its way is sent afterwards', async () => {
    sending.channel.during('send', async () => {
      await sending.changeMark('N', [1]);
      expect(await sending.send(sending.deliveryId)).toBe('held-elsewhere');
    });
    expect(await attempts(1)).toEqual(['done']);
    const { deliveryId } = sending;
    const job = { data: { deliveryId, revision: 2 }, afterMs: 1 * SECOND_MS };
    expect(await jobsWaiting(opened, 'send-delivery')).toEqual([job]);
    expect(await attempts(1)).toEqual(['done']);
    expect(sending.channel.requests).toEqual(['post', 'edit']);
    await oneCardIsUpToDate();
  });

  test('a change while the channel is looked through is in the card that is then posted', async () => {
    sending.channel.nextSends(LOST);
    await attempts(1);
    sending.channel.during('look', () => sending.changeMark('N', [1]));
    await attempts(1);
    await oneCardIsUpToDate();
  });

  test('many workers at once send once', async () => {
    const others: string[] = [];
    sending.channel.during('send', async () => {
      const late = [sending.send(sending.deliveryId), sending.send(sending.deliveryId)];
      others.push(...(await Promise.all(late)));
    });
    const ends = await Promise.all([1, 2, 3].map(() => sending.send(sending.deliveryId)));
    expect(ends).toContain('done');
    expect(others).toEqual(['held-elsewhere', 'held-elsewhere']);
    expect(sending.channel.requests).toEqual(['post']);
  });

  test.each([
    ['before its card arrived', DIES_BEFORE, ['post', 'look', 'post']],
    ['when its card had arrived', DIES_AFTER, ['post', 'look', 'edit']],
  ])('the lease of a process that died %s runs on the computer’s time', async (_when, death, requests) => {
    sending.channel.nextSends(death);
    await expect(sending.send(sending.deliveryId)).rejects.toThrow('killed');
    sending.clocks.school = new Date(sending.clocks.school.getTime() + 5 * 60 * MINUTE_MS);
    expect(await sending.send(sending.deliveryId)).toBe('held-elsewhere');
    sending.clocks.machine = new Date(sending.clocks.machine.getTime() + 45 * SECOND_MS);
    expect(await sending.send(sending.deliveryId)).toBe('done');
    expect(sending.channel.requests).toEqual(requests);
    await oneCardIsUpToDate();
  });

  test('a worker whose look outlasts its lease sends nothing when another has taken the delivery', async () => {
    sending.channel.nextSends(LOST);
    await attempts(1);
    sending.channel.during('look', async () => {
      sending.pass(46 * SECOND_MS);
      expect(await sending.send(sending.deliveryId)).toBe('done');
    });
    expect(await attempts(1)).toEqual(['held-elsewhere']);
    expect(sending.channel.requests).toEqual(['post', 'look', 'look', 'post']);
    await oneCardIsUpToDate();
  });

  test('a worker whose look outlasts its lease sends when nobody else has come', async () => {
    sending.channel.nextSends(LOST);
    await attempts(1);
    sending.channel.during('look', () => {
      sending.pass(3 * MINUTE_MS);
      return Promise.resolve();
    });
    sending.channel.during('send', async () => expect(await sending.send(sending.deliveryId)).toBe('held-elsewhere'));
    expect(await attempts(1)).toEqual(['done']);
    await oneCardIsUpToDate();
  });

  test('without the app in the Team it fails, and says what to do', async () => {
    await opened.database.records.places.remove(sending.school.teamId, sending.clocks.school);
    expect(await attempts(1)).toEqual(['failed']);
    expect((await sending.delivery()).detail).toMatch(/not installed in the Team\. Add it to the Team/);
    expect(sending.channel.requests).toEqual([]);
  });
});
