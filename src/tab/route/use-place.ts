import { useCallback, useSyncExternalStore } from 'react';
import { formatPlace, parsePlace, type Place } from './place.ts';

/** The place in the address bar's hash, or else where Teams was asked to open the tab. */
export function usePlace(subPageId: string | null): readonly [Place, (place: Place) => void] {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const go = useCallback((place: Place) => {
    window.location.hash = `/${formatPlace(place)}`;
  }, []);
  return [parsePlace(hash === '' ? (subPageId ?? '') : hash.replace(/^#\/?/, '')), go];
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
