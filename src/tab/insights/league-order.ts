import type { InsightGroup } from '../../http/insights-contract.ts';

export interface LeagueLine<T> {
  readonly name: string;
  /** Null where too few pupils stand behind it: it comes last, whichever way. */
  readonly figures: T | null;
}

export interface LeagueSort {
  /** 0 is the name, the others stand in the order of `GROUP_COLUMNS`. */
  readonly column: number;
  readonly direction: 'ascending' | 'descending';
}

type Compare = (one: InsightGroup, other: InsightGroup) => number;

const byCount =
  (of: 'pupils' | 'unauthorised' | 'persistentlyAbsent' | 'severelyAbsent'): Compare =>
  (one, other) =>
    (one[of] ?? -1) - (other[of] ?? -1);

/** Whole numbers multiplied crosswise: two rounded percentages could be alike. */
const byAttendance: Compare = (one, other) => one.attended * other.possible - other.attended * one.possible;

const COMPARES: readonly Compare[] = [
  ...[byCount('pupils'), byAttendance, byCount('unauthorised')],
  ...[byCount('persistentlyAbsent'), byCount('severelyAbsent')],
];

/** The lines in the order asked for; equals keep the order in which they came. */
export function leagueOrder(
  lines: readonly LeagueLine<InsightGroup>[],
  { column, direction }: LeagueSort,
): LeagueLine<InsightGroup>[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const compare = COMPARES[column - 1];
  if (compare === undefined) return direction === 'ascending' ? [...lines] : lines.toReversed();
  return lines.toSorted((one, other) => {
    if (one.figures === null || other.figures === null)
      return Number(one.figures === null) - Number(other.figures === null);
    return sign * compare(one.figures, other.figures);
  });
}
