import { mayAtAll, why } from '../../domain/authorise.ts';
import type { ChatCommandName } from '../../domain/chat/chat-commands.ts';
import { textReply, type ChatReply } from '../../domain/chat/chat-reply.ts';
import { CHAT_COMMAND_RULES } from '../../domain/chat/commands-for.ts';
import { parseCommand } from '../../domain/chat/parse-command.ts';
import { noteRefusal, type Refusal } from '../access-records/note-refusal.ts';
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
    const refusal =
      parsed.kind === 'unknown' ? null : refusalOf(asker, parsed.kind === 'pupil' ? 'pupil' : parsed.name);
    if (refusal !== null) {
      await noteRefusal(needs)(refusal);
      return textReply(refusal.reason);
    }
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

function refusalOf({ school: { schoolId }, person }: ChatAsker, name: ChatCommandName): Refusal | null {
  const verb = CHAT_COMMAND_RULES[name];
  if (verb === null || mayAtAll(person, verb)) return null;
  const { personId } = person;
  return { schoolId, personId, verb, subject: `chat: ${name}`, reason: why(person, verb, {}).reason };
}
