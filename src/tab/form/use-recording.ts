import { useState } from 'react';
import type { ApiAnswer, ApiFailure } from '../api/api-failure.ts';

export interface Recording {
  readonly isSending: boolean;
  readonly failure: ApiFailure | null;
  /** Sends once; the answer goes to `then`, and a failure is shown beside what was typed. */
  readonly send: <T>(request: () => Promise<ApiAnswer<T>>, then: (value: T) => void) => void;
}

/** One form's way to the server. The form keeps its id, so that pressing Save again records nothing twice. */
export function useRecording(): Recording {
  const [isSending, setIsSending] = useState(false);
  const [failure, setFailure] = useState<ApiFailure | null>(null);
  return {
    isSending,
    failure,
    send: (request, then) => {
      if (isSending) return;
      setIsSending(true);
      setFailure(null);
      void request().then((answer) => {
        setIsSending(false);
        if (answer.kind === 'ok') then(answer.value);
        else setFailure(answer.failure);
      });
    },
  };
}
