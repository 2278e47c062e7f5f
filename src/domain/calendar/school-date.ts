import { dayNumber, type IsoDate } from './iso-date.ts';

const DAY_MS = 86_400_000;
const longDate = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
});

/** "Monday 23 November", as a school writes it. */
export function schoolDate(on: IsoDate): string {
  return longDate.format(dayNumber(on) * DAY_MS).replace(',', '');
}
