import { useCallback, useSyncExternalStore } from 'react';
import { openedPage } from './opened-page.ts';
import { formatPlace, parsePlace, type Place } from './place.ts';

/** The place in the address bar's hash, or else where Teams was asked to open the tab, or else the tab's own page. */
export function usePlace(subPageId: string | null): readonly [Place, (place: Place) => void] {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  const go = useCallback((place: Place) => {
    window.location.hash = `/${formatPlace(place)}`;
  }, []);
  return [parsePlace(hash === '' ? (subPageId ?? openedPage()) : hash.replace(/^#\/?/, '')), go];
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}
