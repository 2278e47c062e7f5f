import { londonInstant, londonTime } from '../school/calendar/london-time.ts';

/** What the clock's moves need to know of the school. */
export interface SchoolTimetable {
  /** When the MIS next writes a file after an instant. */
  nextExportAfter(instant: Date): Date;
  /** `YYYY-MM-DD` of the first day after a date that has a session. */
  schoolDayAfter(on: string): string;
}

export type ClockMove =
  { readonly kind: 'to'; readonly instant: Date } | { readonly kind: 'not-understood'; readonly allowed: string };

const ALLOWED =
  '"next-register", "end-of-day", "next-morning", a time of today such as "10:00", or an ISO 8601 instant';
/** When the absent list of a morning is due: where a day of the demo begins. */
const MORNING = '08:45';
const END_OF_DAY = '15:30';

/** The instant that a move names. Times of day are those of London, on the day that `now` is in there. */
export function resolveClockMove(move: string, now: Date, timetable: SchoolTimetable): ClockMove {
  const today = londonTime(now).on;
  if (move === 'next-register') return to(timetable.nextExportAfter(now));
  if (move === 'end-of-day') return to(londonInstant(today, END_OF_DAY));
  if (move === 'next-morning') return to(londonInstant(timetable.schoolDayAfter(today), MORNING));
  if (/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(move)) return to(londonInstant(today, move));
  const instant = new Date(/^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:\d{2})$/.test(move) ? move : Number.NaN);
  return Number.isNaN(instant.getTime()) ? { kind: 'not-understood', allowed: ALLOWED } : to(instant);
}

/** The start of the demo: the morning's list is due. */
export function startOfDemo(on: string): Date {
  return londonInstant(on, MORNING);
}

function to(instant: Date): ClockMove {
  return { kind: 'to', instant };
}
