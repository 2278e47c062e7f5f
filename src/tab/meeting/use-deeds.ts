import { useCallback, useState } from 'react';
import type { DecisionForm, MeetingAnswer, MeetingChange, MeetingView } from '../../http/meeting-contract.ts';
import type { ApiAnswer } from '../api/api-failure.ts';
import type { MeetingClient } from '../api/meeting-client.ts';

/** What came of a deed: null where it was done. */
export type Trouble = string | null;

export interface Deeds {
  readonly change: (change: MeetingChange) => Promise<Trouble>;
  readonly decide: (form: DecisionForm) => Promise<Trouble>;
  readonly undo: (decisionId: string) => Promise<Trouble>;
  readonly isBusy: boolean;
  /** Of the last change or undo. What a decision lacks is told at its form. */
  readonly trouble: Trouble;
}

/** What those who run a meeting do to it. One deed at a time, and its answer is on screen at once. */
export function useDeeds(client: MeetingClient, meetingId: string, take: (view: MeetingView) => void): Deeds {
  const [isBusy, setIsBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>(null);

  const settle = useCallback(
    async (asked: Promise<ApiAnswer<MeetingAnswer>>): Promise<Trouble> => {
      setIsBusy(true);
      const answer = await asked;
      setIsBusy(false);
      if (answer.kind === 'failed') return answer.failure.message;
      if (answer.value.kind === 'problems') return answer.value.problems.map(({ message }) => message).join(' ');
      take(answer.value.view);
      return answer.value.kind === 'refused' ? answer.value.message : null;
    },
    [take],
  );
  const told = useCallback(async (asked: Promise<Trouble>) => {
    const came = await asked;
    setTrouble(came);
    return came;
  }, []);

  const change = useCallback(
    (asked: MeetingChange) => told(settle(client.change(meetingId, asked))),
    [client, meetingId, settle, told],
  );
  const undo = useCallback(
    (decisionId: string) => told(settle(client.undo(meetingId, decisionId))),
    [client, meetingId, settle, told],
  );
  const decide = useCallback(
    (form: DecisionForm) => settle(client.decide(meetingId, form)),
    [client, meetingId, settle],
  );
  return { change, decide, undo, isBusy, trouble };
}
