import type { PersonalChats } from '../tenant-context.ts';
import type { ConversationStore } from './conversation-store.ts';
import type { Directory } from './directory.ts';
import type { Installations } from './installations.ts';

/** The chats of people with the app, as Graph shows them to it. */
export function createPersonalChats(parts: {
  readonly directory: Directory;
  readonly store: ConversationStore;
  readonly installations: Installations;
}): PersonalChats {
  const { directory, store, installations } = parts;
  return {
    messagesOf: (personId) => {
      const person = directory.findPerson(personId);
      if (person === null) return null;
      const conversationId = directory.chatIdOf(person);
      return installations.has({ kind: 'chat', conversationId, person }) ? store.messages(conversationId) : null;
    },
  };
}
