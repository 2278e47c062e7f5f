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
