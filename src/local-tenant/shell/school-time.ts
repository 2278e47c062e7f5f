const TIME_ZONE = 'Europe/London';

const dayParts = new Intl.DateTimeFormat('en-GB', {
  timeZone: TIME_ZONE,
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const timeOfDay = new Intl.DateTimeFormat('en-GB', { timeZone: TIME_ZONE, hour: '2-digit', minute: '2-digit' });

const DAY_PARTS = ['weekday', 'day', 'month', 'year'] as const;

/** "Monday 23 November 2026", put together here because browsers disagree about the comma. */
export function schoolDay(instant: Date): string {
  const parts = new Map(dayParts.formatToParts(instant).map(({ type, value }) => [type, value]));
  return DAY_PARTS.map((type) => parts.get(type)).join(' ');
}

/** "08:46". */
export function schoolTime(instant: Date): string {
  return timeOfDay.format(instant);
}

/** "Today", "Yesterday", or the day in full: how a list of posts is divided. */
export function dayHeading(instant: Date, now: Date): string {
  const day = schoolDay(instant);
  if (day === schoolDay(now)) return 'Today';
  return day === schoolDay(lateYesterday(now)) ? 'Yesterday' : day;
}

const HOUR_MS = 3_600_000;

/** Two hours before midnight, give or take the hour of a clock change: a day is not always 24 hours long. */
function lateYesterday(now: Date): Date {
  const hour = Number(schoolTime(now).slice(0, 2));
  return new Date(now.getTime() - (hour + 2) * HOUR_MS);
}
