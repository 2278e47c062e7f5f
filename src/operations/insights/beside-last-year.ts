import type { SchoolCalendar } from '../../domain/calendar/school-calendar.ts';
import { sessionsOf, spanOf, type Span } from '../../domain/calendar/school-sessions.ts';
import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import type { AttendanceFigures } from '../../domain/figures/attendance-figures.ts';
import type { CountedPupil } from '../../domain/insights/counted-pupil.ts';
import { sameSchoolWeeks } from '../../domain/insights/same-weeks.ts';
import { figuresAt, pupilsAtLeast, tallySessions, type SessionTally } from '../../domain/insights/session-tally.ts';
import { timeBuckets } from '../../domain/insights/time-buckets.ts';

export interface BesideLastYear {
  readonly now: AttendanceFigures;
  readonly then: AttendanceFigures;
  readonly weeks: readonly {
    /** From 1 in the school year. */
    readonly number: number;
    readonly firstOn: IsoDate;
    readonly now: AttendanceFigures;
    readonly then: AttendanceFigures;
    /** As many pupils at least stand behind the thinner of the two. */
    readonly pupils: number;
  }[];
}

interface Year {
  readonly calendar: SchoolCalendar;
  readonly pupils: readonly CountedPupil[];
}

/** The school weeks of a span beside the same ones of last year; null where no mark of them is known. */
export function besideLastYear(now: Year, span: Span, last: Year): BesideLastYear | null {
  const [sessions, lastSessions] = [sessionsOf(now.calendar), sessionsOf(last.calendar)];
  const [tally, lastTally] = [tallySessions(now.pupils), tallySessions(last.pupils)];
  const thenOf = (within: Span) => {
    const { first, end } = sameSchoolWeeks(sessions, within, lastSessions);
    return [...lastSessions.halfDays.slice(first, end)];
  };
  const then = figuresAt(lastTally, thenOf(span));
  if (then.possible === 0) return null;
  const weeks = timeBuckets(now.calendar, span, 'week').map(({ firstOn, lastOn, halfDays }) => {
    const days = spanOf(sessions, firstOn, lastOn);
    const within = { first: Math.max(days.first, span.first), end: Math.min(days.end, span.end) };
    const lastHalfDays = thenOf(within);
    return {
      ...{ number: (sessions.weeks[within.first] ?? 0) + 1, firstOn },
      ...{ now: figuresAt(tally, halfDays), then: figuresAt(lastTally, lastHalfDays) },
      pupils: thinner(tally, halfDays, lastTally, lastHalfDays),
    };
  });
  return { now: figuresAt(tally, sessions.halfDays.slice(span.first, span.end)), then, weeks };
}

function thinner(a: SessionTally, halfDaysOfA: readonly number[], b: SessionTally, halfDaysOfB: readonly number[]) {
  const counts = [pupilsAtLeast(a, halfDaysOfA), pupilsAtLeast(b, halfDaysOfB)].filter((pupils) => pupils > 0);
  return counts.length === 0 ? 0 : Math.min(...counts);
}
