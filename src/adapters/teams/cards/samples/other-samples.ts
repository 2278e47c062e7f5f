import { absentListCard } from '../absent-list-card.ts';
import { clearedCard } from '../cleared-card.ts';
import { CLEARED_SAMPLES } from './cleared-samples.ts';
import { chatAnswerCard } from '../chat-answer-card.ts';
import { contactFormCard } from '../contact-form-card.ts';
import { ladderDecisionCard } from '../ladder-decision-card.ts';
import { ladderMessagesCard } from '../ladder-messages-card.ts';
import { todayLink } from '../tab-link.ts';
import { OWN_ABSENT_LIST_SAMPLES } from './absent-list-samples.ts';
import type { AdaptiveCard } from '../render-card.ts';
import { actionAnswerCard } from '../action-answer-card.ts';
import { actionFormCard, EMPTY_ACTION } from '../action-form-card.ts';
import { actionPreviewCard } from '../action-preview-card.ts';
import { ACTION_FORM_SAMPLES, ACTION_PREVIEW_SAMPLES } from './action-form-samples.ts';
import { ACTION_ANSWER_SAMPLES } from './action-samples.ts';
import { briefingFormCard, briefingPreviewCard } from '../briefing-form-card.ts';
import { BRIEFING_FORM_SAMPLES, SAMPLE_FORM, SAMPLE_INPUTS } from './briefing-form-samples.ts';
import { BRIEFING_SAMPLES } from './briefing-samples.ts';
import { CHAT_ANSWER_SAMPLES } from './chat-answer-samples.ts';
import { CONTACT_FORM_SAMPLES } from './contact-form-samples.ts';
import { LADDER_DECISION_SAMPLES } from './ladder-decision-samples.ts';
import { LADDER_MESSAGES_SAMPLES } from './message-samples.ts';
import type { Sample } from './sample.ts';

export interface OtherSamples {
  /** The template's name. */
  readonly name: string;
  readonly audience: string;
  readonly cards: readonly { readonly what: string; readonly card: AdaptiveCard }[];
}

/** Dialogs and answers: cards that are no delivery. */
export function otherSamples(teamsAppId: string): readonly OtherSamples[] {
  const chat = { teamsAppId, opensForm: () => false };
  return [
    {
      name: 'absent-list as one person has it',
      audience: 'in place of the channel’s card, for those who may see reasons',
      cards: rendered(OWN_ABSENT_LIST_SAMPLES, (view) => absentListCard(view, 'sample', todayLink(teamsAppId, 9))),
    },
    {
      name: 'cleared',
      audience: 'in the place of a card that is five school days old',
      cards: rendered(CLEARED_SAMPLES, (view) => clearedCard(view, 'sample')),
    },
    {
      name: 'contact-form',
      audience: 'a dialog, for whoever pressed the button',
      cards: rendered(CONTACT_FORM_SAMPLES, (view) => contactFormCard(view, 'sample')),
    },
    {
      name: 'ladder-decision',
      audience: 'a dialog, for whoever pressed the button',
      cards: rendered(LADDER_DECISION_SAMPLES, (pupils) =>
        ladderDecisionCard({ decisionId: 'sample', pupils }, 'sample'),
      ),
    },
    {
      name: 'ladder-messages',
      audience: 'a dialog, for whoever pressed the button',
      cards: rendered(LADDER_MESSAGES_SAMPLES, (view) => ladderMessagesCard(view)),
    },
    {
      name: 'action-answer',
      audience: 'a dialog, for whoever pressed the button',
      cards: rendered(ACTION_ANSWER_SAMPLES, ({ kind, action }) => actionAnswerCard(kind, action, 'sample')),
    },
    {
      name: 'action-form',
      audience: 'a dialog, for whoever gives an action',
      cards: rendered(ACTION_FORM_SAMPLES, ({ offer, typed, problems }) => actionFormCard(offer, typed, problems)),
    },
    {
      name: 'action-preview',
      audience: 'the same dialog, before the action goes out',
      cards: rendered(ACTION_PREVIEW_SAMPLES, (preview) => actionPreviewCard(preview, 'sample', EMPTY_ACTION)),
    },
    {
      name: 'briefing-form',
      audience: 'a dialog, for whoever writes a briefing',
      cards: rendered(BRIEFING_FORM_SAMPLES, ({ typed, problems }) => briefingFormCard(SAMPLE_FORM, typed, problems)),
    },
    {
      name: 'briefing-preview',
      audience: 'the same dialog, before the briefing goes out',
      cards: rendered(BRIEFING_SAMPLES.slice(0, 1), (view) => briefingPreviewCard(view, SAMPLE_FORM, SAMPLE_INPUTS)),
    },
    {
      name: 'chat-answer',
      audience: 'the asker’s own chat',
      cards: rendered(CHAT_ANSWER_SAMPLES, (view) => chatAnswerCard(view, chat)),
    },
  ];
}

function rendered<View>(samples: readonly Sample<View>[], render: (view: View) => AdaptiveCard) {
  return samples.map(({ what, view }) => ({ what, card: render(view) }));
}
