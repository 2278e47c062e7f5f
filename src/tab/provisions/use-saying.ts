import { useState } from 'react';
import type { ProvisionSaid } from '../../http/provisions-contract.ts';
import type { ProvisionsClient } from '../api/provisions-client.ts';

export interface Saying {
  readonly isSending: boolean;
  /** What was just recorded, or why it was not. */
  readonly said: { readonly text: string; readonly isFailure: boolean; readonly undoes: string | null } | null;
  readonly say: (said: Omit<ProvisionSaid, 'recordId'>, title: string) => void;
}

const WORDS = {
  done: 'is recorded as done',
  'not-done': 'is recorded as not done',
  withdrawn: 'has no record any more',
};

/** What a person says of an occurrence, recorded once. */
export function useSaying(client: ProvisionsClient, refresh: () => void): Saying {
  const [isSending, setIsSending] = useState(false);
  const [said, setSaid] = useState<Saying['said']>(null);
  return {
    isSending,
    said,
    say: (words, title) => {
      if (isSending) return;
      setIsSending(true);
      void client.record({ ...words, recordId: crypto.randomUUID() }).then((answer) => {
        setIsSending(false);
        if (answer.kind === 'failed') {
          setSaid({ text: `Not recorded. ${answer.failure.message}`, isFailure: true, undoes: null });
          return;
        }
        const undoes = words.says === 'withdrawn' ? null : words.occurrenceKey;
        setSaid({ text: `“${title}” ${WORDS[words.says]}.`, isFailure: false, undoes });
        refresh();
      });
    },
  };
}
