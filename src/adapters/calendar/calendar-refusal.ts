import type { EventPlace } from './calendar-event.ts';

/** One event that did not go into a calendar, and why, in words for whoever keeps the calendar. */
export interface CalendarRefusal extends EventPlace {
  readonly message: string;
  readonly allowed: string;
}

/** Notes that an event does not go in. */
export type Refuse = (place: EventPlace, message: string, allowed?: string) => void;

export const ALLOWED_EVENTS =
  'terms ("Autumn term", "Autumn term begins", "Autumn term ends"), "Half term", "INSET day", bank holidays, holidays between terms and "School closed"';

export interface RefusalCollector {
  readonly refuse: Refuse;
  /** In the order of the file. */
  readonly finish: () => CalendarRefusal[];
}

export function createRefusalCollector(): RefusalCollector {
  const refusals: CalendarRefusal[] = [];
  return {
    refuse: ({ line, uid, summary }, message, allowed = ALLOWED_EVENTS) => {
      refusals.push({ line, uid, summary, message, allowed });
    },
    finish: () => refusals.toSorted((a, b) => a.line - b.line),
  };
}
