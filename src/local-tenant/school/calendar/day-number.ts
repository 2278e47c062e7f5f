const DAY_MS = 86_400_000;

/** Days since 1 January 1970. Throws on a string that is not a date `YYYY-MM-DD`. */
export function dayNumber(on: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(on) ? Date.parse(`${on}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(time)) throw new RangeError(`"${on}" is not a date of the form YYYY-MM-DD.`);
  return time / DAY_MS;
}

export function dateOfDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 1 is Monday and 7 is Sunday. */
export function weekdayOfDay(day: number): number {
  return ((day + 3) % 7) + 1;
}

/** The first such weekday on or after a day. */
export function weekdayOnOrAfter(weekday: number, day: number): number {
  return day + ((weekday - weekdayOfDay(day) + 7) % 7);
}

/** The last such weekday on or before a day. */
export function weekdayOnOrBefore(weekday: number, day: number): number {
  return day - ((weekdayOfDay(day) - weekday + 7) % 7);
}

/** 2026 for any date from 1 August 2026 to 31 July 2027. */
export function schoolYearOf(on: string): number {
  const year = Number(on.slice(0, 4));
  return on.slice(5) >= '08-01' ? year : year - 1;
}
