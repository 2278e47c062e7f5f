import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApiAnswer, ApiFailure } from './api-failure.ts';

/** What a page knows of the server's answer. A failed refresh keeps the last good value on screen. */
export type Loaded<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: ApiFailure }
  | { readonly kind: 'ready'; readonly value: T; readonly refreshFailure: ApiFailure | null };

export interface LoadedControls<T> {
  readonly loaded: Loaded<T>;
  readonly isRefreshing: boolean;
  readonly refresh: () => void;
  /** Puts a change into the value at hand, such as the row that a save has just answered with. */
  readonly change: (change: (value: T) => T) => void;
}

const REFRESH_EVERY_MS = 60_000;

/**
 * Loads now, again every minute while the page can be seen, and as soon as the network is back. With `isKeptFresh` false it
 * loads once: for what is dear to tell, or changes seldom.
 */
export function useLoaded<T>(
  load: () => Promise<ApiAnswer<T>>,
  { isKeptFresh }: { readonly isKeptFresh: boolean } = { isKeptFresh: true },
): LoadedControls<T> {
  const [loaded, setLoaded] = useState<Loaded<T>>({ kind: 'loading' });
  const [isRefreshing, setIsRefreshing] = useState(false);
  const latest = useRef(0);

  const refresh = useCallback(() => {
    const attempt = ++latest.current;
    setIsRefreshing(true);
    void load().then((answer) => {
      if (attempt !== latest.current) return;
      setIsRefreshing(false);
      setLoaded((before) => afterAnswer(before, answer));
    });
  }, [load]);

  const change = useCallback((changeValue: (value: T) => T) => {
    // An answer already on its way was read before this change and would undo it on screen.
    latest.current++;
    setIsRefreshing(false);
    setLoaded((before) => (before.kind === 'ready' ? { ...before, value: changeValue(before.value) } : before));
  }, []);

  useEffect(() => {
    refresh();
    return isKeptFresh ? keepFresh(refresh) : undefined;
  }, [refresh, isKeptFresh]);

  return { loaded, isRefreshing, refresh, change };
}

function afterAnswer<T>(before: Loaded<T>, answer: ApiAnswer<T>): Loaded<T> {
  if (answer.kind === 'ok') return { kind: 'ready', value: answer.value, refreshFailure: null };
  // A right taken away, or a new day without a list, is an answer: what is on screen must go.
  const isAnswer = answer.failure.kind === 'not-allowed' || answer.failure.kind === 'not-found';
  if (before.kind === 'ready' && !isAnswer) return { ...before, refreshFailure: answer.failure };
  return { kind: 'failed', failure: answer.failure };
}

function keepFresh(refresh: () => void): () => void {
  let isDue = false;
  const whenDue = () => {
    isDue = document.visibilityState !== 'visible';
    if (!isDue) refresh();
  };
  const whenSeen = () => {
    if (isDue) whenDue();
  };
  const timer = setInterval(whenDue, REFRESH_EVERY_MS);
  document.addEventListener('visibilitychange', whenSeen);
  window.addEventListener('online', refresh);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', whenSeen);
    window.removeEventListener('online', refresh);
  };
}
