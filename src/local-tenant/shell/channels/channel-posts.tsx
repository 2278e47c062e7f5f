import { Button } from '@fluentui/react-components';
import { NavigationRegular } from '@fluentui/react-icons';
import type { Channel, Message } from '../contract.ts';
import { MessageList } from '../messages/message-list.tsx';
import { threadsOf } from '../messages/threads.ts';
import type { ClockReading } from '../use-live-school.ts';

interface ChannelPostsProps {
  channel: Channel | null;
  messages: readonly Message[] | undefined;
  problem: string | null;
  clock: ClockReading | null;
  unreadElsewhere: boolean;
  openMenu: () => void;
}

/** One channel: its name and its posts, the newest at the foot. */
export function ChannelPosts({ channel, messages, problem, clock, unreadElsewhere, openMenu }: ChannelPostsProps) {
  return (
    <main id="content" tabIndex={-1} className="conversation" aria-label={channel?.name ?? 'Channel'}>
      <header className="conversation-header">
        <span className="menu-button">
          <Button appearance="subtle" icon={<NavigationRegular />} aria-label="Channels" onClick={openMenu} />
          {unreadElsewhere && <span className="unread-dot menu-badge" />}
        </span>
        <h2 className="conversation-title">{channel?.name ?? 'This channel is not in the team'}</h2>
      </header>
      {channel && (
        <MessageList
          conversationId={channel.id}
          threads={messages && threadsOf(messages)}
          problem={problem}
          clock={clock}
          emptyText="Nothing has been posted here yet. Move the clock on to see the morning happen."
        />
      )}
    </main>
  );
}
