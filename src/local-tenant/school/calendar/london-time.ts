import { Temporal } from 'temporal-polyfill';
import { dayNumber } from './day-number.ts';

const TIME_ZONE = 'Europe/London';
const DAY_MINUTES = 24 * 60;

/** Where the hands of the school's clocks stand at an instant. */
export function londonTime(instant: Date): { readonly on: string; readonly wallMinute: number } {
  const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(TIME_ZONE);
  const on = zoned.toPlainDate().toString();
  return { on, wallMinute: wallMinute(dayNumber(on), zoned.hour * 60 + zoned.minute) };
}

/** The instant of a wall-clock time of a day, `HH:MM`, in London. */
export function londonInstant(on: string, timeOfDay: string): Date {
  const zoned = Temporal.PlainDateTime.from(`${on}T${timeOfDay}`).toZonedDateTime(TIME_ZONE);
  return new Date(zoned.epochMilliseconds);
}

/** London minutes since 1970, as its clocks showed them: larger is later, except in the hour that October repeats. */
export function wallMinute(day: number, minuteOfDay: number): number {
  return day * DAY_MINUTES + minuteOfDay;
}

/** 525 for "08:45". */
export function minuteOfDay(timeOfDay: string): number {
  const [hours = 0, minutes = 0] = timeOfDay.split(':').map(Number);
  return hours * 60 + minutes;
}
