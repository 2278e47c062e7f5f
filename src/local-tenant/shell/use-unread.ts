import { useEffect } from 'react';
import type { Message } from './contract.ts';
import { useStored } from './use-stored.ts';
import { z } from 'zod';

const seenShape = z.record(z.string(), z.string());

/** The conversations in which something was posted since this person last looked. An edit is not news, as in Teams. */
export function useUnread(
  personId: string,
  byId: ReadonlyMap<string, readonly Message[]>,
  openId: string | null,
): ReadonlySet<string> {
  const [stored, store] = useStored(`seen.${personId}`);
  const seen = seenShape.catch({}).parse(JSON.parse(stored ?? '{}'));
  const openLatest = latestPost(openId === null ? [] : (byId.get(openId) ?? []));

  useEffect(() => {
    if (openId === null || openLatest === '' || seen[openId] === openLatest) return;
    store(JSON.stringify({ ...seen, [openId]: openLatest }));
  });

  const unread = [...byId].filter(([id, messages]) => id !== openId && latestPost(messages) !== (seen[id] ?? ''));
  return new Set(unread.map(([id]) => id));
}

function latestPost(messages: readonly Message[]) {
  return messages.at(-1)?.id ?? '';
}
