import { useCallback, useEffect, useRef, useState } from 'react';
import type { Message } from './contract.ts';
import type { ShellApi } from './shell-api.ts';

export interface Conversations {
  byId: ReadonlyMap<string, readonly Message[]>;
  problem: string | null;
  reload: (conversationId: string) => Promise<void>;
}

/** The messages of these conversations, oldest first. Read when `ids` is a new list, and one by one when told to. */
export function useConversations(api: ShellApi, ids: readonly string[]): Conversations {
  const [byId, setById] = useState<ReadonlyMap<string, readonly Message[]>>(new Map());
  const [problem, setProblem] = useState<string | null>(null);
  const turns = useRef(new Map<string, number>());

  const reload = useCallback(
    async (id: string) => {
      const turn = (turns.current.get(id) ?? 0) + 1;
      turns.current.set(id, turn);
      const answer = await api.messages(id);
      // Two edits in quick succession may be answered out of order: only the last question counts.
      if (turns.current.get(id) !== turn) return;
      setProblem(answer.kind === 'failed' ? answer.message : null);
      if (answer.kind === 'answered') setById((known) => new Map(known).set(id, sorted(answer.value)));
    },
    [api],
  );

  useEffect(() => {
    for (const id of ids) void reload(id);
  }, [ids, reload]);

  return { byId, problem, reload };
}

function sorted(messages: readonly Message[]) {
  return messages.toSorted((a, b) => Date.parse(a.createdAt) - Date.parse(b.createdAt));
}
