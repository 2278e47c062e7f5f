import { briefingCard } from './adapters/teams/cards/briefing-card.ts';
import { CARD_BUDGET_BYTES, cardSizeBytes } from './adapters/teams/cards/render-card.ts';
import type { BriefingView } from './domain/briefings/briefing-view.ts';
import { approveBriefing } from './operations/briefings/approve-briefing.ts';
import { cancelBriefing } from './operations/briefings/cancel-briefing.ts';
import { correctBriefing } from './operations/briefings/correct-briefing.ts';
import { draftBriefing } from './operations/briefings/draft-briefing.ts';
import { offerBriefing } from './operations/briefings/offer-briefing.ts';
import type { BriefingNeeds } from './operations/briefings/on-briefing.ts';
import { postBriefing } from './operations/briefings/post-briefing.ts';
import { previewBriefing } from './operations/briefings/preview-briefing.ts';
import { readBriefings } from './operations/briefings/read-briefings.ts';
import { returnBriefing } from './operations/briefings/return-briefing.ts';
import { sendBriefing } from './operations/briefings/send-briefing.ts';
import { readNaming } from './operations/naming/read-naming.ts';
import { recordNaming } from './operations/naming/record-naming.ts';
import { tellYearGroups } from './operations/tell-year-groups.ts';

/** What is done to briefings, and who may be named in them. */
export function wireBriefings(needs: BriefingNeeds) {
  return {
    draftBriefing: draftBriefing(needs),
    previewBriefing: previewBriefing(needs),
    offerBriefing: offerBriefing(needs),
    approveBriefing: approveBriefing(needs),
    returnBriefing: returnBriefing(needs),
    sendBriefing: sendBriefing(needs),
    postBriefing: postBriefing(needs),
    correctBriefing: correctBriefing(needs),
    cancelBriefing: cancelBriefing(needs),
    readBriefings: readBriefings(needs),
    drawBriefing,
    readNaming: readNaming(needs),
    recordNaming: recordNaming(needs),
    tellYearGroups: tellYearGroups(needs),
  };
}

function drawBriefing(view: BriefingView) {
  const card = briefingCard(view, 'preview');
  return { card, sizeBytes: cardSizeBytes(card), budgetBytes: CARD_BUDGET_BYTES };
}
