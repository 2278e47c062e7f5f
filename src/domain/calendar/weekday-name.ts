import { weekdayOf, type IsoDate } from './iso-date.ts';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** A weekday as people write it, for use within a pattern. "Weds" and "Thurs" are as common as the short forms of three. */
export const WEEKDAY_PATTERN =
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';

const WEEKDAY = new RegExp(`^(?:${WEEKDAY_PATTERN})$`, 'i');

export function weekdayName(on: IsoDate): string {
  return WEEKDAYS[weekdayOf(on) - 1] ?? '';
}

/** The full name of a weekday that a person wrote, "Monday" for "mon"; null for any other word. */
export function weekdayCalled(word: string): string | null {
  if (!WEEKDAY.test(word)) return null;
  return WEEKDAYS.find((name) => name.slice(0, 3).toLowerCase() === word.slice(0, 3).toLowerCase()) ?? null;
}
