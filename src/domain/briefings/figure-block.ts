import type { IsoDate } from '../calendar/iso-date.ts';

/** The figures that a briefing may carry: a closed set, each made by a rule and never typed. */
export const FIGURE_BLOCKS = ['league', 'improved', 'full-attendance', 'concerns', 'targets'] as const;
export type FigureBlockName = (typeof FIGURE_BLOCKS)[number];

/** What a block shows, with the school's publicity policy applied (AMB-47): fit for a channel. */
export type FigureBlock =
  | { readonly name: 'league'; readonly rows: readonly LeagueRow[]; readonly formsLeftOut: number }
  | Celebration
  | { readonly name: 'concerns'; readonly rows: readonly { readonly label: string; readonly count: string }[] }
  | { readonly name: 'targets'; readonly rows: readonly DayTarget[] }
  | { readonly name: FigureBlockName; readonly withheld: string };

export interface LeagueRow {
  /** Equal shares share a rank. */
  readonly rank: number;
  readonly form: string;
  readonly attended: number;
  readonly possible: number;
  /** "95.2%" */
  readonly percentText: string;
}

export interface Celebration {
  readonly name: 'improved' | 'full-attendance';
  /** Pupils in all, those named included. */
  readonly count: number;
  /** Those whose consent is recorded, where the school names anybody. */
  readonly names: readonly string[];
}

/** What a group aims at over days to come, in sessions. */
export interface DayTarget {
  readonly of: 'next-day' | 'next-week';
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
  /** Sessions of all pupils on those days. */
  readonly possible: number;
  /** To be missed at most: the school's target, or last year's figure where that was better. */
  readonly missAtMost: number;
  /** The same pupils on the same days of last school year; null where too few of them were here. */
  readonly lastYear: { readonly missed: number; readonly possible: number } | null;
}
