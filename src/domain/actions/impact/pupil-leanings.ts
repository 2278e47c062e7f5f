import type { SessionChange } from './session-change.ts';
import type { Stratum } from './matched-strata.ts';
import { ratesOf, sumOver, type Rates } from './stratum-rates.ts';

/** How far one pupil alone pulls the difference away from where all the others have it. */
export interface Leaning {
  readonly pupilId: string;
  readonly leaning: number;
  /** Pupils who vary together: 0 for those concerned, then the peers of each stratum. */
  readonly group: number;
  readonly groupSize: number;
}

interface Gap {
  readonly change: SessionChange;
  /** Sessions attended beyond what the peers' rate gives, over all concerned pupils' possible sessions. */
  readonly before: number;
  readonly after: number;
}

/**
 * The terms of Taylor's linearisation of a ratio of sums (Cochran, Sampling Techniques, 3rd edition, 6.3 and 6.10), by
 * pupil: their squares add up to the variance of the difference, and they add up to nothing within each group. Each is
 * widened by n / (n - 1) for the rates that were worked out from the same pupils.
 * @param pupils Different pupils concerned.
 */
export function leaningsOf(strata: readonly Stratum[], pupils: number): Leaning[] {
  const all = strata.flatMap(({ concerned }) => concerned);
  const possible: Rates = { before: sumOver(all, 'before').possible, after: sumOver(all, 'after').possible };
  return [...leaningsOfConcerned(strata, possible, pupils), ...strata.flatMap(leaningsOfPeers(possible))];
}

function leaningsOfConcerned(strata: readonly Stratum[], possible: Rates, pupils: number): Leaning[] {
  const gaps = strata.flatMap(({ concerned, peers }): Gap[] => {
    const rates = ratesOf(peers);
    const gap = (change: SessionChange, span: 'before' | 'after') =>
      (change[span].attended - rates[span] * change[span].possible) / possible[span];
    return concerned.map((change) => ({ change, before: gap(change, 'before'), after: gap(change, 'after') }));
  });
  const mean = { before: sum(gaps, ({ before }) => before), after: sum(gaps, ({ after }) => after) };
  const widened = Math.sqrt(pupils / (pupils - 1));
  return gaps.map(({ change, before, after }) => {
    const apart = (gap: number, span: 'before' | 'after') =>
      gap - (mean[span] * change[span].possible) / possible[span];
    const leaning = widened * (apart(after, 'after') - apart(before, 'before'));
    return { pupilId: change.pupilId, leaning, group: 0, groupSize: pupils };
  });
}

function leaningsOfPeers(possible: Rates) {
  return ({ concerned, peers }: Stratum, index: number): Leaning[] => {
    const rates = ratesOf(peers);
    const weight = (span: 'before' | 'after') => sumOver(concerned, span).possible / possible[span];
    const weights = { before: weight('before'), after: weight('after') };
    const sums = { before: sumOver(peers, 'before').possible, after: sumOver(peers, 'after').possible };
    const widened = Math.sqrt(peers.length / (peers.length - 1));
    const part = (change: SessionChange, span: 'before' | 'after') =>
      (weights[span] * (change[span].attended - rates[span] * change[span].possible)) / sums[span];
    return peers.map((change) => ({
      pupilId: change.pupilId,
      // Where peers did better than their rate, the difference is smaller: the sign matters for a pupil who is in both.
      leaning: -widened * (part(change, 'after') - part(change, 'before')),
      group: index + 1,
      groupSize: peers.length,
    }));
  };
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
