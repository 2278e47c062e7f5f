import type { SessionName } from '../../domain/calendar/school-session.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { plainText } from './words-of.ts';

/** The part of its days that an INSET day or a closure takes; a null session is all of them. */
export type HalfDay =
  | { readonly kind: 'clear'; readonly session: SessionName | null }
  | { readonly kind: 'unclear'; readonly message: string; readonly allowed: string };

const ALLOWED = 'whole days, "(AM)" or "(PM)", or times that cover a morning, an afternoon or a day of school';
const CLOCK_TIME = /\b\d{1,2}([:.]\d{2})? ?(am|pm)\b|\b\d{1,2}[:.]\d{2}\b/g;
const NUMERIC_DATE = /\b\d{1,2}[/.-]\d{1,2}[/.-](\d{4}|\d{2})\b/g;

export function halfDayOf({ summary, firstOn, lastOn, times }: CalendarEvent): HalfDay {
  const text = plainText(summary).replace(NUMERIC_DATE, ' ');
  if (/\b(twilight|evening|after school)\b/.test(text)) return unclear('Nothing after school takes a session away.');
  const named = halfNamed(text.replace(CLOCK_TIME, ' '));
  if (times === null && text.search(CLOCK_TIME) >= 0)
    return unclear('The event names a time, but lasts the whole day.');
  const timed = times === null ? null : halfOfTimes(times.startsAt, times.endsAt);
  if (firstOn !== lastOn && (named !== null || times !== null)) {
    return unclear('The event lasts several days, but not the whole of each.');
  }
  if (timed === 'neither') return unclear('The times of the event are no morning, no afternoon and no day of school.');
  if (named !== null && times !== null && named !== timed)
    return unclear('The event names another half day than its times.');
  return { kind: 'clear', session: named ?? timed };
}

/** Null where neither half is named, or both. */
function halfNamed(text: string): SessionName | null {
  const morning = /\b(am|morning)\b/.test(text);
  const afternoon = /\b(pm|afternoon)\b/.test(text);
  if (morning === afternoon) return null;
  return morning ? 'AM' : 'PM';
}

/** Null for a whole day. Between the three is room, so that nothing is decided by a few minutes. */
function halfOfTimes(startsAt: string, endsAt: string): SessionName | 'neither' | null {
  if (startsAt <= '10:00' && endsAt >= '14:30') return null;
  if (startsAt <= '10:00' && endsAt >= '11:00' && endsAt <= '13:30') return 'AM';
  return startsAt >= '12:00' && startsAt <= '14:00' && endsAt >= '14:30' ? 'PM' : 'neither';
}

function unclear(message: string): HalfDay {
  return { kind: 'unclear', message, allowed: ALLOWED };
}
