import { useEffect } from 'react';
import type { Channel, Message } from './contract.ts';
import type { Route } from './route.ts';
import { useStored } from './use-stored.ts';

/**
 * The channel that the route means. "Teams" without more is the one that was open last, or, the first time, the first in
 * which anything was posted: an empty channel shows nobody anything.
 */
export function useOpenChannel(
  route: Route,
  channels: readonly Channel[],
  byId: ReadonlyMap<string, readonly Message[]>,
): string | null {
  const [last, setLast] = useStored('channel');
  const known = channels.find(({ id }) => id === last);
  const busy = channels.find(({ id }) => (byId.get(id)?.length ?? 0) > 0);
  const home = (known ?? busy ?? channels[0])?.id ?? null;
  const open = route.page === 'channel' ? route.channelId : home;

  const worthKeeping = route.page === 'channel' || (route.page === 'home' && busy !== undefined);
  useEffect(() => {
    if (worthKeeping && open !== null && open !== last) setLast(open);
  }, [worthKeeping, open, last, setLast]);
  return open;
}
