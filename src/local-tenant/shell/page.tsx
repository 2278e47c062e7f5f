import { useMemo, useState } from 'react';
import { AppRail } from './bar/app-rail.tsx';
import { ClockBar } from './bar/clock-bar.tsx';
import { TopBar } from './bar/top-bar.tsx';
import { ChannelsPage } from './channels/channels-page.tsx';
import { ChatPage } from './chat/chat-page.tsx';
import type { ShellState } from './contract.ts';
import { MeetingWindow } from './meeting/meeting-window.tsx';
import type { ShellApi } from './shell-api.ts';
import { ShellContext } from './shell-context.ts';
import { TabFrame } from './tab/tab-frame.tsx';
import { TaskProvider } from './tasks/task-provider.tsx';
import type { ThemeName } from './themes.ts';
import type { LiveSchool } from './use-live-school.ts';
import { TOASTER_ID, useNotify } from './use-notify.tsx';
import { useOpenChannel } from './use-open-channel.ts';
import { useRoute } from './use-route.ts';
import { useUnread } from './use-unread.ts';

export interface PageProps {
  api: ShellApi;
  live: LiveSchool;
  state: ShellState;
  themeName: ThemeName;
  setThemeName: (name: ThemeName) => void;
  choosePerson: (personId: string) => void;
}

/** The frame around the apps: bars above, rail beside, one of channels, chat, meeting and tab in the middle. */
export function Page({ api, live, state, themeName, setThemeName, choosePerson }: PageProps) {
  const route = useRoute();
  const notify = useNotify(TOASTER_ID);
  const [menuOpen, setMenuOpen] = useState(false);
  const shell = useMemo(() => ({ api, state, me: state.me, themeName, notify }), [api, state, themeName, notify]);
  const channelId = useOpenChannel(route, state.team.channels, live.conversations.byId);
  const openId = { channel: channelId, home: channelId, chat: state.chat.conversationId, tab: null, meeting: null }[
    route.page
  ];
  const unread = useUnread(state.me.personId, live.conversations.byId, openId);
  const openMenu = () => setMenuOpen(true);

  return (
    <ShellContext value={shell}>
      <TaskProvider>
        <a className="skip-link" href="#content" onClick={skipToContent}>
          Skip to content
        </a>
        <div className="page">
          <TopBar setThemeName={setThemeName} choosePerson={choosePerson} />
          <ClockBar live={live} />
          <AppRail page={route.page} unread={unread} />
          {route.page === 'tab' && <TabFrame subPageId={route.subPageId} />}
          {route.page === 'meeting' && <MeetingWindow subPageId={route.subPageId} />}
          {route.page === 'chat' && <ChatPage conversations={live.conversations} clock={live.clock} />}
          {(route.page === 'channel' || route.page === 'home') && (
            <ChannelsPage
              channelId={channelId}
              unread={unread}
              conversations={live.conversations}
              clock={live.clock}
              menu={{ open: menuOpen, onOpen: openMenu, onClose: () => setMenuOpen(false) }}
            />
          )}
        </div>
        <p className="for-screen-readers" role="status">
          <span key={live.news.count}>{live.news.text}</span>
        </p>
      </TaskProvider>
    </ShellContext>
  );
}

/** By hand, because the hash already says which page is open. */
function skipToContent(event: React.MouseEvent) {
  event.preventDefault();
  document.getElementById('content')?.focus();
}
