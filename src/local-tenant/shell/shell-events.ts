import type { z } from 'zod';
import { clockReading, messageEvent, type MessageEvent as ConversationEvent } from './contract.ts';

export interface ShellListeners {
  onMessage: (event: ConversationEvent) => void;
  onClock: (now: string) => void;
  /** The team's name, channels or members are others. */
  onTeam: () => void;
  /** Something else is on the meeting's stage. */
  onMeeting: () => void;
  /** False while the stream is down; true again, after which everything may have changed. */
  onConnection: (connected: boolean) => void;
}

const RETRY_AFTER_MS = 2000;

/** Listens to /shell/api/events until the returned function is called. Reconnects for ever. */
export function listenToShell(url: string, listeners: ShellListeners): () => void {
  let source: EventSource;
  let retry: number | undefined;
  const open = () => {
    source = new EventSource(url);
    source.onopen = () => listeners.onConnection(true);
    source.onerror = () => {
      listeners.onConnection(false);
      // The browser reconnects by itself after a dropped stream, but gives up for good after an HTTP error.
      if (source.readyState === EventSource.CLOSED) retry = window.setTimeout(open, RETRY_AFTER_MS);
    };
    source.addEventListener('message', hear(messageEvent, listeners.onMessage));
    source.addEventListener('team', () => listeners.onTeam());
    source.addEventListener('meeting', () => listeners.onMeeting());
    source.addEventListener(
      'clock',
      hear(clockReading, ({ now }) => listeners.onClock(now)),
    );
  };
  open();
  return () => {
    window.clearTimeout(retry);
    source.close();
  };
}

function hear<T>(shape: z.ZodType<T>, listener: (value: T) => void) {
  return (event: MessageEvent<string>) => listener(shape.parse(JSON.parse(event.data)));
}
