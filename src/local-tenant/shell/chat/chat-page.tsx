import { EverySessionMark } from '../every-session-mark.tsx';
import { MessageList } from '../messages/message-list.tsx';
import { flat } from '../messages/threads.ts';
import { useShell } from '../shell-context.ts';
import type { Conversations } from '../use-conversations.ts';
import type { ClockReading } from '../use-live-school.ts';
import { ComposeBox } from './compose-box.tsx';

/** The personal chat between the person chosen and the bot. */
export function ChatPage({ conversations, clock }: { conversations: Conversations; clock: ClockReading | null }) {
  const { state } = useShell();
  const { conversationId } = state.chat;
  const messages = conversations.byId.get(conversationId);
  return (
    <main id="content" tabIndex={-1} className="conversation" aria-label={`Chat with ${state.bot.name}`}>
      <header className="conversation-header">
        <EverySessionMark sizePx={28} />
        <h2 className="conversation-title">{state.bot.name}</h2>
      </header>
      <MessageList
        key={conversationId}
        conversationId={conversationId}
        threads={messages && flat(messages)}
        problem={conversations.problem}
        clock={clock}
        emptyText={`Say something to ${state.bot.name}. Try "help".`}
      />
      <ComposeBox conversationId={conversationId} />
    </main>
  );
}
