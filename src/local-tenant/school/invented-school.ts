import type { SchoolCalendarFile } from './calendar/school-calendar-file.ts';

/** `YYYY-MM-DD`. */
export type IsoDate = string;

export type SessionName = 'AM' | 'PM';

/** An invented secondary school. Times of day are the wall clock of Europe/London, `HH:MM`. */
export interface InventedSchool {
  readonly name: string;
  /** Always "999", which no authority has. */
  readonly localAuthority: string;
  readonly establishment: string;
  /** The day the school was asked for. Nothing in its history depends on it. */
  readonly today: IsoDate;
  readonly yearGroups: readonly number[];
  /** "7A" to "11H". */
  readonly forms: readonly string[];
  readonly sessionTimes: Readonly<Record<SessionName, SessionTimes>>;
  readonly dayEndsAt: string;
  /** The seven people of the picker; their ids never change. */
  readonly people: readonly StaffMember[];
  /** All staff, `people` among them. */
  readonly staff: readonly StaffMember[];
  /** Last school year, the one of `today`, and the next. */
  readonly calendars: readonly SchoolCalendarFile[];
  /** @param schoolYear 2026 for the year from September 2026. */
  calendarOf(schoolYear: number): SchoolCalendarFile;
  /** Sessions of a day, none on a weekend, in a holiday or on an INSET day. */
  sessionsOn(on: IsoDate): readonly SessionName[];
  /** The first day after `on` with a session. */
  schoolDayAfter(on: IsoDate): IsoDate;
  /** The last day before `on` with a session. */
  schoolDayBefore(on: IsoDate): IsoDate;
  /**
   * The admission register as it reads on a day, by year, form and name: everyone on roll then or at any time since
   * the last school year began. Somebody who leaves later shows no leaving date yet.
   */
  rollOn(on: IsoDate): readonly RollEntry[];
  /** The pupils on roll on a day: 1,200, or 960 once Year 11 have left at the end of June. */
  pupilsOn(on: IsoDate): readonly RollEntry[];
  /**
   * The marks of one session by UPN, as the MIS knows them at an instant. Missing: pupils whose register has not been
   * taken. `N`: absent with no reason known yet, or not yet arrived.
   */
  marksAt(on: IsoDate, session: SessionName, instant: Date): ReadonlyMap<string, string>;
}

export interface SessionTimes {
  readonly opensAt: string;
  /** When the absent list is due. */
  readonly cutOffAt: string;
  readonly closesAt: string;
}

export interface StaffMember {
  /** Entra object id. */
  readonly personId: string;
  readonly name: string;
  readonly email: string;
  readonly jobTitle: string;
  /** Entra app roles; none for staff who do not use the app. */
  readonly roles: readonly string[];
  readonly yearGroups: readonly number[];
  readonly forms: readonly string[];
}

export interface RollEntry {
  readonly upn: string;
  /** Six digits with leading zeros. */
  readonly admissionNumber: string;
  readonly surname: string;
  /** The name the pupil is known by. */
  readonly forename: string;
  readonly yearGroup: number;
  readonly form: string;
  readonly admittedOn: IsoDate;
  /** The last day on roll; null while on roll. */
  readonly leftOn: IsoDate | null;
}
