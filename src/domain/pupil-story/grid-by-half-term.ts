import { halfTermAt, type HalfTerm } from '../calendar/half-terms.ts';
import type { GridWeek } from './year-grid.ts';

export interface GridHalfTerm {
  /** "Autumn 1" */
  readonly name: string;
  readonly weeks: readonly GridWeek[];
}

/** The weeks of a grid under the half term in which each begins, in order; each week once. */
export function gridByHalfTerm(weeks: readonly GridWeek[], halfTerms: readonly HalfTerm[]): GridHalfTerm[] {
  const nameOf = ({ monday, days }: GridWeek) => {
    const first = days.find(({ sessions }) => sessions.length > 0)?.on ?? monday;
    return (halfTermAt(halfTerms, first) ?? halfTerms[0])?.name ?? '';
  };
  return [...Map.groupBy(weeks, nameOf)].map(([name, ofHalfTerm]) => ({ name, weeks: ofHalfTerm }));
}
