import { showChosenPupil } from './chat-verbs.ts';
import { acceptAction, openAnswer, seeAction, takeAnswer } from './action-verbs.ts';
import { showOwnAbsentList } from './absent-list-verbs.ts';
import { openContactDialog, takeContactDialog } from './contact-verbs.ts';
import { openDecisionDialog, takeDecisionDialog } from './ladder-verbs.ts';
import { openMessagesDialog, takeMessagesSent } from './message-verbs.ts';
import { editNewAction, issueNewAction, openNewAction, showPreview } from './new-action-verbs.ts';
import { readBriefing } from './briefing-verbs.ts';
import { editNewBriefing, issueNewBriefing, openNewBriefing, showBriefingPreview } from './new-briefing-verbs.ts';
import type { Verb } from './verb.ts';

/** Every verb that a button may name. */
export const VERBS: Readonly<Record<string, Verb>> = {
  'contact/open': { on: 'open', answer: openContactDialog },
  'contact/record': { on: 'submit', answer: takeContactDialog },
  'absent-list/own': { on: 'act', answer: showOwnAbsentList },
  'ladder/decide': { on: 'open', answer: openDecisionDialog },
  'ladder/record-decision': { on: 'submit', answer: takeDecisionDialog },
  'ladder/messages': { on: 'open', answer: openMessagesDialog },
  'ladder/messages-sent': { on: 'submit', answer: takeMessagesSent },
  'chat/pupil': { on: 'act', answer: showChosenPupil },
  'briefing/read': { on: 'act', answer: readBriefing },
  'briefing/new': { on: 'open', answer: openNewBriefing },
  'briefing/preview': { on: 'submit', answer: showBriefingPreview },
  'briefing/edit': { on: 'submit', answer: editNewBriefing },
  'briefing/issue': { on: 'submit', answer: issueNewBriefing },
  'action/accept': { on: 'act', answer: acceptAction },
  'action/done': { on: 'open', answer: openAnswer('done') },
  'action/record-done': { on: 'submit', answer: takeAnswer('done') },
  'action/decline': { on: 'open', answer: openAnswer('decline') },
  'action/record-decline': { on: 'submit', answer: takeAnswer('decline') },
  'action/hand-over': { on: 'open', answer: openAnswer('hand-over') },
  'action/record-hand-over': { on: 'submit', answer: takeAnswer('hand-over') },
  'action/see': { on: 'act', answer: seeAction },
  'action/withdraw': { on: 'open', answer: openAnswer('withdraw') },
  'action/record-withdraw': { on: 'submit', answer: takeAnswer('withdraw') },
  'action/review': { on: 'open', answer: openAnswer('review') },
  'action/record-review': { on: 'submit', answer: takeAnswer('review') },
  'action/reopen': { on: 'open', answer: openAnswer('reopen') },
  'action/record-reopen': { on: 'submit', answer: takeAnswer('reopen') },
  'action/new': { on: 'open', answer: openNewAction },
  'action/preview': { on: 'submit', answer: showPreview },
  'action/edit': { on: 'submit', answer: editNewAction },
  'action/issue': { on: 'submit', answer: issueNewAction },
};
