import { writeRoute } from '../route.ts';
import { useShell } from '../shell-context.ts';
import './channel-list.css';

interface ChannelListProps {
  openId: string | null;
  unread: ReadonlySet<string>;
  onChoose?: () => void;
}

/** The team's channels; bold with a dot where something new was posted. */
export function ChannelList({ openId, unread, onChoose }: ChannelListProps) {
  const { state } = useShell();
  return (
    <ul className="channel-list">
      {state.team.channels.map(({ id, name }) => (
        <li key={id}>
          <a
            href={writeRoute({ page: 'channel', channelId: id })}
            className="channel-link"
            aria-current={id === openId ? 'page' : undefined}
            data-unread={unread.has(id) || undefined}
            onClick={onChoose}
          >
            <span>{name}</span>
            {unread.has(id) && (
              <span className="unread-dot">
                <span className="for-screen-readers">, unread</span>
              </span>
            )}
          </a>
        </li>
      ))}
    </ul>
  );
}
