import type { Person } from '../../domain/person.ts';
import type { ChatReply } from '../../domain/chat/chat-reply.ts';
import type { School } from '../../domain/school.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../records.ts';

export interface AnswerChatNeeds {
  readonly database: Database;
  readonly clock: Clock;
}

/** Who asks, in their own chat with the bot. */
export interface ChatAsker {
  readonly school: School;
  readonly person: Person;
}

export type AnswerCommand = (needs: AnswerChatNeeds, asker: ChatAsker) => Promise<ChatReply>;
