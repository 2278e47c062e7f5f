import type { DayTarget, FigureBlock } from './figure-block.ts';

/** What a year group aims at, in sessions. */
export interface TargetsView {
  readonly yearGroup: number;
  /** Empty where the year group is too small to show, or the school year ends. */
  readonly rows: readonly DayTarget[];
}

/** The next day's target as a card of its own, and the next week's once that is the week that comes next. */
export function targetsView(yearGroup: number, block: FigureBlock): TargetsView {
  const rows = block.name === 'targets' && 'rows' in block ? block.rows : [];
  const nextDay = rows.find(({ of }) => of === 'next-day');
  return { yearGroup, rows: rows.filter(({ of, firstOn }) => of === 'next-day' || nextDay?.firstOn === firstOn) };
}
