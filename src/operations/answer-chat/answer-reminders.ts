import { textReply } from '../../domain/chat/chat-reply.ts';
import type { AnswerCommand } from './chat-question.ts';

export const answerStopReminders: AnswerCommand = async ({ database, clock }, { person }) => {
  await database.records.reminders.stop(person.personId, clock());
  return textReply('I shall not remind you any more. Write "start reminders" to have them again.');
};

export const answerStartReminders: AnswerCommand = async ({ database }, { person }) => {
  await database.records.reminders.start(person.personId);
  return textReply('I shall remind you again, at most once a school day. Write "stop reminders" to end it.');
};
