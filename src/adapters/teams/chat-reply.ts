import type { Log } from '../../operations/ports.ts';
import type { Connectors } from './connectors.ts';
import type { MessageTurn } from './read-turn.ts';

export type SendReply = (serviceUrl: string, to: MessageTurn, text: string) => Promise<void>;

const TIMEOUT_MS = 10_000;

/** Answers in the chat, once. A reply that does not arrive is written down and not sent again: the person will ask. */
export function createChatReply(connectors: Connectors, log: Log): SendReply {
  return async (serviceUrl, { origin, activityId }, text) => {
    const { conversationId } = origin.place;
    const message = { type: 'message', textFormat: 'plain', text };
    const request = { abortSignal: AbortSignal.timeout(TIMEOUT_MS) };
    try {
      const { conversations } = await connectors.open(serviceUrl);
      await conversations.replyToActivity(conversationId, activityId, message, request);
    } catch (error) {
      log.warn({ err: error }, 'A reply did not reach the chat');
    }
  };
}
