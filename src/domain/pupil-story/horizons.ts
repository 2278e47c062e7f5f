import { halfTermsOf } from '../calendar/half-terms.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { SchoolCalendar } from '../calendar/school-calendar.ts';
import { positionAfter, positionFrom, type SchoolSessions, type Span } from '../calendar/school-sessions.ts';
import type { Horizon } from './forecast.ts';

export interface HorizonNeeds {
  readonly calendar: SchoolCalendar;
  readonly sessions: SchoolSessions;
  readonly marks: Uint8Array;
  readonly onRoll: Span;
  readonly today: IsoDate;
}

/** The end of the half term that runs or comes next, and the end of the school year; one of them where they are the same. */
export function horizonsOf({ calendar, ...needs }: HorizonNeeds): Horizon[] {
  const halfTerms = halfTermsOf(calendar);
  const last = halfTerms.at(-1);
  if (last === undefined) return [];
  const running = halfTerms.find(({ lastOn }) => lastOn >= needs.today);
  if (running === undefined) return [];
  const end = { name: 'the end of the school year', on: last.lastOn };
  const ends = running === last ? [end] : [{ name: `the end of ${running.name}`, on: running.lastOn }, end];
  return ends.map(({ name, on }) => ({ name, on, remaining: sessionsToCome(needs, on) }));
}

/** The pupil's sessions after today up to and with a date, and those of today that have no mark yet. */
function sessionsToCome({ sessions, marks, onRoll, today }: Omit<HorizonNeeds, 'calendar'>, until: IsoDate): number {
  const first = Math.max(onRoll.first, positionFrom(sessions, { on: today, session: 'AM' }));
  const tomorrow = Math.max(first, positionAfter(sessions, { on: today, session: 'PM' }));
  const end = Math.min(onRoll.end, positionAfter(sessions, { on: until, session: 'PM' }));
  let count = Math.max(0, end - tomorrow);
  for (let position = first; position < Math.min(tomorrow, end); position += 1) {
    if ((marks[sessions.halfDays[position] ?? 0] ?? 0) === 0) count += 1;
  }
  return count;
}
