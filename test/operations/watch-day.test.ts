import { beforeEach, describe, expect, test } from '@jest/globals';
import type { School } from '../../src/domain/school.ts';
import { loadNotDoneView } from '../../src/operations/cards/load-not-done.ts';
import { watchDay } from '../../src/operations/watch-day.ts';
import { deliveryUnderWay, type DeliveryUnderWay } from '../support/delivery-under-way.ts';
import { forgetJobs, jobsWaiting } from '../support/jobs-waiting.ts';
import { at, MORNING, person } from '../support/school-in-records.ts';
import { testDatabase } from '../support/test-database.ts';

const NAME = 'the morning list goes out';
const { on } = MORNING;

describe('the watchdog', () => {
  const opened = testDatabase('embedded');
  let sending: DeliveryUnderWay;
  let school: School;
  let look: (time: string) => Promise<readonly string[]>;
  beforeEach(async () => {
    sending = await deliveryUnderWay(opened);
    const champion = person('attendance-champion', { personId: `champion-of-${sending.school.schoolId}` });
    school = { ...sending.school, staff: [champion, person('tutor')] };
    const chat = { personId: champion.personId, conversationId: 'a:1', serviceUrl: 'http://127.0.0.1/', tenantId: 't' };
    await opened.database.records.places.openChat(chat, at('08:00'));
    await forgetJobs(opened);
    const watch = watchDay({ database: opened.database, clock: () => sending.clocks.school });
    look = (time) => {
      sending.clocks.school = at(time);
      return watch(school, () => [{ name: NAME, dueAt: at('08:45') }]);
    };
  });
  const settle = (state: 'kept' | 'missed') =>
    opened.database.records.moments
      .begin({ schoolId: school.schoolId, on, name: NAME, dueAt: at('08:45') })
      .then(() =>
        opened.database.records.moments.settle({ schoolId: school.schoolId, on, name: NAME }, state, null, at('08:46')),
      );
  const told = async () =>
    (
      await opened.database.records.deliveries.about({ schoolId: school.schoolId, kind: 'not-done', about: [{ on }] })
    ).map(({ subject, place, wantedRevision }) => ({ subject, place, wantedRevision }));

  test('says nothing while a thing may still be under way, nor when all has happened', async () => {
    expect(await look('08:53')).toEqual([]);
    expect(await look('08:54')).toEqual([]);
    await settle('kept');
    await sending.send(sending.deliveryId);
    expect(await look('09:30')).toEqual([]);
    expect(await look('09:31')).toEqual([]);
    expect(await told()).toEqual([]);
  });

  test('tells the champion once of a moment and of a card, when two looks found them late', async () => {
    const card = `card/${sending.deliveryId}`;
    expect(await look('08:55')).toEqual([]);
    expect(await look('08:56')).toEqual([NAME, card]);
    await look('08:57');
    const place = { kind: 'person', personId: `champion-of-${school.schoolId}` };
    expect(await told()).toEqual(
      expect.arrayContaining([
        { subject: { kind: 'not-done', on, moment: NAME }, place, wantedRevision: 1 },
        { subject: { kind: 'not-done', on, moment: card }, place, wantedRevision: 1 },
      ]),
    );
    expect(await told()).toHaveLength(2);
    expect(await jobsWaiting(opened, 'send-delivery')).toHaveLength(2);
    const view = await loadNotDoneView(opened.database.records, school, { on, moment: card });
    expect(view).toMatchObject({ moment: 'the card is posted: Year 9, AM', dueTime: '08:45', isDone: false });
  });

  test('what happened after all is told by one edit', async () => {
    await look('08:55');
    await look('08:56');
    await settle('kept');
    sending.clocks.school = at('08:57');
    await sending.send(sending.deliveryId);
    await look('08:58');
    await look('08:59');
    expect((await told()).map(({ wantedRevision }) => wantedRevision)).toEqual([2, 2]);
    const card = { on, moment: `card/${sending.deliveryId}` };
    expect(await loadNotDoneView(opened.database.records, school, card)).toMatchObject({ isDone: true });
  });

  test('a window that was missed is told of', async () => {
    await settle('missed');
    await look('10:00');
    expect(await look('10:01')).toContain(NAME);
  });

  test('each school is looked at by itself, however many there are', async () => {
    const other = { ...school, schoolId: `another-${school.schoolId}` };
    const watch = watchDay({ database: opened.database, clock: () => at('08:56') });
    const expected = () => [{ name: NAME, dueAt: at('08:45') }];
    for (const one of [school, other]) expect(await watch(one, expected)).toEqual([]);
    expect(await watch(school, expected)).toContain(NAME);
    expect(await watch(other, expected)).toEqual([NAME]);
  });
});
