/** Why a cell or a row does not go in. */
export type RefusalReason =
  | 'broken-row'
  | 'missing-value'
  | 'impossible-date'
  | 'unknown-session'
  | 'unreadable-marks'
  | 'unknown-year-group'
  | 'bad-upn'
  | 'unknown-pupil'
  | 'ambiguous-pupil'
  | 'not-on-roll'
  | 'unknown-code'
  | 'code-not-in-force'
  | 'outside-known-years'
  | 'not-a-school-day'
  | 'in-the-future'
  | 'unknown-yes-or-no'
  | 'disagrees';

export interface Refusal {
  /** Line of the file, the first being 1. */
  readonly line: number;
  /** Header of the column, as the file writes it. */
  readonly column: string;
  readonly value: string;
  readonly reason: RefusalReason;
  readonly allowed: string;
  readonly message: string;
}

export interface RefusalList {
  /** By line; the first thousand only, so that a file that is wrong throughout stays cheap to refuse. */
  readonly listed: readonly Refusal[];
  readonly count: number;
  readonly countByReason: ReadonlyMap<RefusalReason, number>;
}

export const REFUSALS_LISTED = 1000;
const VALUE_LENGTH = 80;

export type RefusalDetail = Omit<Refusal, 'line' | 'reason'>;

export interface RefusalCollector {
  /** The detail is made only while the list has room. */
  add(line: number, reason: RefusalReason, detail: () => RefusalDetail): void;
  finish(): RefusalList;
}

/** Collects refusals after those of an earlier stage. */
export function createRefusalCollector(earlier?: RefusalList): RefusalCollector {
  const listed: Refusal[] = [];
  const countByReason = new Map(earlier?.countByReason);
  let count = earlier?.count ?? 0;
  return {
    add(line, reason, detail) {
      count += 1;
      countByReason.set(reason, (countByReason.get(reason) ?? 0) + 1);
      if (listed.length < REFUSALS_LISTED) listed.push(refusal(line, reason, detail()));
    },
    finish: () => ({
      listed: [...(earlier?.listed ?? []), ...listed].sort((a, b) => a.line - b.line).slice(0, REFUSALS_LISTED),
      count,
      countByReason,
    }),
  };
}

function refusal(line: number, reason: RefusalReason, detail: RefusalDetail): Refusal {
  const { column, value, allowed, message } = detail;
  const shown = value.length > VALUE_LENGTH ? `${value.slice(0, VALUE_LENGTH).toWellFormed()}…` : value;
  return { line, column, value: shown, reason, allowed, message };
}
