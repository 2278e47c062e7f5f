import ICAL from 'ical.js';
import { addDays, dayNumber } from '../../domain/calendar/iso-date.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { EventProblem } from './event-problem.ts';
import type { EventProperties } from './parse-event-block.ts';
import { schoolMoment, type SchoolMoment } from './school-moment.ts';

type EventDays = Pick<CalendarEvent, 'firstOn' | 'lastOn' | 'times'>;

const ALLOWED = 'DTSTART, and DTEND or DURATION: whole days with DTEND on the day after the last, or times';
const MIDNIGHT = '00:00';
/** Forwards, and no longer than some years. */
const DURATION = /^P(?=.*\d)(?:\d{1,2}W|(?:\d{1,3}D)?(?:T(?:\d{1,3}H)?(?:\d{1,4}M)?(?:\d{1,5}S)?)?)$/;

/** The days of an event's first occurrence, both ends included (domain.md 4: DTEND is exclusive). Throws EventProblem. */
export function daysOfEvent(properties: EventProperties): EventDays {
  const dtstart = properties.get('dtstart');
  if (dtstart === undefined) throw new EventProblem('The event has no DTSTART.', ALLOWED);
  const start = schoolMoment(dtstart, dtstart.values[0]);
  const end = endOf(properties, start);
  if ((start.time === null) !== (end.time === null)) {
    throw new EventProblem('The event starts with a whole day and ends at a time, or the other way round.', ALLOWED);
  }
  if (asMinutes(end) < asMinutes(start)) throw new EventProblem('The event ends before it starts.', ALLOWED);
  // The end is the first moment after the event. Programs that give one day its own date as the end mean that day.
  const endsAtMidnight = (end.time ?? MIDNIGHT) === MIDNIGHT && end.on > start.on;
  const days = { firstOn: start.on, lastOn: endsAtMidnight ? addDays(end.on, -1) : end.on };
  if (start.time === null || end.time === null) return { ...days, times: null };
  if (start.time === MIDNIGHT && endsAtMidnight) return { ...days, times: null };
  return { ...days, times: { startsAt: start.time, endsAt: endsAtMidnight ? '24:00' : end.time } };
}

function endOf(properties: EventProperties, start: SchoolMoment): SchoolMoment {
  const dtend = properties.get('dtend');
  if (dtend !== undefined) return schoolMoment(dtend, dtend.values[0]);
  const duration = properties.get('duration')?.values[0];
  if (typeof duration !== 'string') return start;
  if (!DURATION.test(duration)) throw new EventProblem(`"${duration}" is no length of time.`, ALLOWED);
  const minutes = ICAL.Duration.fromString(duration).toSeconds() / 60;
  const end = asMinutes(start) + minutes;
  if (start.time === null && minutes % MINUTES_IN_A_DAY !== 0) {
    throw new EventProblem(`A whole day cannot last ${duration}.`, ALLOWED);
  }
  const on = addDays(start.on, Math.floor(end / MINUTES_IN_A_DAY) - dayNumber(start.on));
  return { on, time: start.time === null ? null : clockTime(end % MINUTES_IN_A_DAY) };
}

const MINUTES_IN_A_DAY = 24 * 60;

function asMinutes({ on, time }: SchoolMoment): number {
  const [hours = 0, minutes = 0] = (time ?? MIDNIGHT).split(':').map(Number);
  return dayNumber(on) * MINUTES_IN_A_DAY + hours * 60 + minutes;
}

function clockTime(minutes: number): string {
  return [Math.floor(minutes / 60), Math.floor(minutes % 60)].map((part) => String(part).padStart(2, '0')).join(':');
}
