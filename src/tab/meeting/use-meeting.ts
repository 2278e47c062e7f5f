import { useCallback, useEffect, useState } from 'react';
import type { MeetingView } from '../../http/meeting-contract.ts';
import type { ApiFailure } from '../api/api-failure.ts';
import type { MeetingClient } from '../api/meeting-client.ts';
import { soonerOnline } from './sooner-online.ts';

export type Followed =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly failure: ApiFailure }
  /** `lost`: why the page may be behind; it tries again by itself. */
  | { readonly kind: 'ready'; readonly view: MeetingView; readonly lost: ApiFailure | null };

export interface FollowedMeeting {
  readonly followed: Followed;
  /** Puts the answer to one's own change on screen at once. */
  readonly take: (view: MeetingView) => void;
  readonly retry: () => void;
}

const FIRST_PAUSE_MS = 1_000;
const LAST_PAUSE_MS = 8_000;

/** Follows a meeting: asks with the version at hand, and again as soon as there is an answer. */
export function useMeeting(client: MeetingClient, meetingId: string): FollowedMeeting {
  const [followed, setFollowed] = useState<Followed>({ kind: 'loading' });
  const [attempt, setAttempt] = useState(0);

  const take = useCallback((view: MeetingView) => {
    // An answer that was longer on its way than a newer one is old.
    setFollowed((before) =>
      before.kind === 'ready' && before.view.version > view.version ? before : { kind: 'ready', view, lost: null },
    );
  }, []);

  useEffect(() => {
    const stopping = new AbortController();
    void follow(client, meetingId, stopping.signal, { take, change: setFollowed });
    return () => stopping.abort();
  }, [client, meetingId, attempt, take]);

  const retry = useCallback(() => {
    setFollowed({ kind: 'loading' });
    setAttempt((count) => count + 1);
  }, []);
  return { followed, take, retry };
}

interface Telling {
  readonly take: (view: MeetingView) => void;
  readonly change: (next: (before: Followed) => Followed) => void;
}

async function follow(client: MeetingClient, meetingId: string, stopped: AbortSignal, { take, change }: Telling) {
  let version: number | null = null;
  let pauseMs = FIRST_PAUSE_MS;
  for (;;) {
    const answer = await client.stage(meetingId, version);
    if (stopped.aborted) return;
    if (answer.kind === 'ok') {
      pauseMs = FIRST_PAUSE_MS;
      if (answer.value.kind === 'view') {
        ({ version } = answer.value.view);
        take(answer.value.view);
      } else change(found);
      continue;
    }
    const { failure } = answer;
    const isOver = failure.kind === 'not-allowed' || failure.kind === 'not-found';
    change((before) =>
      before.kind === 'ready' && !isOver ? { ...before, lost: failure } : { kind: 'failed', failure },
    );
    if (isOver) return;
    await soonerOnline(pauseMs, stopped);
    pauseMs = Math.min(LAST_PAUSE_MS, 2 * pauseMs);
  }
}

function found(before: Followed): Followed {
  return before.kind === 'ready' && before.lost !== null ? { ...before, lost: null } : before;
}
