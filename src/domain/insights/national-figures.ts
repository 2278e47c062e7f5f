import type { IsoDate } from '../calendar/iso-date.ts';

export type Phase = 'all' | 'primary' | 'secondary' | 'special';

/** What was published of England's state-funded schools for one period and phase. Shares in hundredths of a per cent. */
export interface NationalFigure {
  /** "2024/25, autumn and spring terms". */
  readonly period: string;
  readonly phase: Phase;
  /** The census and the daily collection count differently and are not interchangeable (domain.md 3). */
  readonly series: 'school census' | 'daily collection';
  readonly absence: number | null;
  readonly persistentAbsence: number | null;
  readonly severeAbsence: number | null;
}

export interface NationalFigures {
  /** Who published them, and under what title. */
  readonly source: string;
  /** When somebody last looked there. */
  readonly asOf: IsoDate;
  readonly figures: readonly NationalFigure[];
}

/** A school with pupils of both has no phase of its own and is compared with all schools. */
export function phaseOf(yearGroups: readonly number[]): Phase {
  if (yearGroups.length === 0) return 'all';
  if (yearGroups.every((yearGroup) => yearGroup >= 7)) return 'secondary';
  return yearGroups.every((yearGroup) => yearGroup <= 6) ? 'primary' : 'all';
}

/** National figures count pupils of compulsory school age (domain.md 1.4): as near as a year group says it. */
export function isOfNationalCohort({ yearGroup }: { readonly yearGroup: number }): boolean {
  return yearGroup >= 1 && yearGroup <= 11;
}

/** Those of the phase, and those of all schools, of which more is published. */
export function nationalFor({ figures }: NationalFigures, phase: Phase): NationalFigure[] {
  return figures.filter((figure) => figure.phase === phase || figure.phase === 'all');
}
