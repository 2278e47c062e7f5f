import { dateOfDayNumber, dayNumber, dayNumberOf, type IsoDate } from './iso-date.ts';

/** Morning or afternoon of a school day: the unit in which attendance is recorded. */
export type SessionName = 'AM' | 'PM';

export interface SchoolSession {
  readonly on: IsoDate;
  readonly session: SessionName;
}

/** Half days from 1 August to 31 July, leap years included: the length of a year of marks in bytes. */
export const HALF_DAYS_IN_A_YEAR = 732;

/** The year in which the school year began: 2026 for any date from 1 August 2026 to 31 July 2027. */
export function schoolYearOf(on: IsoDate): number {
  const year = Number(on.slice(0, 4));
  return on.slice(5) >= '08-01' ? year : year - 1;
}

/** Position of a session among the half days of its school year, 0 being the morning of 1 August. */
export function halfDayIndex({ on, session }: SchoolSession): number {
  const days = dayNumber(on) - dayNumberOf(schoolYearOf(on), 8, 1);
  return days * 2 + (session === 'PM' ? 1 : 0);
}

export function sessionAt(schoolYear: number, index: number): SchoolSession {
  const on = dateOfDayNumber(dayNumberOf(schoolYear, 8, 1) + Math.floor(index / 2));
  return { on, session: index % 2 === 1 ? 'PM' : 'AM' };
}
