import type { Message } from '../contract.ts';

export interface Thread {
  post: Message;
  replies: readonly Message[];
}

/** Posts with their replies under them. A reply whose post is not here stands alone rather than vanish. */
export function threadsOf(messages: readonly Message[]): readonly Thread[] {
  const ids = new Set(messages.map(({ id }) => id));
  const isReply = ({ replyToId }: Message) => typeof replyToId === 'string' && ids.has(replyToId);
  return messages
    .filter((message) => !isReply(message))
    .map((post) => ({
      post,
      replies: messages.filter((message) => isReply(message) && message.replyToId === post.id),
    }));
}

/** A chat has no threads: every message stands alone. */
export function flat(messages: readonly Message[]): readonly Thread[] {
  return messages.map((post) => ({ post, replies: [] }));
}
