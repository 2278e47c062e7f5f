import { createContext } from 'react';
import type { Place } from './place.ts';

export interface Whereabouts {
  /** The pages that the person may open, by name. */
  readonly pages: readonly string[];
  readonly place: Place;
}

/** Where in the tab somebody is, and where else they may go: for links deep within a page. */
export const WhereaboutsContext = createContext<Whereabouts>({ pages: [], place: { page: 'register' } });
