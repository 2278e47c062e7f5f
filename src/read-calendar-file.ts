import { readIcalCalendar } from './adapters/calendar/read-ical-calendar.ts';
import type { CalendarRefusal } from './adapters/calendar/calendar-refusal.ts';
import { ConfigProblem } from './config.ts';
import type { SchoolCalendar } from './domain/calendar/school-calendar.ts';
import { FILE_LIMITS } from './domain/file-limits.ts';
import { readJsonCalendar } from './read-json-calendar.ts';
import { bytesOf } from './read-register-files.ts';

export interface CalendarFile {
  /** One for each school year, in order. */
  readonly calendars: SchoolCalendar[];
  /** Events of an iCalendar file that did not go in. Every message names its place and can stand by itself. */
  readonly refusals: readonly CalendarRefusal[];
}

/** Reads a calendar file that somebody named. Throws ConfigProblem where it is none or cannot be read. */
export function readCalendarFile(file: string): CalendarFile {
  return readCalendar(bytesOf(file, FILE_LIMITS.calendarBytes), file);
}

/** Reads a calendar as iCalendar or as JSON. Throws ConfigProblem where it is neither, or gives no term. */
export function readCalendar(content: Uint8Array | string, name: string): CalendarFile {
  const text = (typeof content === 'string' ? content : decoded(content, name)).replace(/^\uFEFF/, '');
  if (!/^\s*BEGIN:VCALENDAR\b/i.test(text)) return { calendars: inOrder(readJsonCalendar(text, name)), refusals: [] };
  const read = readIcalCalendar(text);
  const refusals = read.refusals.map((refusal) => ({ ...refusal, message: inWords(name, refusal) }));
  if (read.calendars.length > 0) return { calendars: inOrder(read.calendars), refusals };
  const why = refusals.length === 0 ? 'It has no event.' : listed(refusals);
  throw new ConfigProblem(`${name} gives no term, such as "Autumn term" from its first day to its last.\n${why}`);
}

function decoded(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new ConfigProblem(`${name} is no text in UTF-8. Save it as UTF-8.`, { cause: error });
  }
}

function inOrder(calendars: readonly SchoolCalendar[]): SchoolCalendar[] {
  return calendars.toSorted((a, b) => a.schoolYear - b.schoolYear);
}

function inWords(name: string, { line, uid, summary, message, allowed }: CalendarRefusal): string {
  const called = summary === '' ? (uid === null ? '' : `, ${uid}`) : `, "${shortened(summary)}"`;
  return `${name}, line ${line}${called}: ${message} Allowed: ${allowed}.`;
}

function shortened(summary: string): string {
  return summary.length > 80 ? `${summary.slice(0, 79)}…` : summary;
}

function listed(refusals: readonly CalendarRefusal[]): string {
  return refusals.map(({ message }) => `✖ ${message}`).join('\n');
}
