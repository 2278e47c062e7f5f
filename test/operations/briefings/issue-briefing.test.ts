import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { loadCard } from '../../../src/operations/cards/load-card.ts';
import { approveBriefing } from '../../../src/operations/briefings/approve-briefing.ts';
import { issueBriefing } from '../../../src/operations/briefings/issue-briefing.ts';
import { openBriefingForm } from '../../../src/operations/briefings/open-briefing-form.ts';
import { at, channelOf, person, schoolInRecords } from '../../support/school-in-records.ts';
import { testDatabase } from '../../support/test-database.ts';

const ANN = person('attendance-champion', { personId: 'ann' });

describe('a briefing from a dialog in chat', () => {
  const opened = testDatabase('embedded');
  const clock = () => at('09:00');

  test.each([
    ['at once', null, false, 'posted', 1],
    ['for a time', at('12:00'), false, 'scheduled', 0],
    ['where it needs approval', null, true, 'offered', 0],
  ] as const)('%s is on its way once, however often it is submitted', async (_what, postAt, approval, state, cards) => {
    const { school } = await schoolInRecords(opened.database, { staff: [ANN], briefingsNeedApproval: approval });
    const briefingId = randomUUID();
    const content = { text: 'Well done.', blocks: [], channelIds: [channelOf(school, 9)], postAt };
    const issue = issueBriefing({ database: opened.database, clock });
    for (let time = 0; time < 3; time += 1) {
      expect(await issue(school, ANN, briefingId, content)).toEqual({ kind: 'issued', state });
    }
    const { schoolId } = school;
    const about = [{ briefingId }];
    expect(await opened.database.records.deliveries.about({ schoolId, kind: 'briefing', about })).toHaveLength(cards);
  });

  test('that needs approval is told to those who may give it, whose cards change once it has been seen to', async () => {
    const [ben, tia] = [person('senior-leader', { personId: 'ben' }), person('tutor', { personId: 'tia' })];
    const over = { staff: [ANN, ben, tia], briefingsNeedApproval: true };
    const { school } = await schoolInRecords(opened.database, over);
    for (const { personId } of over.staff) {
      const chat = { personId, conversationId: `a:${personId}`, serviceUrl: 'http://127.0.0.1/', tenantId: 'tenant' };
      await opened.database.records.places.openChat(chat, at('08:00'));
    }
    const briefingId = randomUUID();
    const content = { text: 'Well done.', blocks: [], channelIds: [channelOf(school, 9)], postAt: null };
    const needs = { database: opened.database, clock };
    for (let time = 0; time < 2; time += 1) await issueBriefing(needs)(school, ANN, briefingId, content);
    const { schoolId } = school;
    const told = () =>
      opened.database.records.deliveries.about({ schoolId, kind: 'briefing-waits', about: [{ briefingId }] });
    const [card, ...others] = await told();
    if (card === undefined) throw new Error('Ben has a card.');
    expect([card.place, ...others]).toEqual([{ kind: 'person', personId: 'ben' }]);
    const view = async () => (await loadCard(needs, school, card)).view;
    expect(await view()).toMatchObject({ isWaiting: true, text: 'Well done.', channelNames: ['Year 9'] });
    await approveBriefing(needs)(school, ben, briefingId);
    expect(await view()).toMatchObject({ isWaiting: false });
    expect((await told())[0]?.wantedRevision).toBe(card.wantedRevision + 1);
  });

  test('its form offers the channels of the years that the person looks after, and nobody else’s', async () => {
    const { school } = await schoolInRecords(opened.database);
    const offer = openBriefingForm({ database: opened.database });
    const channels = [{ channelId: channelOf(school, 9), name: 'Year 9' }];
    expect(await offer(school, ANN)).toMatchObject({ kind: 'form', channels });
    const ofNine = person('head-of-year', { yearGroups: [9] });
    expect(await offer(school, ofNine)).toMatchObject({ kind: 'form', channels });
    expect(await offer(school, person('head-of-year', { yearGroups: [8] }))).toMatchObject({ kind: 'refused' });
    expect(await offer(school, person('tutor', { forms: ['9A'] }))).toMatchObject({ kind: 'refused' });
  });
});
