import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { MessageEvent, ShellState } from './contract.ts';
import type { ShellApi } from './shell-api.ts';
import { listenToShell } from './shell-events.ts';
import { type Conversations, useConversations } from './use-conversations.ts';

export interface LiveSchool {
  state: ShellState | null;
  problem: string | null;
  connected: boolean;
  conversations: Conversations;
  /** The last thing the server said the time was, and the page's own stopwatch at that moment. */
  clock: ClockReading | null;
  setClock: (now: string) => void;
  /** A sentence for screen readers about the last post or edit; `count` tells two equal ones apart. */
  news: { text: string; count: number };
}

export interface ClockReading {
  now: string;
  readAtMs: number;
}

/** Everything the page shows, kept current by the tenant's event stream. */
export function useLiveSchool(api: ShellApi, personId: string | null): LiveSchool {
  const [state, setState] = useState<ShellState | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [connected, setConnected] = useState(true);
  const [clock, setReading] = useState<ClockReading | null>(null);
  const [news, setNews] = useState({ text: '', count: 0 });
  const setClock = useCallback((now: string) => setReading({ now, readAtMs: performance.now() }), []);
  // A new list each time the state is read, so that the messages are read again with it.
  const ids = useMemo(() => (state ? conversationIds(state) : []), [state]);
  const conversations = useConversations(api, ids);

  const readState = useCallback(async () => {
    const answer = await api.state(personId);
    setProblem(answer.kind === 'failed' ? answer.message : null);
    if (answer.kind === 'failed') return;
    setState(answer.value);
    setClock(answer.value.now);
  }, [api, personId, setClock]);
  useEffect(() => void readState(), [readState]);

  const onMessage = (event: MessageEvent) => {
    const conversationId = event.conversationId.replace(/;messageid=.*$/, '');
    if (!state || !ids.includes(conversationId)) return;
    setNews(({ count }) => ({ text: tell(event, conversationId, state), count: count + 1 }));
    void conversations.reload(conversationId);
  };
  const onConnection = (now: boolean) => {
    setConnected(now);
    // The first time too: something may have happened between reading and listening.
    if (now) void readState();
  };
  const onChange = () => void readState();
  const listeners = useRef({ onMessage, onConnection, onChange, onClock: setClock });
  useEffect(() => {
    listeners.current = { onMessage, onConnection, onChange, onClock: setClock };
  });
  useEffect(
    () =>
      listenToShell(api.eventsUrl, {
        onMessage: (event) => listeners.current.onMessage(event),
        onConnection: (now) => listeners.current.onConnection(now),
        onClock: (now) => listeners.current.onClock(now),
        onTeam: () => listeners.current.onChange(),
        onMeeting: () => listeners.current.onChange(),
      }),
    [api],
  );

  return { state, problem, connected, conversations, clock, setClock, news };
}

function conversationIds({ team, chat }: ShellState) {
  return [...team.channels.map(({ id }) => id), chat.conversationId];
}

function tell({ change }: MessageEvent, conversationId: string, { team }: ShellState) {
  const place = team.channels.find(({ id }) => id === conversationId)?.name ?? 'the chat';
  if (change === 'posted') return `New message in ${place}.`;
  return change === 'edited' ? `A message in ${place} was updated.` : `A message in ${place} was deleted.`;
}
