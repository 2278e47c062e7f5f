import type { IsoDate } from '../../calendar/iso-date.ts';
import type { SchoolDays } from '../../calendar/school-days.ts';

/** Two spans of as many school days each, both ends included. The day of the issue itself is in neither. */
export interface ImpactSpans {
  readonly schoolDays: number;
  readonly before: DaySpan;
  readonly after: DaySpan;
}

export interface DaySpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/** Two school weeks, 20 sessions, as for all figures (AMB-24): less says nothing. */
export const FEWEST_SPAN_DAYS = 10;
/** Six school weeks, about a half term: later, other things have had their turn. */
export const MOST_SPAN_DAYS = 30;

/**
 * The spans to compare for an action, as long as both sides allow; null while either has too few school days.
 * @param days The school days of the school year that the action was issued in, and of no other.
 * @param today Not counted: its registers are still coming in.
 */
export function impactSpans(days: SchoolDays, issuedOn: IsoDate, today: IsoDate): ImpactSpans | null {
  const before = days.all.filter((day) => day < issuedOn);
  const after = days.all.filter((day) => day > issuedOn && day < today);
  const schoolDays = Math.min(before.length, after.length, MOST_SPAN_DAYS);
  if (schoolDays < FEWEST_SPAN_DAYS) return null;
  return { schoolDays, before: ends(before.slice(-schoolDays)), after: ends(after.slice(0, schoolDays)) };
}

function ends(days: readonly IsoDate[]): DaySpan {
  const [from] = days;
  const to = days.at(-1);
  if (from === undefined || to === undefined) throw new RangeError('A span has at least one day.');
  return { from, to };
}
