import type { IsoDate } from '../calendar/iso-date.ts';
import type { SchoolSession } from '../calendar/school-session.ts';
import type { Mark } from '../marks.ts';
import { dayIndexUpTo, type LegalCalendar } from './legal-calendar.ts';
import type { ThresholdFigures } from './legal-figures.ts';
import { fullestDays, fullestWeeks, within, type ThresholdWindow } from './threshold-window.ts';
import { asMark, type UnauthorisedSession } from './unauthorised-sessions.ts';

/** Where a pupil stands on a date, with everything it rests on. Met means that the school must consider, no more. */
export interface PenaltyNoticeThreshold {
  readonly state: 'below' | 'met';
  /** G, N, O and U in the weeks looked at. */
  readonly counted: number;
  /** G, O and U. */
  readonly referable: number;
  /** How many more would meet it; 0 where it is met. */
  readonly sessionsToThreshold: number;
  readonly canBeReferred: boolean;
  readonly blockedBy: readonly ThresholdBlock[];
  readonly sessions: readonly Mark[];
  /** Those of the sessions that are N: each blocks a referral until its reason is known. */
  readonly unresolved: readonly Mark[];
  /** Mondays of the school weeks looked at; fewer than ten where the calendar knows no more. */
  readonly weeks: readonly IsoDate[];
  /** Sessions of these weeks that an earlier notice was given for. */
  readonly leftOut: readonly LeftOutSession[];
  /** The fullest ten school weeks up to the date. */
  readonly highest: ThresholdWindow | null;
  /** The same length sliding by the day (threshold-window.ts). */
  readonly slidingDays: ThresholdWindow | null;
  /** True where the sliding days reach the threshold and the whole weeks do not: no guidance says which is meant. */
  readonly slidingWarning: boolean;
}

export type ThresholdBlock = 'below-threshold' | 'unresolved-reasons' | 'too-few-referable';

export interface UsedSession extends SchoolSession {
  readonly noticeId: string;
}

export interface LeftOutSession extends Mark {
  readonly noticeIds: readonly string[];
}

/**
 * Ten sessions in ten school weeks (domain.md 2.1): the week of the date and the nine school weeks before, sessions after
 * the date left out. On a day without a school week of its own, the last one before is the week of the date.
 * @param sessions All that are known (unauthorised-sessions.ts).
 * @param used What earlier notices were given for: it is not used again.
 */
export function penaltyNoticeThreshold(
  calendar: LegalCalendar,
  figures: ThresholdFigures,
  sessions: readonly UnauthorisedSession[],
  on: IsoDate,
  used: readonly UsedSession[] = [],
): PenaltyNoticeThreshold {
  const week = calendar.days.weekIndex(on);
  const firstWeek = Math.max(0, week - figures.schoolWeeks + 1);
  const noticesBySession = Map.groupBy(used, keyOf);
  const known = knownSessions(calendar, figures, sessions, on);
  const usable = used.length === 0 ? known : known.filter((session) => !noticesBySession.has(keyOf(session)));
  const held = within(usable, 'weekIndex', firstWeek, week);
  const unresolved = held.filter(({ isUnresolved }) => isUnresolved);
  const counted = held.length;
  const referable = counted - unresolved.length;
  const blockedBy = blocks(figures, counted, referable);
  const weeks = calendar.days.weeks.slice(firstWeek, week + 1).map(({ monday }) => monday);
  const slidingDays = fullestDays(calendar, figures, usable, on);
  return {
    state: counted >= figures.sessions ? 'met' : 'below',
    counted,
    referable,
    sessionsToThreshold: Math.max(0, figures.sessions - counted),
    canBeReferred: blockedBy.length === 0,
    blockedBy,
    sessions: held.map(asMark),
    unresolved: unresolved.map(asMark),
    weeks,
    leftOut: within(known, 'weekIndex', firstWeek, week).flatMap((session) => {
      const notices = noticesBySession.get(keyOf(session));
      return notices === undefined ? [] : [{ ...asMark(session), noticeIds: notices.map(({ noticeId }) => noticeId) }];
    }),
    highest: fullestWeeks(calendar, figures, usable),
    slidingDays,
    slidingWarning: counted < figures.sessions && slidingDays !== null && slidingDays.counted >= figures.sessions,
  };
}

/** Up to the date and within the framework. */
function knownSessions(
  calendar: LegalCalendar,
  { sessionsFrom }: ThresholdFigures,
  sessions: readonly UnauthorisedSession[],
  on: IsoDate,
): readonly UnauthorisedSession[] {
  if (sessions.length === 0) return sessions;
  const lastDay = dayIndexUpTo(calendar, on);
  return sessions.filter((each) => each.dayIndex <= lastDay && each.on >= sessionsFrom);
}

function keyOf({ on, session }: SchoolSession): string {
  return `${on} ${session}`;
}

function blocks(figures: ThresholdFigures, counted: number, referable: number): ThresholdBlock[] {
  const found: ThresholdBlock[] = [];
  if (counted < figures.sessions) found.push('below-threshold');
  if (referable < counted) found.push('unresolved-reasons');
  if (counted >= figures.sessions && referable < figures.sessions) found.push('too-few-referable');
  return found;
}
