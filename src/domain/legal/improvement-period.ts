import type { IsoDate } from '../calendar/iso-date.ts';
import type { Mark } from '../marks.ts';
import type { LegalCalendar } from './legal-calendar.ts';
import { asMark, type UnauthorisedSession } from './unauthorised-sessions.ts';

/** So many school days in which attendance is to improve. They stand still in holidays (domain.md 6.3, AMB-31). */
export interface ImprovementPeriod {
  /** The first school day after this date is its first day. */
  readonly startsAfter: IsoDate;
  readonly schoolDays: number;
}

/** How a period stands on a date. What follows from it is for a person. */
export interface ImprovementStanding extends ImprovementPeriod {
  readonly state: 'improving' | 'further-absence' | 'ended';
  /** Null where the calendar does not reach so far. */
  readonly firstOn: IsoDate | null;
  readonly endsOn: IsoDate | null;
  /** School days of it up to and with the date. */
  readonly daysGone: number;
  readonly daysLeft: number;
  /** G, O and U within it, up to the date. */
  readonly furtherAbsence: readonly Mark[];
  /** N within it: not held against anybody before the reason is known. */
  readonly unresolved: readonly Mark[];
}

export function improvementStanding(
  { days }: LegalCalendar,
  period: ImprovementPeriod,
  sessions: readonly UnauthorisedSession[],
  on: IsoDate,
): ImprovementStanding {
  const { startsAfter, schoolDays } = period;
  const endsOn = days.add(startsAfter, schoolDays);
  const isWithin = (each: Mark) => each.on > startsAfter && each.on <= on && (endsOn === null || each.on <= endsOn);
  const held = sessions.filter(isWithin);
  const furtherAbsence = held.filter(({ isUnresolved }) => !isUnresolved);
  const daysGone = Math.min(schoolDays, days.between(startsAfter, on));
  const isEnded = endsOn !== null && on > endsOn;
  return {
    startsAfter,
    schoolDays,
    state: isEnded ? 'ended' : furtherAbsence.length > 0 ? 'further-absence' : 'improving',
    firstOn: days.add(startsAfter, 1),
    endsOn,
    daysGone,
    daysLeft: schoolDays - daysGone,
    furtherAbsence: furtherAbsence.map(asMark),
    unresolved: held.filter(({ isUnresolved }) => isUnresolved).map(asMark),
  };
}
