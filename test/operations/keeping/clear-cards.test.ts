import { beforeEach, describe, expect, test } from '@jest/globals';
import { cardMessage } from '../../../src/adapters/teams/cards/card-message.ts';
import { clearCards } from '../../../src/operations/keeping/clear-cards.ts';
import { deliveryUnderWay, type DeliveryUnderWay } from '../../support/delivery-under-way.ts';
import { DATABASE_KINDS } from '../../support/open-test-database.ts';
import { at } from '../../support/school-in-records.ts';
import { testDatabase } from '../../support/test-database.ts';

describe.each(DATABASE_KINDS)('names on old cards, with the %s database', (kind) => {
  const opened = testDatabase(kind);
  let sending: DeliveryUnderWay;
  beforeEach(async () => {
    sending = await deliveryUnderWay(opened);
    await sending.send(sending.deliveryId);
  });
  const clear = (on: string) => {
    sending.clocks.school = at('07:30', on);
    return clearCards({ database: opened.database, clock: () => sending.clocks.school })(sending.school, on);
  };
  const words = () => JSON.stringify(sending.channel.cards().map((card) => cardMessage(card, 'app')));

  test('stay for five school days, weekends not counted, and are gone on the fifth after', async () => {
    expect(await clear('2026-11-27')).toBe(0);
    expect(words()).toContain(sending.pupil(6).surname);
    expect(await clear('2026-11-30')).toBe(1);
    await sending.send(sending.deliveryId);
    for (const { surname, forename } of sending.pupils) {
      expect(words()).not.toContain(surname);
      expect(words()).not.toContain(forename);
    }
    expect(words()).toContain('1 pupil not in · 0 contacted · 0 came in later');
    expect(words()).toContain('Monday 23 November');
    expect(sending.channel.requests.filter((request) => request !== 'look')).toEqual(['post', 'edit']);
  });

  test('go once: a second run, and a mark that is corrected afterwards, edit nothing', async () => {
    await clear('2026-11-30');
    expect(await clear('2026-12-01')).toBe(0);
    await sending.send(sending.deliveryId);
    await sending.changeMark('N', [6]);
    await sending.send(sending.deliveryId);
    expect(sending.channel.requests.filter((request) => request === 'edit')).toHaveLength(1);
    await sending.changeMark('N', [2]);
    await sending.send(sending.deliveryId);
    expect(words()).toContain('2 pupils not in');
    expect(words()).not.toContain(sending.pupil(2).surname);
  });

  test('go sooner where the school says so, and nothing happens before the calendar begins', async () => {
    const { database } = opened;
    const school = { ...sending.school, keeping: { months: {}, cardSchoolDays: 1 } };
    const clearFor = clearCards({ database, clock: () => at('07:30', '2026-11-24') });
    expect(await clearFor(school, '2020-01-06')).toBe(0);
    expect(await clearFor(school, '2026-11-24')).toBe(1);
  });

  test('of a card that never got out are left to whoever sends it', async () => {
    const other = await deliveryUnderWay(opened);
    const clearFor = clearCards({ database: opened.database, clock: () => at('07:30', '2026-11-30') });
    expect(await clearFor(other.school, '2026-11-30')).toBe(0);
  });
});
