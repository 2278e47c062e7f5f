import { useState } from 'react';
import type { ListRepairRequest, ListRepairsPage } from '../../http/list-repairs-contract.ts';
import type { ListRepairsClient } from '../api/list-repairs-client.ts';

export interface Repairing {
  readonly isSending: boolean;
  /** What was just done, or why it was not. */
  readonly said: { readonly text: string; readonly isFailure: boolean } | null;
  readonly send: (request: ListRepairRequest, done: string) => void;
}

/** One repair at a time. What was recorded leaves the page at once; a failure changes nothing and says why. */
export function useRepairing(
  client: ListRepairsClient,
  change: (change: (page: ListRepairsPage) => ListRepairsPage) => void,
  refresh: () => void,
): Repairing {
  const [isSending, setIsSending] = useState(false);
  const [said, say] = useState<Repairing['said']>(null);
  return {
    isSending,
    said,
    send: (request, done) => {
      if (isSending) return;
      setIsSending(true);
      say(null);
      void client.repair(request).then((answer) => {
        setIsSending(false);
        if (answer.kind === 'failed') {
          say({ text: `Not done. ${answer.failure.message}`, isFailure: true });
          if (answer.failure.kind === 'not-found') refresh();
          return;
        }
        say({ text: done, isFailure: false });
        change((page) => without(page, request));
        refresh();
      });
    },
  };
}

/** The page as it is once the repair is recorded: a corrected row shows that it is on its way. */
export function without(page: ListRepairsPage, request: ListRepairRequest): ListRepairsPage {
  switch (request.kind) {
    case 'correct':
      return { ...page, rows: page.rows.map((row) => (isSame(row, request) ? { ...row, isOnItsWay: true } : row)) };
    case 'restore':
    case 'let-go':
      return { ...page, deleted: page.deleted.filter((row) => !isSame(row, request)) };
    case 'settle':
      return { ...page, edits: page.edits.filter(({ writeId }) => writeId !== request.writeId) };
  }
}

interface Row {
  readonly list: string;
  readonly itemId: string;
}

function isSame(one: Row, other: Row): boolean {
  return one.list === other.list && one.itemId === other.itemId;
}
