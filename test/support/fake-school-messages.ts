import { absentListCard, refreshingCard, textCard } from './fake-school-cards.ts';
import { BOT, OFFICER, YEAR_7, YEAR_9 } from './fake-school-people.ts';

export const CARD = 'application/vnd.microsoft.card.adaptive';
export const ABSENT_LIST_ID = '1795000000000';
const CHAT = `a:${OFFICER.personId}`;

interface FakeMessage {
  id: string;
  from: { id: string; name: string; isBot: boolean };
  createdAt: string;
  editedAt: string | null;
  deletedAt: null;
  text: string;
  attachments: { contentType: string; content: unknown }[];
  replyToId: null;
}

export type FakeMessages = ReturnType<typeof fakeMessages>;

/** What has been posted, in memory. `tell` hears of every change, as the page does. */
export function fakeMessages(now: () => string, tell: (change: object) => void) {
  const byConversation = new Map<string, FakeMessage[]>();
  const bot = { ...BOT, isBot: true };
  let count = 0;

  const add = (conversationId: string, from: FakeMessage['from'], text: string, card?: object) => {
    const id = String(Number(ABSENT_LIST_ID) + count);
    count += 1;
    const attachments = card ? [{ contentType: CARD, content: card }] : [];
    const message = { id, from, createdAt: now(), editedAt: null, deletedAt: null, text, attachments, replyToId: null };
    byConversation.set(conversationId, [...(byConversation.get(conversationId) ?? []), message]);
    tell({ conversationId, messageId: id, change: 'posted' });
  };
  add(YEAR_9, bot, '', absentListCard('As of 08:45.'));
  add(YEAR_7, bot, '', refreshingCard(OFFICER.userId));
  add(CHAT, bot, 'Good morning. **Three** calls are waiting for you.');

  return {
    in: (conversationId: string) => byConversation.get(conversationId) ?? [],
    post: (conversationId: string, text: string) => add(conversationId, bot, '', textCard(text)),
    /** Edits the absent list in the Year 9 channel. */
    editList(note: string) {
      const message = byConversation.get(YEAR_9)?.find(({ id }) => id === ABSENT_LIST_ID);
      if (!message) throw new Error('the absent list is gone');
      message.editedAt = '2026-11-23T09:10:00.000Z';
      message.attachments = [{ contentType: CARD, content: absentListCard(note) }];
      tell({ conversationId: YEAR_9, messageId: message.id, change: 'edited' });
    },
    say(text: string) {
      add(CHAT, { id: OFFICER.userId, name: OFFICER.name, isBot: false }, text);
      add(CHAT, bot, `You said: ${text}`);
    },
  };
}
