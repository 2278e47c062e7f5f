import type { AttendanceFigures } from '../figures/attendance-figures.ts';
import { reaches, type Edge } from '../figures/percent-edge.ts';
import type { Pack } from '../strategy/pack.ts';

/** When a strategy opens a case, and when it closes one again. */
export interface CaseRule {
  /** Who does not reach it gets a case. */
  readonly edge: Edge;
  /** Points above the edge, with two decimals at most, that count as being clear of it. */
  readonly clearByPoints: number;
  /** School days in a row on which the pupil has been clear. */
  readonly clearSchoolDays: number;
  /** With fewer possible sessions figures are provisional and decide nothing (AMB-24). */
  readonly provisionalBelowSessions: number;
}

export function caseRuleOf({ bands, caseBelowBandId, cases, thresholds }: CasePack): CaseRule {
  const band = bands.find(({ id }) => id === caseBelowBandId);
  if (band === undefined) throw new Error(`The strategy has no band "${caseBelowBandId}".`);
  const { clearByPoints, clearSchoolDays } = cases;
  const { provisionalBelowSessions } = thresholds;
  return { edge: band.from, clearByPoints, clearSchoolDays, provisionalBelowSessions };
}

export type CasePack = Pick<Pack, 'bands' | 'caseBelowBandId' | 'cases' | 'thresholds'>;

/** True where there are sessions enough to say so, and the edge is not reached. */
export function isUnder({ provisionalBelowSessions }: CaseRule, edge: Edge, figures: AttendanceFigures): boolean {
  return figures.possible >= Math.max(1, provisionalBelowSessions) && !reaches(figures, edge);
}

/** True where there are sessions enough to say so, and the pupil is clear of the edge. */
export function isClear(rule: CaseRule, edge: Edge, figures: AttendanceFigures): boolean {
  return figures.possible >= Math.max(1, rule.provisionalBelowSessions) && reaches(figures, clearEdge(rule, edge));
}

/** What is to be reached to be clear of an edge; above 100% nobody could be, and who misses nothing is clear of all below. Counted in hundredths of a point. */
export function clearEdge({ clearByPoints }: CaseRule, edge: Edge): Edge {
  const hundredths = Math.round(100 * edge.percent) + Math.round(100 * clearByPoints);
  if (hundredths >= 10_000) return { percent: 100, included: edge.included || edge.percent < 100 };
  return { percent: hundredths / 100, included: edge.included };
}
