import type { InsightFigures, InsightGroup } from '../../http/insights-contract.ts';
import { countText } from '../format/count-text.ts';

/** Stands where too few pupils are behind a number. */
export const NOT_SHOWN = 'not shown';

export const FIGURE_COLUMNS = ['Possible', 'Attended', 'Authorised', 'Unauthorised', 'Late', 'Attendance'] as const;
export const GROUP_COLUMNS = [
  'Pupils',
  'Attendance',
  'Unauthorised',
  'Persistently absent',
  'Severely absent',
] as const;

/** The cells under `FIGURE_COLUMNS`. */
export function figureCells(figures: InsightFigures | null): string[] {
  if (figures === null) return FIGURE_COLUMNS.map(() => NOT_SHOWN);
  const { possible, attended, authorised, unauthorised, late, percent } = figures;
  return [...[possible, attended, authorised, unauthorised, late].map(countText), possible === 0 ? '–' : percent];
}

/** The cells under `GROUP_COLUMNS`. */
export function groupCells(group: InsightGroup | null): string[] {
  if (group === null) return GROUP_COLUMNS.map(() => NOT_SHOWN);
  const { pupils, possible, percent, unauthorised, persistentlyAbsent, severelyAbsent } = group;
  const attendance = possible === 0 ? '–' : percent;
  return [
    countText(pupils),
    attendance,
    countText(unauthorised),
    countOrNot(persistentlyAbsent),
    countOrNot(severelyAbsent),
  ];
}

export function countOrNot(count: number | null): string {
  return count === null ? NOT_SHOWN : countText(count);
}

/** "7.2%", from hundredths of a per cent. */
export function shareWords(share: number | null): string {
  return share === null ? '–' : `${(share / 100).toFixed(1)}%`;
}

/** For drawing, in per cent. Null where there is nothing to draw. */
export function attendancePercent(figures: InsightFigures | null): number | null {
  return figures === null || figures.possible === 0 ? null : (100 * figures.attended) / figures.possible;
}

/** For drawing, in per cent; absence begins at zero, so that bars of it can be compared. */
export function absencePercent(figures: InsightFigures | null): number | null {
  if (figures === null || figures.possible === 0) return null;
  return (100 * (figures.authorised + figures.unauthorised)) / figures.possible;
}
