import type { IsoDate } from '../calendar/iso-date.ts';
import type { Mark } from '../marks.ts';
import type { LegalCalendar } from './legal-calendar.ts';
import type { UnauthorisedSession } from './unauthorised-sessions.ts';

/** An N and the day by which its reason is to be found (domain.md 1.3). It stays an N until a person changes the register. */
export interface UnresolvedReason extends Mark {
  /** The fifth school day after the session; null where the calendar does not reach so far. */
  readonly dueOn: IsoDate | null;
  readonly isOverdue: boolean;
  /** School days after the date up to the day it is due; below 0, school days since. Null without that day. */
  readonly daysLeft: number | null;
}

/** Every N up to a date, the oldest first. */
export function unresolvedReasons(
  { days }: LegalCalendar,
  reasonSchoolDays: number,
  sessions: readonly UnauthorisedSession[],
  on: IsoDate,
): UnresolvedReason[] {
  const open = sessions.filter((each) => each.isUnresolved && each.on <= on);
  return open.map(({ on: missedOn, session, code }) => {
    const dueOn = days.add(missedOn, reasonSchoolDays);
    const isOverdue = dueOn !== null && on > dueOn;
    const daysLeft = dueOn === null ? null : isOverdue ? 0 - days.between(dueOn, on) : days.between(on, dueOn);
    return { on: missedOn, session, code, dueOn, isOverdue, daysLeft };
  });
}
