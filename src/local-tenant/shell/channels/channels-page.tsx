import { Button, Drawer, DrawerBody, DrawerHeader, DrawerHeaderTitle } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useShell } from '../shell-context.ts';
import type { Conversations } from '../use-conversations.ts';
import type { ClockReading } from '../use-live-school.ts';
import { ChannelList } from './channel-list.tsx';
import { ChannelPosts } from './channel-posts.tsx';
import './channels-page.css';

interface ChannelsPageProps {
  channelId: string | null;
  unread: ReadonlySet<string>;
  conversations: Conversations;
  clock: ClockReading | null;
  menu: { open: boolean; onOpen: () => void; onClose: () => void };
}

/** The team: its channels beside the posts of one of them; on a phone the channels are a drawer. */
export function ChannelsPage({ channelId, unread, conversations, clock, menu }: ChannelsPageProps) {
  const { state } = useShell();
  const channel = state.team.channels.find(({ id }) => id === channelId) ?? null;
  return (
    <div className="channels-page">
      <nav className="channels-side" aria-label="Channels">
        <h2 className="channels-team">{state.team.name}</h2>
        <ChannelList openId={channelId} unread={unread} />
      </nav>
      <ChannelPosts
        key={channelId}
        channel={channel}
        messages={channelId === null ? undefined : conversations.byId.get(channelId)}
        problem={conversations.problem}
        clock={clock}
        unreadElsewhere={unread.size > 0}
        openMenu={menu.onOpen}
      />
      <Drawer open={menu.open} onOpenChange={menu.onClose} position="start" aria-label="Channels">
        <DrawerHeader>
          <DrawerHeaderTitle
            action={<Button appearance="subtle" aria-label="Close" icon={<DismissRegular />} onClick={menu.onClose} />}
          >
            {state.team.name}
          </DrawerHeaderTitle>
        </DrawerHeader>
        <DrawerBody>
          <ChannelList openId={channelId} unread={unread} onChoose={menu.onClose} />
        </DrawerBody>
      </Drawer>
    </div>
  );
}
