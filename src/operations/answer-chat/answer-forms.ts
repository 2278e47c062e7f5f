import { mayAtAll } from '../../domain/authorise.ts';
import { cardReply, textReply } from '../../domain/chat/chat-reply.ts';
import type { AnswerCommand } from './chat-question.ts';

/** Commands that are answered with a form, or with the tab while there is none. */
export const answerAssign: AnswerCommand = (_needs, { person }) =>
  Promise.resolve(
    mayAtAll(person, 'action.issue')
      ? cardReply({
          title: 'Give somebody an action',
          subtitle: 'You see the card before it goes out.',
          buttons: [{ kind: 'dialog', title: 'New action', verb: 'action/new', place: 'actions' }],
        })
      : textReply('Giving actions is for the attendance team, senior leaders and heads of year.'),
  );

export const answerBriefing: AnswerCommand = () =>
  Promise.resolve(
    cardReply({
      title: 'Write a briefing',
      buttons: [{ kind: 'dialog', title: 'New briefing', verb: 'briefing/new', place: 'briefings' }],
    }),
  );
