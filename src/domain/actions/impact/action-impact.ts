import { SMALLEST_GROUP_SHOWN } from '../../figures/group-figures.ts';
import { estimateImpact, type ImpactEstimate } from './estimate-impact.ts';
import { matchedStrata, type Stratum } from './matched-strata.ts';
import type { SessionChange } from './session-change.ts';
import { sumOver, type SessionSums } from './stratum-rates.ts';

/** What can be said of the attendance of pupils before and after an action, or after all actions of a kind. */
export type Impact =
  /** Fewer than two school weeks lie on one of the sides. */
  | { readonly kind: 'too-early' }
  /** What the pupils did, and nothing about what the action did. Figures are null for those outside the team. */
  | { readonly kind: 'too-few'; readonly concerned: ConcernedSums | null }
  | {
      readonly kind: 'estimated';
      readonly concerned: ConcernedSums;
      readonly estimate: ImpactEstimate;
      /** Pupils left out, because too few others were in their band. */
      readonly unmatched: number;
    };

/** The sessions of the pupils concerned, summed: all of them, matched or not. */
export interface ConcernedSums {
  readonly pupils: number;
  readonly before: SessionSums;
  readonly after: SessionSums;
}

/** Pupils of one action beside their peers. Several actions of a kind are said together. */
export interface ImpactCase {
  readonly concerned: readonly SessionChange[];
  readonly strata: readonly Stratum[];
  readonly unmatched: number;
}

/**
 * @param concerned The pupils whom the action was for.
 * @param others Pupils for whom no action of the kind was issued from the first day of the spans to the last.
 */
export function impactCase(concerned: readonly SessionChange[], others: readonly SessionChange[]): ImpactCase {
  return { concerned, ...matchedStrata(concerned, others) };
}

/** @param cases One action, or all actions of a kind; none where it is too early for all of them. */
export function impactOf(cases: readonly ImpactCase[]): Impact {
  if (cases.length === 0) return { kind: 'too-early' };
  const concerned = concernedSums(cases.flatMap((one) => one.concerned));
  const estimate = estimateImpact(cases.flatMap(({ strata }) => strata));
  if (estimate === null) return { kind: 'too-few', concerned };
  return { kind: 'estimated', concerned, estimate, unmatched: cases.reduce((sum, one) => sum + one.unmatched, 0) };
}

/** As it may leave the attendance team: no figure of a group in which a pupil could be made out (domain.md 5). */
export function impactOutside(impact: Impact, smallestGroup = SMALLEST_GROUP_SHOWN): Impact {
  if (impact.kind === 'too-early' || impact.concerned === null) return impact;
  const isSmall = impact.concerned.pupils < smallestGroup;
  return isSmall ? { kind: 'too-few', concerned: null } : impact;
}

function concernedSums(changes: readonly SessionChange[]): ConcernedSums {
  const pupils = new Set(changes.map(({ pupilId }) => pupilId)).size;
  return { pupils, before: sumOver(changes, 'before'), after: sumOver(changes, 'after') };
}
