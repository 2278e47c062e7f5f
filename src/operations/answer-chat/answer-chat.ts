import type { ChatCommandName } from '../../domain/chat/chat-commands.ts';
import type { ChatReply } from '../../domain/chat/chat-reply.ts';
import { parseCommand } from '../../domain/chat/parse-command.ts';
import { answerAssign, answerBriefing } from './answer-forms.ts';
import { helpReply, unknownReply } from './answer-help.ts';
import { answerMyActions } from './answer-my-actions.ts';
import { answerPupil } from './answer-pupil.ts';
import { answerRegister } from './answer-register.ts';
import { answerStartReminders, answerStopReminders } from './answer-reminders.ts';
import { answerToday } from './answer-today.ts';
import type { AnswerChatNeeds, AnswerCommand, ChatAsker } from './chat-question.ts';

const ANSWERS: Readonly<Record<Exclude<ChatCommandName, 'pupil'>, AnswerCommand>> = {
  today: answerToday,
  'my actions': answerMyActions,
  assign: answerAssign,
  briefing: answerBriefing,
  register: answerRegister,
  'stop reminders': answerStopReminders,
  'start reminders': answerStartReminders,
  help: (_needs, { person }) => Promise.resolve(helpReply(person)),
};

/** Answers what somebody wrote to the bot in their own chat. */
export function answerChat(needs: AnswerChatNeeds) {
  return async (asker: ChatAsker, text: string): Promise<ChatReply> => {
    const parsed = parseCommand(text);
    switch (parsed.kind) {
      case 'unknown':
        return unknownReply(parsed.nearest);
      case 'pupil':
        return await answerPupil(needs, asker, parsed.words);
      case 'command':
        return await ANSWERS[parsed.name](needs, asker);
    }
  };
}
