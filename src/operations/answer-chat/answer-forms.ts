import { cardReply } from '../../domain/chat/chat-reply.ts';
import type { AnswerCommand } from './chat-question.ts';

/** Commands that are answered with a form, or with the tab while there is none. */
export const answerAssign: AnswerCommand = () =>
  Promise.resolve(
    cardReply({
      title: 'Give somebody an action',
      buttons: [{ kind: 'dialog', title: 'New action', verb: 'action/new', place: 'register' }],
    }),
  );

export const answerBriefing: AnswerCommand = () =>
  Promise.resolve(
    cardReply({
      title: 'Write a briefing',
      buttons: [{ kind: 'dialog', title: 'New briefing', verb: 'briefing/new', place: 'today' }],
    }),
  );
