import type { Team } from './team.ts';
import type { TenantTeam } from '../tenant-context.ts';
import type { TenantEvents } from '../tenant-events.ts';

/** A message as it now stands. Instants are ISO 8601. */
export interface StoredMessage {
  /** Milliseconds since 1970 as digits, unique in the tenant: Teams names messages by their time. */
  readonly id: string;
  /** The channel (`19:…@thread.tacv2`) or the personal chat (`a:…`), never with `;messageid=`. */
  readonly conversationId: string;
  readonly from: { readonly id: string; readonly name: string; readonly isBot: boolean };
  readonly createdAt: string;
  readonly editedAt: string | null;
  readonly deletedAt: string | null;
  readonly text: string;
  readonly attachments: readonly { readonly contentType: string; readonly content: unknown }[];
  /** The first message of the thread; null for a first message. */
  readonly replyToId: string | null;
}

export interface ChannelMessages {
  /** First messages of threads, newest first; null when the team (Entra group id) or the channel is unknown. */
  channelMessages(teamGroupId: string, channelId: string): readonly StoredMessage[] | null;
}

export type MessageContent = Pick<StoredMessage, 'text' | 'attachments'>;

export interface ConversationStore extends ChannelMessages {
  post(message: Pick<StoredMessage, 'conversationId' | 'from' | 'replyToId'> & MessageContent): StoredMessage;
  find(conversationId: string, messageId: string): StoredMessage | null;
  /** Puts new content in the place of the old; the message keeps its id, place and first time. */
  edit(message: StoredMessage, content: MessageContent): void;
  /** Leaves the message without content, as Teams shows "This message has been deleted". */
  remove(message: StoredMessage): void;
  /** Oldest first. */
  messages(conversationId: string): readonly StoredMessage[];
}

export interface ConversationStoreParts {
  readonly school: Team;
  readonly otherTeams: readonly TenantTeam[];
  readonly now: () => Date;
  readonly events: TenantEvents;
}

/** Messages are kept in memory for as long as the tenant runs. */
export function createConversationStore({
  school,
  otherTeams,
  now,
  events,
}: ConversationStoreParts): ConversationStore {
  const groupOf = new Map(
    otherTeams.flatMap(({ teamGroupId, channels }) => channels.map(({ id }) => [id, teamGroupId])),
  );
  const byConversation = new Map<string, Map<string, StoredMessage>>();
  let lastId = 0;
  const messages = (conversationId: string): StoredMessage[] => [
    ...(byConversation.get(conversationId)?.values() ?? []),
  ];
  const put = (message: StoredMessage, change: 'posted' | 'edited' | 'deleted'): void => {
    const conversation = byConversation.get(message.conversationId) ?? new Map<string, StoredMessage>();
    byConversation.set(message.conversationId, conversation.set(message.id, message));
    events.emit({ kind: 'message', conversationId: message.conversationId, messageId: message.id, change });
  };
  return {
    post(content) {
      const at = now();
      lastId = Math.max(lastId + 1, at.getTime());
      const message = { ...content, id: String(lastId), createdAt: at.toISOString(), editedAt: null, deletedAt: null };
      put(message, 'posted');
      return message;
    },
    find: (conversationId, messageId) => byConversation.get(conversationId)?.get(messageId) ?? null,
    edit: (message, content) => put({ ...message, ...content, editedAt: now().toISOString() }, 'edited'),
    remove: (message) => put({ ...message, text: '', attachments: [], deletedAt: now().toISOString() }, 'deleted'),
    messages,
    channelMessages(groupId, channelId) {
      const group = school.channel(channelId) === null ? groupOf.get(channelId) : school.now().teamGroupId;
      if (group !== groupId) return null;
      return messages(channelId)
        .filter((message) => message.replyToId === null)
        .reverse();
    },
  };
}
