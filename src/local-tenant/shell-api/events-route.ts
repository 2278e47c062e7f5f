import type { Route } from '../router.ts';
import type { TenantEvents } from '../tenant-events.ts';

/** GET /shell/api/events: messages, list changes, the meeting's stage and moves of the clock as server-sent events, from now on. */
export function eventsRoute(events: TenantEvents): Route {
  return {
    method: 'GET',
    pattern: '/shell/api/events',
    handle: () => ({ status: 200, stream: (send) => events.listen(({ kind, ...data }) => send(kind, data)) }),
  };
}
