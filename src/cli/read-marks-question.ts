import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { SchoolCalendar } from '../domain/calendar/school-calendar.ts';
import { marksInFiles, type MarkedPupil } from '../operations/marks-in-files.ts';
import { readMarksFile, readRollFile } from '../read-register-files.ts';
import type { CliContext } from './cli-context.ts';
import { firstDayOfYear, openCalendars, sayRefusals } from './question-options.ts';

/** The files of a question about marks, as its options name them. */
export interface MarksQuestion {
  readonly marks: string;
  readonly calendar: string;
  readonly on: IsoDate;
  readonly pupils?: string;
}

export interface ReadQuestion {
  readonly calendars: readonly SchoolCalendar[];
  readonly pupils: readonly MarkedPupil[];
  readonly firstDay: IsoDate;
  /** False when a row, or an event of the calendar, was refused: each has been said. */
  readonly isWhole: boolean;
}

/** Reads a question's files. Throws CommandProblem or ConfigProblem where one cannot be read or does not fit the date. */
export function readMarksQuestion(
  context: CliContext,
  { marks, calendar, on, pupils: rollFile }: MarksQuestion,
): ReadQuestion {
  const { calendars, isWhole } = openCalendars(context, calendar);
  const firstDay = firstDayOfYear(calendars, on);
  const roll = rollFile === undefined ? null : readRollFile(rollFile);
  const { pupils, refusals } = marksInFiles(readMarksFile(marks), roll, calendars);
  sayRefusals(context, marks, refusals);
  if (roll !== null) sayRefusals(context, rollFile ?? '', roll.refusals);
  const refused = refusals.count + (roll?.refusals.count ?? 0);
  return { calendars, pupils, firstDay, isWhole: isWhole && refused === 0 };
}
