/** A school year as schools pass it on: the app's calendar file. All dates `YYYY-MM-DD`, ends included. */
export interface SchoolCalendarFile {
  readonly terms: readonly CalendarTerm[];
  /** A whole day, or one session of it. */
  readonly inset: readonly (string | { readonly date: string; readonly session: 'AM' | 'PM' })[];
  readonly bankHolidays: readonly string[];
  readonly closures: readonly CalendarClosure[];
}

export interface CalendarTerm {
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly halfTerm: { readonly start: string; readonly end: string };
}

export interface CalendarClosure {
  readonly date: string;
  readonly session: 'AM' | 'PM' | null;
  readonly groups: readonly string[];
}
