import type { CardKind, CardViews } from '../../../../operations/cards/card-kinds.ts';
import { ABSENT_LIST_SAMPLES } from './absent-list-samples.ts';
import { ACTION_DIGEST_SAMPLES, ACTION_ESCALATED_SAMPLES, ACTION_SAMPLES } from './action-samples.ts';
import {
  END_OF_DAY_SAMPLES,
  REGISTERS_MISSING_SAMPLES,
  SECOND_CALLS_SAMPLES,
  WELCOME_BACK_SAMPLES,
} from './day-card-samples.ts';
import {
  BRIEFING_SAMPLES,
  BRIEFING_WAITS_SAMPLES,
  TARGETS_SAMPLES,
  WEEKLY_SUMMARY_SAMPLES,
} from './briefing-samples.ts';
import { LADDER_OVERDUE_SAMPLES } from './ladder-overdue-samples.ts';
import { MESSAGES_DUE_SAMPLES } from './message-samples.ts';
import { NOT_DONE_SAMPLES } from './not-done-samples.ts';
import { WELCOME_SAMPLES } from './welcome-samples.ts';
import type { Sample } from './sample.ts';

export interface KindSamples<Kind extends CardKind> {
  /** Where the card goes: "the year group's channel". */
  readonly audience: string;
  readonly samples: readonly Sample<CardViews[Kind]>[];
}

/** Every kind of card that is delivered, with views of it. */
export const KIND_SAMPLES: { readonly [Kind in CardKind]: KindSamples<Kind> } = {
  'absent-list': { audience: 'the year group’s channel', samples: ABSENT_LIST_SAMPLES },
  action: { audience: 'the chat of each owner, or of their cover', samples: ACTION_SAMPLES },
  'action-digest': { audience: 'each owner’s chat, in the morning', samples: ACTION_DIGEST_SAMPLES },
  'action-escalated': { audience: 'the line manager’s chat', samples: ACTION_ESCALATED_SAMPLES },
  'weekly-summary': { audience: 'the year group’s channel', samples: WEEKLY_SUMMARY_SAMPLES },
  targets: { audience: 'the year group’s channel', samples: TARGETS_SAMPLES },
  briefing: { audience: 'the channels that its author chose', samples: BRIEFING_SAMPLES },
  'briefing-waits': { audience: 'the chats of those who may approve it', samples: BRIEFING_WAITS_SAMPLES },
  'ladder-overdue': { audience: 'the safeguarding lead’s chat, then senior leaders’', samples: LADDER_OVERDUE_SAMPLES },
  'messages-due': { audience: 'the attendance officers’ chats', samples: MESSAGES_DUE_SAMPLES },
  'second-calls': { audience: 'the attendance officers’ chats', samples: SECOND_CALLS_SAMPLES },
  'registers-missing': { audience: 'the chats of tutors and officers', samples: REGISTERS_MISSING_SAMPLES },
  'welcome-back': { audience: 'each tutor’s chat', samples: WELCOME_BACK_SAMPLES },
  'end-of-day': {
    audience: 'the chats of officers, the champion and senior leaders',
    samples: END_OF_DAY_SAMPLES,
  },
  welcome: { audience: 'each person’s chat, and the Team’s General channel, once', samples: WELCOME_SAMPLES },
  'not-done': { audience: 'the attendance champion’s chat', samples: NOT_DONE_SAMPLES },
};
