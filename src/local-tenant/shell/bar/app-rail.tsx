import { CounterBadge } from '@fluentui/react-components';
import {
  bundleIcon,
  ChatFilled,
  ChatRegular,
  type FluentIcon,
  PeopleTeamFilled,
  PeopleTeamRegular,
  VideoFilled,
  VideoRegular,
} from '@fluentui/react-icons';
import { EverySessionMark } from '../every-session-mark.tsx';
import type { Route } from '../route.ts';
import { useShell } from '../shell-context.ts';
import './app-rail.css';

const TeamsIcon = bundleIcon(PeopleTeamFilled, PeopleTeamRegular);
const MeetingIcon = bundleIcon(VideoFilled, VideoRegular);
const ChatIcon = bundleIcon(ChatFilled, ChatRegular);

/** The apps, at the left or, on a phone, at the foot. */
export function AppRail({ page, unread }: { page: Route['page']; unread: ReadonlySet<string> }) {
  const { state } = useShell();
  const chatUnread = unread.has(state.chat.conversationId);
  const channelsUnread = unread.size - (chatUnread ? 1 : 0);
  const inTeams = page === 'channel' || page === 'home';

  return (
    <nav className="app-rail" aria-label="Apps">
      <RailLink href="#/" label="Teams" open={inTeams} unread={channelsUnread} Icon={TeamsIcon} />
      <RailLink href="#/chat" label="Chat" open={page === 'chat'} unread={chatUnread ? 1 : 0} Icon={ChatIcon} />
      <RailLink href="#/meeting" label="Meeting" open={page === 'meeting'} unread={0} Icon={MeetingIcon} />
      <RailLink href="#/tab" label={state.bot.name} open={page === 'tab'} unread={0} />
    </nav>
  );
}

interface RailLinkProps {
  href: string;
  label: string;
  open: boolean;
  unread: number;
  Icon?: FluentIcon;
}

function RailLink({ href, label, open, unread, Icon }: RailLinkProps) {
  return (
    <a className="rail-link" href={href} aria-current={open ? 'page' : undefined}>
      <span className="rail-icon">
        {Icon ? <Icon filled={open} fontSize={24} /> : <EverySessionMark sizePx={24} />}
        {unread > 0 && (
          <span className="rail-badge" aria-hidden>
            <CounterBadge count={unread} size="small" color="danger" />
          </span>
        )}
      </span>
      <span>{label}</span>
      {unread > 0 && <span className="for-screen-readers">, unread</span>}
    </a>
  );
}
