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

const CONTACT = [
  ...['deliveryId', 'contactId', 'openedOn', 'pupilId', 'reached', 'reachedOther'],
  ...['way', 'outcome', 'expectedBackOn', 'note'],
];
const ANSWER = ['actionId', 'clickId', 'outcome', 'toPersonId', 'note'];
const ACTION_FORM = [
  ...['actionId', 'provisionId', 'title', 'ownerIds', 'roles', 'pupilGroup', 'pupilNames'],
  ...['dueIn', 'note', 'channelIds'],
];

/** Every verb that a button may name. */
export const VERBS: Readonly<Record<string, Verb>> = {
  'contact/open': { rule: 'contact.record', on: 'open', takes: ['deliveryId'], answer: openContactDialog },
  'contact/record': { rule: 'contact.record', on: 'submit', takes: CONTACT, answer: takeContactDialog },
  'absent-list/own': { rule: 'channel.read', on: 'act', takes: ['deliveryId'], answer: showOwnAbsentList },
  'ladder/decide': { rule: 'ladder.decide', on: 'open', takes: ['deliveryId'], answer: openDecisionDialog },
  'ladder/record-decision': {
    rule: 'ladder.decide',
    on: 'submit',
    takes: ['deliveryId', 'decisionId', 'pupilId', 'what', 'seenToBy', 'note'],
    answer: takeDecisionDialog,
  },
  'ladder/messages': { rule: 'ladder.message', on: 'open', takes: [], answer: openMessagesDialog },
  'ladder/messages-sent': {
    rule: 'ladder.message',
    on: 'submit',
    takes: ['batchId', 'pupilIds', 'lines'],
    answer: takeMessagesSent,
  },
  'chat/pupil': { rule: 'register.read', on: 'act', takes: ['pupilId'], answer: showChosenPupil },
  'briefing/read': { rule: 'briefing.read', on: 'act', takes: ['deliveryId'], answer: readBriefing },
  'briefing/new': { rule: 'briefing.write', on: 'open', takes: [], answer: openNewBriefing },
  'briefing/preview': {
    rule: 'briefing.write',
    on: 'submit',
    takes: ['briefingId', 'text', 'figures', 'channelIds', 'postOn', 'postTime'],
    answer: showBriefingPreview,
  },
  'briefing/edit': { rule: 'briefing.write', on: 'submit', takes: ['briefingId', 'typed'], answer: editNewBriefing },
  'briefing/issue': { rule: 'briefing.write', on: 'submit', takes: ['briefingId', 'typed'], answer: issueNewBriefing },
  'action/accept': { rule: 'action.act', on: 'act', takes: ['actionId', 'revision'], answer: acceptAction },
  'action/done': { rule: 'action.act', on: 'open', takes: ['actionId'], answer: openAnswer('done') },
  'action/record-done': { rule: 'action.act', on: 'submit', takes: ANSWER, answer: takeAnswer('done') },
  'action/decline': { rule: 'action.act', on: 'open', takes: ['actionId'], answer: openAnswer('decline') },
  'action/record-decline': { rule: 'action.act', on: 'submit', takes: ANSWER, answer: takeAnswer('decline') },
  'action/hand-over': { rule: 'action.act', on: 'open', takes: ['actionId'], answer: openAnswer('hand-over') },
  'action/record-hand-over': { rule: 'action.act', on: 'submit', takes: ANSWER, answer: takeAnswer('hand-over') },
  'action/see': { rule: 'action.act', on: 'act', takes: ['actionId'], answer: seeAction },
  'action/withdraw': { rule: 'action.act', on: 'open', takes: ['actionId'], answer: openAnswer('withdraw') },
  'action/record-withdraw': { rule: 'action.act', on: 'submit', takes: ANSWER, answer: takeAnswer('withdraw') },
  'action/review': { rule: 'action.act', on: 'open', takes: ['actionId'], answer: openAnswer('review') },
  'action/record-review': { rule: 'action.act', on: 'submit', takes: ANSWER, answer: takeAnswer('review') },
  'action/reopen': { rule: 'action.act', on: 'open', takes: ['actionId'], answer: openAnswer('reopen') },
  'action/record-reopen': { rule: 'action.act', on: 'submit', takes: ANSWER, answer: takeAnswer('reopen') },
  'action/new': { rule: 'action.issue', on: 'open', takes: [], answer: openNewAction },
  'action/preview': { rule: 'action.issue', on: 'submit', takes: ACTION_FORM, answer: showPreview },
  'action/edit': { rule: 'action.issue', on: 'submit', takes: ['actionId', 'print', 'typed'], answer: editNewAction },
  'action/issue': { rule: 'action.issue', on: 'submit', takes: ['actionId', 'print', 'typed'], answer: issueNewAction },
};
