import { z } from 'zod';
import { ConfigProblem } from './config.ts';
import type { SchoolCalendar } from './domain/calendar/school-calendar.ts';
import { bytesOf } from './read-register-files.ts';
import { schoolCalendarFile } from './school-calendar-file.ts';

/** A calendar file holds one school year, or a list of them. Throws ConfigProblem with every fault in it. */
export function readCalendarFile(file: string): SchoolCalendar[] {
  const text = new TextDecoder().decode(bytesOf(file));
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigProblem(`${file} is not JSON: ${why}`, { cause: error });
  }
  const parsed = z
    .array(schoolCalendarFile)
    .min(1)
    .safeParse(Array.isArray(given) ? given : [given]);
  if (parsed.success) return parsed.data;
  throw new ConfigProblem(`${file} is not a school calendar:\n${z.prettifyError(parsed.error)}`);
}
