import { isIsoDate, type IsoDate } from '../../domain/calendar/iso-date.ts';
import { instantOf, schoolTime } from '../../operations/school-time.ts';
import { EventProblem } from './event-problem.ts';
import type { EventProperty } from './parse-event-block.ts';

/** A date, and the time on it, as the wall clocks of England show it; a null time is that of a whole day. */
export interface SchoolMoment {
  readonly on: IsoDate;
  readonly time: string | null;
}

const ENGLAND = { timeZone: 'Europe/London' };
/** Names of that zone in files of Outlook and of others that do not use the IANA's. */
const LONDON = /\blondon\b|^gmt standard time$/i;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):[0-5]\d(Z?)$/;
const ALLOWED = 'a date, 20260903, or a date and time, 20260903T090000 or 20260903T080000Z';

/** How ical.js gives a date whose VALUE=DATE was left out: eight digits are a date all the same. */
const WITHOUT_TIME = /(?<=^\d{4}-\d{2}-\d{2})T::$/;
/** Beyond these a year is a slip, and adding days to it may leave the calendar. */
const YEARS = { first: '1980', last: '2100' };

/** Reads one value of a property. Throws EventProblem. Dates that do not exist are not taken for later ones. */
export function schoolMoment({ type, parameters }: EventProperty, value: unknown): SchoolMoment {
  if (typeof value !== 'string') throw notADate(value);
  if (type === 'date' || WITHOUT_TIME.test(value)) {
    const on = value.replace(WITHOUT_TIME, '');
    if (!isDate(on)) throw notADate(value);
    return { on, time: null };
  }
  const [, on = '', hour = '', minute = '', utc] = DATE_TIME.exec(value) ?? [];
  if (!isDate(on)) throw notADate(value);
  const time = `${hour}:${minute}`;
  const zone = utc === 'Z' ? 'UTC' : parameters['tzid'];
  return typeof zone !== 'string' || LONDON.test(zone) ? { on, time } : inEngland(on, time, zone);
}

function isDate(on: string): boolean {
  return isIsoDate(on) && on >= YEARS.first && on < YEARS.last;
}

function inEngland(on: IsoDate, time: string, timeZone: string): SchoolMoment {
  try {
    return schoolTime(ENGLAND, instantOf({ timeZone }, on, time));
  } catch (error) {
    const message = `The time zone "${timeZone}" is not known.`;
    throw new EventProblem(message, 'UTC, or a zone by its IANA name, such as Europe/London', { cause: error });
  }
}

function notADate(value: unknown): EventProblem {
  return new EventProblem(`${JSON.stringify(value)} is not a date.`, ALLOWED);
}
