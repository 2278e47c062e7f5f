import { approveBriefing } from './operations/briefings/approve-briefing.ts';
import { cancelBriefing } from './operations/briefings/cancel-briefing.ts';
import { correctBriefing } from './operations/briefings/correct-briefing.ts';
import { draftBriefing } from './operations/briefings/draft-briefing.ts';
import type { BriefingNeeds } from './operations/briefings/on-briefing.ts';
import { postBriefing } from './operations/briefings/post-briefing.ts';
import { readBriefings } from './operations/briefings/read-briefings.ts';
import { sendBriefing } from './operations/briefings/send-briefing.ts';
import { tellYearGroups } from './operations/tell-year-groups.ts';

/** What is done to briefings. */
export function wireBriefings(needs: BriefingNeeds) {
  return {
    draftBriefing: draftBriefing(needs),
    approveBriefing: approveBriefing(needs),
    sendBriefing: sendBriefing(needs),
    postBriefing: postBriefing(needs),
    correctBriefing: correctBriefing(needs),
    cancelBriefing: cancelBriefing(needs),
    tellYearGroups: tellYearGroups(needs),
    readBriefings: readBriefings(needs),
  };
}
