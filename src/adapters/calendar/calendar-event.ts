import type { IsoDate } from '../../domain/calendar/iso-date.ts';

/** Where in a file an event stands, and what it is called there. */
export interface EventPlace {
  /** Line of its BEGIN:VEVENT, the first of the file being 1. */
  readonly line: number;
  readonly uid: string | null;
  readonly summary: string;
}

/** One event of an iCalendar file, or one occurrence of an event that repeats. Dates are the school's. */
export interface CalendarEvent extends EventPlace {
  readonly firstOn: IsoDate;
  /** Inclusive, although iCalendar's own end is not. */
  readonly lastOn: IsoDate;
  /** Wall-clock times, "HH:MM"; null where the days are whole. */
  readonly times: { readonly startsAt: string; readonly endsAt: string } | null;
}
