import type { Route } from '../router.ts';
import { cardRoutes } from './card-routes.ts';
import { eventsRoute } from './events-route.ts';
import { messageRoutes } from './message-routes.ts';
import type { ShellParts } from './shell-parts.ts';
import { stageRoute } from './stage-route.ts';
import { stateRoute } from './state-route.ts';
import { tabRoute } from './tab-route.ts';

/** What the shell page asks for. It stands for Teams itself, so nothing here checks who is asking. */
export function shellRoutes(parts: ShellParts): Route[] {
  return [
    stateRoute(parts),
    ...messageRoutes(parts),
    ...cardRoutes(parts),
    tabRoute(parts),
    stageRoute(parts),
    eventsRoute(parts.context.events),
  ];
}
