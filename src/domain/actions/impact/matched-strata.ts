import type { SessionChange } from './session-change.ts';

/** Pupils who started in one band over the same weeks: those whom the action was for, and those it was not for. */
export interface Stratum {
  readonly concerned: readonly SessionChange[];
  readonly peers: readonly SessionChange[];
}

export interface MatchedStrata {
  readonly strata: readonly Stratum[];
  /** Pupils whom the action was for, in a band with too few others: nobody to set beside them. */
  readonly unmatched: number;
}

/** Fewer peers in a band are no comparison. */
export const FEWEST_PEERS_IN_BAND = 10;

/**
 * Sets pupils beside others of their band.
 * @param others Pupils without an action of the kind in those weeks; the caller has left out all who had one.
 */
export function matchedStrata(concerned: readonly SessionChange[], others: readonly SessionChange[]): MatchedStrata {
  const peersOf = Map.groupBy(others, ({ bandId }) => bandId);
  const strata: Stratum[] = [];
  let unmatched = 0;
  for (const [bandId, pupils] of Map.groupBy(concerned, (change) => change.bandId)) {
    const peers = peersOf.get(bandId) ?? [];
    if (peers.length >= FEWEST_PEERS_IN_BAND) strata.push({ concerned: pupils, peers });
    else unmatched += pupils.length;
  }
  return { strata, unmatched };
}
