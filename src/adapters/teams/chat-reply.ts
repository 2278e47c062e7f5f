import type { ChatReply } from '../../domain/chat/chat-reply.ts';
import type { Log } from '../../operations/ports.ts';
import { ADAPTIVE_CARD_TYPE } from './cards/card-message.ts';
import { chatAnswerCard } from './cards/chat-answer-card.ts';
import type { Connectors } from './connectors.ts';
import type { MessageTurn } from './read-turn.ts';
import { opensForm } from './verbs/opens-form.ts';

export type SendReply = (serviceUrl: string, to: MessageTurn, reply: ChatReply) => Promise<void>;

const TIMEOUT_MS = 10_000;

/** Answers in the chat, once. A reply that does not arrive is written down and not sent again: the person will ask. */
export function createChatReply(connectors: Connectors, log: Log, teamsAppId: string): SendReply {
  return async (serviceUrl, { origin, activityId }, reply) => {
    const { conversationId } = origin.place;
    const request = { abortSignal: AbortSignal.timeout(TIMEOUT_MS) };
    try {
      const message = messageOf(reply, teamsAppId);
      const { conversations } = await connectors.open(serviceUrl);
      await conversations.replyToActivity(conversationId, activityId, message, request);
    } catch (error) {
      log.warn({ err: error }, 'A reply did not reach the chat');
    }
  };
}

function messageOf(reply: ChatReply, teamsAppId: string) {
  if (reply.kind === 'text') return { type: 'message', textFormat: 'plain', text: reply.text };
  const content = chatAnswerCard(reply.card, { teamsAppId, opensForm });
  const summary = String(content['fallbackText']);
  return { type: 'message', summary, attachments: [{ contentType: ADAPTIVE_CARD_TYPE, content }] };
}
