import { useSyncExternalStore } from 'react';
import { readRoute, type Route, writeRoute } from './route.ts';

/** The page in the address bar, so that a reload and the back button stay where one was. */
export function useRoute(): Route {
  return readRoute(useSyncExternalStore(subscribe, () => window.location.hash));
}

export function goTo(route: Route) {
  window.location.hash = writeRoute(route);
}

function subscribe(onChange: () => void) {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}
