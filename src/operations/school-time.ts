import { Temporal } from 'temporal-polyfill';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import { isSession } from '../domain/calendar/school-calendar.ts';
import { calendarFor, type School } from '../domain/school.ts';
import type { SessionName } from '../domain/calendar/school-session.ts';

/** The date and the wall-clock time ("08:45") that an instant is at the school. */
export function schoolTime(school: Pick<School, 'timeZone'>, at: Date): { on: IsoDate; time: string } {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(school.timeZone);
  return { on: local.toPlainDate().toString(), time: local.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

/** The instant of a wall-clock time at the school. In the hour that a clock change skips, the later reading. */
export function instantOf(school: Pick<School, 'timeZone'>, on: IsoDate, time: string): Date {
  const local = Temporal.PlainDateTime.from(`${on}T${time}`).toZonedDateTime(school.timeZone);
  return new Date(local.epochMilliseconds);
}

/** The session whose register opened last that day; null before the first opens and on days without sessions. */
export function latestSession(school: School, at: Date): { on: IsoDate; session: SessionName } | null {
  const { on, time } = schoolTime(school, at);
  const calendar = calendarFor(school, on);
  if (calendar === undefined) return null;
  const opened = (['PM', 'AM'] as const).find(
    (session) => isSession(calendar, on, session) && school.sessions[session].opensAt <= time,
  );
  return opened === undefined ? null : { on, session: opened };
}
