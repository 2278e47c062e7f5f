import type { Stratum } from './matched-strata.ts';
import { leaningsOf, type Leaning } from './pupil-leanings.ts';
import { ratesOf, sumOver, type Rates } from './stratum-rates.ts';
import { studentT975 } from './student-t.ts';

/** Shares of the possible sessions, 0 to 1, and differences of them. Never rounded: sentences do that. */
export interface ImpactEstimate {
  /** Different pupils, however many actions they had. */
  readonly pupils: number;
  readonly peers: number;
  readonly concerned: Rates;
  /** The peers' sessions, band by band in the weight of the pupils' own. */
  readonly beside: Rates;
  /** How much more the pupils' attendance changed than their peers'. */
  readonly difference: number;
  /** A 95 % interval around it. */
  readonly low: number;
  readonly high: number;
}

/** The fewest pupils of which anything is said: the app lets no figure of fewer leave the team either (domain.md 5). */
export const FEWEST_PUPILS = 10;

/**
 * Difference in differences of summed sessions, with a 95 % interval that takes the pupil, not the session, as the unit
 * (docs/decisions/0011). Null where too few pupils could be matched.
 * @param strata Of one action, or of all actions of a kind.
 */
export function estimateImpact(strata: readonly Stratum[]): ImpactEstimate | null {
  const pupils = distinct(strata.flatMap(({ concerned }) => concerned));
  const peers = distinct(strata.flatMap((stratum) => stratum.peers));
  if (pupils < FEWEST_PUPILS) return null;
  const concerned = ratesOf(strata.flatMap((stratum) => stratum.concerned));
  const beside = besideRates(strata);
  const difference = concerned.after - concerned.before - (beside.after - beside.before);
  const margin = marginOf(leaningsOf(strata, pupils));
  return { pupils, peers, concerned, beside, difference, low: difference - margin, high: difference + margin };
}

/** Direct standardisation: each band's rate in the weight of the concerned pupils' possible sessions in it. */
function besideRates(strata: readonly Stratum[]): Rates {
  const of = (span: 'before' | 'after') => {
    const expected = strata.map(({ concerned, peers }) => sumOver(concerned, span).possible * ratesOf(peers)[span]);
    const possible = strata.map(({ concerned }) => sumOver(concerned, span).possible);
    return total(expected) / total(possible);
  };
  return { before: of('before'), after: of('after') };
}

/** Half the width of the interval: leanings add up by pupil, and degrees of freedom follow Welch and Satterthwaite. */
function marginOf(leanings: readonly Leaning[]): number {
  const variance = varianceOf(leanings);
  if (variance === 0) return 0;
  const parts = [...Map.groupBy(leanings, ({ group }) => group).values()].map((of) => ({
    variance: varianceOf(of),
    degreesOfFreedom: (of[0]?.groupSize ?? 0) - 1,
  }));
  const whole = total(parts.map((part) => part.variance));
  const degreesOfFreedom = whole ** 2 / total(parts.map((part) => part.variance ** 2 / part.degreesOfFreedom));
  return studentT975(degreesOfFreedom) * Math.sqrt(variance);
}

/** A pupil with several actions, or beside several, leans once, with all of them together. */
function varianceOf(leanings: readonly Leaning[]): number {
  const ofPupils = new Map<string, number>();
  for (const { pupilId, leaning } of leanings) ofPupils.set(pupilId, (ofPupils.get(pupilId) ?? 0) + leaning);
  return total([...ofPupils.values()].map((leaning) => leaning ** 2));
}

function distinct(changes: readonly { readonly pupilId: string }[]): number {
  return new Set(changes.map(({ pupilId }) => pupilId)).size;
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
