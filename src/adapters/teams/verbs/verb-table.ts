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
  'contact/open': { rule: 'contact.record', on: 'open', answer: openContactDialog },
  'contact/record': { rule: 'contact.record', on: 'submit', answer: takeContactDialog },
  'absent-list/own': { rule: 'channel.read', on: 'act', answer: showOwnAbsentList },
  'ladder/decide': { rule: 'ladder.decide', on: 'open', answer: openDecisionDialog },
  'ladder/record-decision': { rule: 'ladder.decide', on: 'submit', answer: takeDecisionDialog },
  'ladder/messages': { rule: 'ladder.message', on: 'open', answer: openMessagesDialog },
  'ladder/messages-sent': { rule: 'ladder.message', on: 'submit', answer: takeMessagesSent },
  'chat/pupil': { rule: 'register.read', on: 'act', answer: showChosenPupil },
  'briefing/read': { rule: 'briefing.read', on: 'act', answer: readBriefing },
  'briefing/new': { rule: 'briefing.write', on: 'open', answer: openNewBriefing },
  'briefing/preview': { rule: 'briefing.write', on: 'submit', answer: showBriefingPreview },
  'briefing/edit': { rule: 'briefing.write', on: 'submit', answer: editNewBriefing },
  'briefing/issue': { rule: 'briefing.write', on: 'submit', answer: issueNewBriefing },
  'action/accept': { rule: 'action.act', on: 'act', answer: acceptAction },
  'action/done': { rule: 'action.act', on: 'open', answer: openAnswer('done') },
  'action/record-done': { rule: 'action.act', on: 'submit', answer: takeAnswer('done') },
  'action/decline': { rule: 'action.act', on: 'open', answer: openAnswer('decline') },
  'action/record-decline': { rule: 'action.act', on: 'submit', answer: takeAnswer('decline') },
  'action/hand-over': { rule: 'action.act', on: 'open', answer: openAnswer('hand-over') },
  'action/record-hand-over': { rule: 'action.act', on: 'submit', answer: takeAnswer('hand-over') },
  'action/see': { rule: 'action.act', on: 'act', answer: seeAction },
  'action/withdraw': { rule: 'action.act', on: 'open', answer: openAnswer('withdraw') },
  'action/record-withdraw': { rule: 'action.act', on: 'submit', answer: takeAnswer('withdraw') },
  'action/review': { rule: 'action.act', on: 'open', answer: openAnswer('review') },
  'action/record-review': { rule: 'action.act', on: 'submit', answer: takeAnswer('review') },
  'action/reopen': { rule: 'action.act', on: 'open', answer: openAnswer('reopen') },
  'action/record-reopen': { rule: 'action.act', on: 'submit', answer: takeAnswer('reopen') },
  'action/new': { rule: 'action.issue', on: 'open', answer: openNewAction },
  'action/preview': { rule: 'action.issue', on: 'submit', answer: showPreview },
  'action/edit': { rule: 'action.issue', on: 'submit', answer: editNewAction },
  'action/issue': { rule: 'action.issue', on: 'submit', answer: issueNewAction },
};
