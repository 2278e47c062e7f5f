import type { IsoDate } from '../calendar/iso-date.ts';
import { mondayOf } from '../calendar/school-days.ts';
import { sessionAtPosition, type SchoolSessions, type Span } from '../calendar/school-sessions.ts';
import { countSessions, type AttendanceFigures } from '../figures/attendance-figures.ts';

/** One school week, and the year up to and with it. */
export interface TrendWeek {
  readonly monday: IsoDate;
  readonly week: AttendanceFigures;
  readonly soFar: AttendanceFigures;
}

/** How attendance went, week by week. Weeks in which nothing was possible are left out: they change nothing. */
export function attendanceTrend(marks: Uint8Array, sessions: SchoolSessions, span: Span): TrendWeek[] {
  const trend: TrendWeek[] = [];
  for (let first = span.first; first < span.end;) {
    const end = endOfWeek(sessions, first, span.end);
    const week = countSessions(marks, sessions, { first, end });
    if (week.possible > 0) {
      const monday = mondayOf(sessionAtPosition(sessions, first).on);
      trend.push({ monday, week, soFar: countSessions(marks, sessions, { first: span.first, end }) });
    }
    first = end;
  }
  return trend;
}

function endOfWeek({ weeks }: SchoolSessions, first: number, limit: number): number {
  let end = first + 1;
  while (end < limit && weeks[end] === weeks[first]) end += 1;
  return end;
}
