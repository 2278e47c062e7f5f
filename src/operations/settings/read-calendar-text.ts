import { why } from '../../domain/authorise.ts';
import type { SchoolCalendar } from '../../domain/calendar/school-calendar.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import type { SchoolSettings } from './school-settings.ts';

/** An event of a calendar file that does not go in. */
export interface EventRefused {
  readonly line: number;
  readonly value: string;
  readonly message: string;
  readonly allowed: string;
}

export type CalendarTextRead =
  | { readonly kind: 'not-allowed'; readonly message: string }
  | { readonly kind: 'no-term'; readonly message: string; readonly refusals: readonly EventRefused[] }
  | {
      readonly kind: 'read';
      readonly schoolYears: readonly number[];
      /** All calendars as they would be, in the form of the school's file: those of other years stay. */
      readonly value: unknown;
      readonly refusals: readonly EventRefused[];
    };

export interface CalendarTextNeeds {
  readonly settings: Pick<SchoolSettings, 'valueOf'>;
  readonly readIcal: (text: string) => {
    readonly calendars: readonly SchoolCalendar[];
    readonly refusals: readonly {
      readonly line: number;
      readonly summary: string;
      readonly message: string;
      readonly allowed: string;
    }[];
  };
}

/** What a calendar file (.ics) would make of the school's calendars. Nothing is recorded. */
export function readCalendarText({ settings, readIcal }: CalendarTextNeeds) {
  return (school: School, person: Person, text: string): CalendarTextRead => {
    const answer = why(person, 'settings.change', {});
    if (answer.kind === 'refused') return { kind: 'not-allowed', message: answer.reason };
    const { calendars: inFile, refusals: found } = readIcal(text);
    const refusals = found.map(({ line, summary: value, message, allowed }) => ({ line, value, message, allowed }));
    if (inFile.length === 0) {
      const message = 'The file gives no term, such as “Autumn term” from its first day to its last.';
      return { kind: 'no-term', message, refusals };
    }
    const schoolYears = inFile.map(({ schoolYear }) => schoolYear);
    const kept = school.calendars.filter(({ schoolYear }) => !schoolYears.includes(schoolYear));
    const calendars = [...kept, ...inFile].toSorted((a, b) => a.schoolYear - b.schoolYear);
    return { kind: 'read', schoolYears, value: settings.valueOf({ ...school, calendars }, 'calendars'), refusals };
  };
}
