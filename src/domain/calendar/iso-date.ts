/** A calendar date as `YYYY-MM-DD`. Dates have no time zone; an instant becomes one only at an edge. */
export type IsoDate = string;

const DAY_MS = 86_400_000;
const PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1 January 1970; throws on a string that is not a real date, because every date was checked at an edge. */
export function dayNumber(on: IsoDate): number {
  const time = parseTime(on);
  if (time === null) throw new RangeError(`"${on}" is not a date of the form YYYY-MM-DD.`);
  return time / DAY_MS;
}

export function dateOfDayNumber(day: number): IsoDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

export function isIsoDate(text: string): boolean {
  return parseTime(text) !== null;
}

export function addDays(on: IsoDate, days: number): IsoDate {
  return dateOfDayNumber(dayNumber(on) + days);
}

/** 1 is Monday and 7 is Sunday, as in ISO 8601. */
export function weekdayOf(on: IsoDate): number {
  const sinceMonday = (dayNumber(on) + 3) % 7;
  return sinceMonday < 0 ? sinceMonday + 8 : sinceMonday + 1;
}

function parseTime(text: string): number | null {
  const parts = PATTERN.exec(text);
  if (parts === null) return null;
  const time = Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  return new Date(time).toISOString().startsWith(text) ? time : null;
}
