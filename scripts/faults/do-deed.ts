import { actOnAction } from '../../src/operations/act-on-action.ts';
import { correctBriefing } from '../../src/operations/briefings/correct-briefing.ts';
import { draftBriefing } from '../../src/operations/briefings/draft-briefing.ts';
import { sendBriefing } from '../../src/operations/briefings/send-briefing.ts';
import { issueAction } from '../../src/operations/issue-action.ts';
import type { Clock } from '../../src/operations/ports.ts';
import type { Database } from '../../src/operations/records.ts';
import type { Deed } from './invent-morning.ts';
import { channelOf } from './invent-school.ts';

/** What a person does in the app, with the ids that a form would carry: done again, it changes nothing more. */
export async function doDeed(needs: { readonly database: Database; readonly clock: Clock }, deed: Deed): Promise<void> {
  const { school } = deed.school;
  const { schoolId, staff, yearGroups } = school;
  const [champion, officer, tutor] = staff;
  if (champion === undefined || officer === undefined || tutor === undefined)
    throw new Error('The school has no staff.');
  const actionId = `action-of-${schoolId}`;
  const briefingId = `briefing-of-${schoolId}`;
  const content = {
    text: 'Year 7 have the best attendance this week.',
    blocks: [],
    channelIds: yearGroups.map((yearGroup) => channelOf(schoolId, yearGroup)),
    postAt: null,
  };
  switch (deed.does) {
    case 'issue an action': {
      const ownerIds = [officer.personId, tutor.personId];
      const form = {
        actionId,
        title: 'Ring home',
        note: '',
        provisionId: null,
        pupilIds: [],
        channelIds: [],
        ownerIds,
      };
      await issueAction(needs)(school, champion, { ...form, dueInSchoolDays: 2 });
      return;
    }
    case 'accept the action':
      await actOnAction(needs)(school, officer, { actionId, clickId: 'accepted', request: { kind: 'accepted' } });
      return;
    case 'post a briefing':
      await draftBriefing(needs)(school, champion, briefingId, content);
      await sendBriefing(needs)(school, champion, briefingId);
      return;
    case 'correct the briefing':
      await correctBriefing(needs)(school, champion, briefingId, 'Year 8 have the best attendance.');
      return;
  }
}
