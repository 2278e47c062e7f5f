import { Option } from 'commander';
import { isIsoDate, type IsoDate } from '../domain/calendar/iso-date.ts';
import type { SchoolCalendar } from '../domain/calendar/school-calendar.ts';
import { schoolYearOf } from '../domain/calendar/school-session.ts';
import type { RefusalList } from '../domain/register-files/refusal-list.ts';
import { PACK_IDS } from '../packs/load-pack.ts';
import { readCalendarFile } from '../read-calendar-file.ts';
import { CommandProblem, type CliContext } from './cli-context.ts';

/** What the commands have in common that answer from files alone: figures, due, packs, legal. */
export const packOption = () =>
  new Option('--pack <id>', 'the strategy whose values count').choices(PACK_IDS).default('recommended');
export const calendarOption = () =>
  new Option('--calendar <file>', 'the school calendar, as JSON or iCalendar').makeOptionMandatory();
export const marksOption = () =>
  new Option(
    '--marks <file>',
    'marks, one row for each pupil and session or a string for each pupil',
  ).makeOptionMandatory();
export const pupilsOption = () =>
  new Option('--pupils <file>', 'the roll: pupil_id,admitted_on,left_on,year_group,form');
export const jsonOption = () => new Option('--json', 'write the answer to standard output as JSON');

export function dateOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text) => {
    if (isIsoDate(text)) return text;
    throw new CommandProblem(`${flags.split(' ')[0] ?? ''} "${text}" is not a date of the form YYYY-MM-DD.`);
  });
}

/** Reads the calendar and says what of it could not be placed; `isWhole` is false then. */
export function openCalendars(
  context: CliContext,
  file: string,
): { readonly calendars: readonly SchoolCalendar[]; readonly isWhole: boolean } {
  const { calendars, refusals } = readCalendarFile(file);
  for (const { message } of refusals) context.say(message);
  return { calendars, isWhole: refusals.length === 0 };
}

/** The first day of the school year that a date is in. Throws CommandProblem where no calendar has it. */
export function firstDayOfYear(calendars: readonly SchoolCalendar[], on: IsoDate): IsoDate {
  const calendar = calendars.find(({ schoolYear }) => schoolYear === schoolYearOf(on));
  const first = calendar?.terms[0];
  if (first !== undefined) return first.startsOn;
  const years = calendars.map(({ schoolYear }) => `${schoolYear}/${schoolYear + 1}`).join(', ');
  throw new CommandProblem(`${on} is in no school year of the calendar, which has ${years}.`);
}

/** Says every refusal that is listed, each with its place, and how many more there were. */
export function sayRefusals(context: CliContext, file: string, { listed, count }: RefusalList): void {
  for (const { line, column, value, allowed, message } of listed) {
    context.say(`${file}, line ${line}, ${column} "${value}": ${message} Allowed: ${allowed}.`);
  }
  if (count > listed.length) context.say(`${file}: ${count - listed.length} more.`);
}
