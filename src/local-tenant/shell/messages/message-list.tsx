import { MessageBar, MessageBarBody, Spinner } from '@fluentui/react-components';
import { Fragment } from 'react';
import { dayHeading } from '../school-time.ts';
import type { ClockReading } from '../use-live-school.ts';
import { MessageView } from './message-view.tsx';
import type { Thread } from './threads.ts';
import { useStickToNewest } from './use-stick-to-newest.ts';
import './message-list.css';

interface MessageListProps {
  conversationId: string;
  threads: readonly Thread[] | undefined;
  problem: string | null;
  clock: ClockReading | null;
  emptyText: string;
}

/** Messages in order, divided by day. Stays at the newest unless the reader has scrolled up. */
export function MessageList({ conversationId, threads, problem, clock, emptyText }: MessageListProps) {
  const scroller = useStickToNewest(threads?.at(-1)?.post.id);
  const now = new Date(clock?.now ?? 0);
  const headings = (threads ?? []).map(({ post }) => dayHeading(new Date(post.createdAt), now));
  return (
    <div className="message-scroller" ref={scroller} tabIndex={0} role="group" aria-label="Messages">
      {problem !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{problem}</MessageBarBody>
        </MessageBar>
      )}
      {!threads && problem === null && <Spinner label="Reading the messages" />}
      {threads?.length === 0 && <p className="message-none">{emptyText}</p>}
      <ol className="message-list">
        {threads?.map(({ post, replies }, index) => (
          <Fragment key={post.id}>
            {headings[index] !== headings[index - 1] && <li className="day-divider">{headings[index]}</li>}
            <li className="thread" data-thread>
              <MessageView conversationId={conversationId} message={post} />
              {replies.map((reply) => (
                <MessageView key={reply.id} conversationId={conversationId} message={reply} />
              ))}
            </li>
          </Fragment>
        ))}
      </ol>
    </div>
  );
}
