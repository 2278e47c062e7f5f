import { showChosenPupil } from './chat-verbs.ts';
import { acceptAction, openAnswer, takeAnswer } from './action-verbs.ts';
import { openContactDialog, takeContactDialog } from './contact-verbs.ts';
import { openDecisionDialog, takeDecisionDialog } from './ladder-verbs.ts';
import { openMessagesDialog, takeMessagesSent } from './message-verbs.ts';
import { readBriefing } from './briefing-verbs.ts';
import type { Verb } from './verb.ts';

/** Every verb that a button may name. */
export const VERBS: Readonly<Record<string, Verb>> = {
  'contact/open': { on: 'open', answer: openContactDialog },
  'contact/record': { on: 'submit', answer: takeContactDialog },
  'ladder/decide': { on: 'open', answer: openDecisionDialog },
  'ladder/record-decision': { on: 'submit', answer: takeDecisionDialog },
  'ladder/messages': { on: 'open', answer: openMessagesDialog },
  'ladder/messages-sent': { on: 'submit', answer: takeMessagesSent },
  'chat/pupil': { on: 'act', answer: showChosenPupil },
  'briefing/read': { on: 'act', answer: readBriefing },
  'action/accept': { on: 'act', answer: acceptAction },
  'action/done': { on: 'open', answer: openAnswer('done') },
  'action/record-done': { on: 'submit', answer: takeAnswer('done') },
  'action/decline': { on: 'open', answer: openAnswer('decline') },
  'action/record-decline': { on: 'submit', answer: takeAnswer('decline') },
  'action/hand-over': { on: 'open', answer: openAnswer('hand-over') },
  'action/record-hand-over': { on: 'submit', answer: takeAnswer('hand-over') },
};
