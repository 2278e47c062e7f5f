/** Dates and times as a school writes them, in the school's own time zone whatever the computer is set to. */

const SCHOOL_TIME_ZONE = 'Europe/London';

const shortParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const longParts = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long' });
const time = new Intl.DateTimeFormat('en-GB', { timeZone: SCHOOL_TIME_ZONE, hour: '2-digit', minute: '2-digit' });
const numberParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: SCHOOL_TIME_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** "Mon 23 Nov 2026", from `YYYY-MM-DD`. */
export function shortDate(on: string): string {
  const part = partsOf(shortParts, midnight(on));
  // Some browsers write "Sept"; a school's diary has three letters for every month.
  return `${part('weekday')} ${part('day')} ${part('month').slice(0, 3)} ${part('year')}`;
}

/** "23 Nov", from the midnight of a date in UTC, as on the axis of a chart. */
export function dayOfMonth(midnightAt: Date): string {
  const part = partsOf(shortParts, midnightAt);
  return `${part('day')} ${part('month').slice(0, 3)}`;
}

/** "Monday 23 November", from `YYYY-MM-DD`. */
export function longDate(on: string): string {
  const part = partsOf(longParts, midnight(on));
  return `${part('weekday')} ${part('day')} ${part('month')}`;
}

/** "08:46" at the school, from an instant. */
export function schoolTime(at: string): string {
  return time.format(new Date(at));
}

/** `YYYY-MM-DD` at the school, from an instant. */
export function schoolDateOf(at: string): string {
  const part = partsOf(numberParts, new Date(at));
  return `${part('year')}-${part('month')}-${part('day')}`;
}

/** "08:46" for an instant of the day `today`, "Mon 23 Nov 2026, 08:46" for any other. */
export function schoolMoment(at: string, today: string): string {
  const on = schoolDateOf(at);
  return on === today ? schoolTime(at) : `${shortDate(on)}, ${schoolTime(at)}`;
}

/** A date as the instant at which charts draw it. */
export function midnight(on: string): Date {
  return new Date(`${on}T00:00:00Z`);
}

function partsOf(format: Intl.DateTimeFormat, at: Date): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = format.formatToParts(at);
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}
