import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
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
