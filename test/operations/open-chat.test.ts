import { beforeEach, describe, expect, test } from '@jest/globals';
import { NOT_IN_CHAT } from '../../src/operations/find-address.ts';
import { greetNewMembers } from '../../src/operations/greet-new-members.ts';
import { loadWelcomeView } from '../../src/operations/cards/load-welcome.ts';
import { installBot } from '../../src/operations/install-bot.ts';
import { openChat } from '../../src/operations/open-chat.ts';
import { DATABASE_KINDS } from '../support/open-test-database.ts';
import { at, channelOf, person, schoolInRecords } from '../support/school-in-records.ts';
import { testDatabase } from '../support/test-database.ts';

let count = 0;

describe.each(DATABASE_KINDS)('the first message (%s)', (kind) => {
  const opened = testDatabase(kind);
  let known: Awaited<ReturnType<typeof schoolInRecords>>;
  let personId: string;
  const needs = () => ({ database: opened.database, clock: () => at('09:00') });
  beforeEach(async () => {
    count += 1;
    personId = `newcomer-${kind}-${count}`;
    known = await schoolInRecords(opened.database, { staff: [person('tutor', { personId })] });
  });

  const chat = () => ({ personId, conversationId: 'a:1', serviceUrl: 'http://127.0.0.1/teams/', tenantId: 'tenant' });
  const open = (came: 'installed' | 'wrote' = 'installed', school: typeof known.school | null = known.school) =>
    openChat(needs())(chat(), school, came);
  const welcomes = async () =>
    opened.database.records.deliveries.about({ schoolId: known.school.schoolId, kind: 'welcome', about: [{}] });
  const jobs = async () => {
    const found = await opened.boss.findJobs('send-delivery');
    return found.map(({ data }) => (data as { deliveryId: string }).deliveryId);
  };

  test('comes once, however often Teams says that the app was installed, removed and installed again', async () => {
    await open();
    await open();
    await opened.database.records.places.closeChat(personId, at('09:01'));
    await open();
    const [welcome, ...more] = await welcomes();
    expect(more).toEqual([]);
    expect(welcome).toMatchObject({ key: `welcome/${personId}`, place: { kind: 'person', personId } });
    expect((await jobs()).filter((deliveryId) => deliveryId === welcome?.deliveryId)).toHaveLength(1);
  });

  test('does not interrupt somebody who writes, nor go to whoever is on no staff list', async () => {
    await open('wrote');
    expect(await welcomes()).toEqual([]);
    await open('installed', null);
    expect(await welcomes()).toEqual([]);
    expect(await opened.database.records.places.chatOf(personId)).toMatchObject({ conversationId: 'a:1' });
  });

  test('for members who join the Team, where they have a chat and are of the staff', async () => {
    const greet = greetNewMembers(needs());
    await greet(known.school, [personId, 'a-guest']);
    expect(await welcomes()).toEqual([]);
    await open('wrote');
    await greet(known.school, [personId, 'a-guest']);
    await greet(known.school, [personId]);
    expect(await welcomes()).toHaveLength(1);
  });

  test('says what the app brings to the person, and which commands are of use to them', async () => {
    const view = await loadWelcomeView(opened.database.records, known.school, { kind: 'person', personId });
    if (view.to !== 'person') throw new Error('A person is no Team.');
    expect(view.brings).toHaveLength(3);
    expect(view.commands).toEqual([
      'today',
      'my actions',
      'pupil',
      'register',
      'stop reminders',
      'start reminders',
      'help',
    ]);
  });

  test('in a Team names its channels, once in all, after they are known', async () => {
    const { school } = known;
    const installation = { teamId: school.teamId, serviceUrl: 'http://127.0.0.1/teams/', tenantId: 'tenant' };
    const listed = [{ channelId: channelOf(school, 9), name: 'The nines' }];
    const directory = { channelsOf: () => Promise.resolve(listed) };
    const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
    const install = installBot({ ...needs(), directory, schools: [school], log });
    await install(installation);
    await install(installation);
    const [welcome, ...more] = await welcomes();
    expect(more).toEqual([]);
    expect(welcome?.place).toEqual({ kind: 'channel', teamId: school.teamId, channelId: school.teamId });
    const view = await loadWelcomeView(opened.database.records, school, welcome?.place ?? { kind: 'person', personId });
    expect(view).toEqual({ to: 'team', channels: [{ yearGroup: 9, name: 'The nines' }], withoutChannel: [] });
  });

  describe('what a removal kept away', () => {
    const failed = async (detail: string) => {
      const { schoolId } = known.school;
      const deliveryId = `${personId}-${detail.length}`;
      const subject = { kind: 'welcome-back', on: '2026-11-23' } as const;
      const place = { kind: 'person', personId } as const;
      const { deliveries } = opened.database.records;
      await deliveries.intend({ deliveryId, key: deliveryId, schoolId, subject, place, late: false }, at('08:00'));
      const lease = { from: at('08:00'), until: at('08:01') };
      await deliveries.lease(deliveryId, lease, at('08:00'));
      await deliveries.settle(deliveryId, lease, { kind: 'failed', detail }, at('08:00'));
      return deliveryId;
    };

    test('is sent when the person is back, and nothing else', async () => {
      const [away, blocked] = [await failed(NOT_IN_CHAT), await failed('The person has blocked the app.')];
      await open('wrote');
      const stateOf = async (id: string) => (await opened.database.records.deliveries.get(id))?.state;
      expect([await stateOf(away), await stateOf(blocked)]).toEqual(['intended', 'failed']);
      expect(await jobs()).toContain(away);
    });

    test('is left alone while the chat was open all the time', async () => {
      await open('wrote');
      const away = await failed(NOT_IN_CHAT);
      await open('wrote');
      expect((await opened.database.records.deliveries.get(away))?.state).toBe('failed');
    });
  });
});
