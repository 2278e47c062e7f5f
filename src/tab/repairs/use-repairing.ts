import { useState } from 'react';
import type { ListRepairRequest, ListRepairsPage } from '../../http/list-repairs-contract.ts';
import type { ListRepairsClient } from '../api/list-repairs-client.ts';

export interface Repairing {
  readonly isSending: boolean;
  /** What was just done, or why it was not. */
  readonly said: Said | null;
  readonly send: (request: ListRepairRequest, done: string) => void;
}

export interface Said {
  readonly text: string;
  readonly isFailure: boolean;
  /** What takes it back; null where nothing does. */
  readonly undo: ListRepairRequest | null;
}

/** One repair at a time. What was recorded leaves the page at once; a failure changes nothing and says why. */
export function useRepairing(
  client: ListRepairsClient,
  change: (change: (page: ListRepairsPage) => ListRepairsPage) => void,
  refresh: () => void,
): Repairing {
  const [isSending, setIsSending] = useState(false);
  const [said, say] = useState<Said | null>(null);
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
          say({ text: `Not done. ${answer.failure.message}`, isFailure: true, undo: null });
          if (answer.failure.kind === 'not-found') refresh();
          return;
        }
        say({ text: done, isFailure: false, undo: undoOf(request) });
        change((page) => without(page, request));
        refresh();
      });
    },
  };
}

function undoOf(request: ListRepairRequest): ListRepairRequest | null {
  return request.kind === 'let-go' ? { ...request, kind: 'take-back' } : null;
}

/** The page as it is once the repair is recorded: a corrected row shows that it is on its way. */
export function without(page: ListRepairsPage, request: ListRepairRequest): ListRepairsPage {
  switch (request.kind) {
    case 'correct':
      return { ...page, rows: page.rows.map((row) => (isSame(row, request) ? { ...row, isOnItsWay: true } : row)) };
    case 'restore':
    case 'let-go':
      return { ...page, deleted: page.deleted.filter((row) => !isSame(row, request)) };
    // Where it stands the server says, and the page is on its way.
    case 'take-back':
      return page;
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
