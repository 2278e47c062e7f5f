import type { IsoDate } from '../calendar/iso-date.ts';
import type { Mark } from '../marks.ts';
import { dayIndexUpTo, type LegalCalendar } from './legal-calendar.ts';
import type { ThresholdFigures } from './legal-figures.ts';
import { asMark, type UnauthorisedSession } from './unauthorised-sessions.ts';

/** A stretch of school time and what counts in it (domain.md 2.1). */
export interface ThresholdWindow {
  /** Its first and last school day. */
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** G, N, O and U. */
  readonly counted: number;
  /** G, O and U. */
  readonly referable: number;
  readonly sessions: readonly Mark[];
}

/**
 * The ten school weeks with the most sessions, of all that end up to a week; the latest of several. Null without any
 * session.
 */
export function fullestWeeks(
  calendar: LegalCalendar,
  { schoolWeeks }: ThresholdFigures,
  sessions: readonly UnauthorisedSession[],
): ThresholdWindow | null {
  let fullest: readonly UnauthorisedSession[] = [];
  let end = -1;
  for (const week of new Set(sessions.map(({ weekIndex }) => weekIndex))) {
    const held = within(sessions, 'weekIndex', week - schoolWeeks + 1, week);
    if (held.length >= fullest.length) [fullest, end] = [held, week];
  }
  if (fullest.length === 0) return null;
  const { weeks } = calendar.days;
  return windowOf(fullest, weeks[Math.max(0, end - schoolWeeks + 1)]?.days[0], weeks[end]?.days.at(-1));
}

/**
 * Ten school weeks' worth of school days, 50, sliding by the day: the fullest that end in the school week of the date,
 * not after it; the latest of several. Days are counted and not dates, so holidays lengthen no window. It holds every
 * session of the ten whole weeks up to the date, and so never has fewer. Null without any session.
 */
export function fullestDays(
  calendar: LegalCalendar,
  { schoolWeeks, schoolDaysInAWeek }: ThresholdFigures,
  sessions: readonly UnauthorisedSession[],
  on: IsoDate,
): ThresholdWindow | null {
  const length = schoolWeeks * schoolDaysInAWeek;
  const { days } = calendar;
  const last = dayIndexUpTo(calendar, on);
  const ofWeek = days.weeks[days.weekIndex(on)]?.days.filter((day) => day <= on).length ?? 0;
  let fullest: readonly UnauthorisedSession[] = [];
  let to = -1;
  for (let end = last - Math.max(1, ofWeek) + 1; end <= last; end += 1) {
    const held = within(sessions, 'dayIndex', end - length + 1, end);
    if (held.length >= fullest.length) [fullest, to] = [held, end];
  }
  if (fullest.length === 0) return null;
  return windowOf(fullest, days.all[Math.max(0, to - length + 1)], days.all[to]);
}

/** Sessions from one school week or school day to another, both included. */
export function within(
  sessions: readonly UnauthorisedSession[],
  index: 'weekIndex' | 'dayIndex',
  first: number,
  last: number,
): readonly UnauthorisedSession[] {
  return sessions.filter((session) => first <= session[index] && session[index] <= last);
}

function windowOf(
  sessions: readonly UnauthorisedSession[],
  from: IsoDate | undefined,
  to: IsoDate | undefined,
): ThresholdWindow {
  if (from === undefined || to === undefined) throw new RangeError('The window lies outside the calendar.');
  const referable = sessions.filter(({ isUnresolved }) => !isUnresolved).length;
  return { from, to, counted: sessions.length, referable, sessions: sessions.map(asMark) };
}
