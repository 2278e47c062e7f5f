import { z } from 'zod';
import { ConfigProblem } from './config.ts';
import type { SchoolCalendar } from './domain/calendar/school-calendar.ts';
import { readSourceText } from './packs/source-text.ts';
import { schoolCalendarFile } from './school-calendar-file.ts';

const severalYears = z
  .array(schoolCalendarFile)
  .min(1, 'holds no calendar')
  .refine((calendars) => new Set(calendars.map(({ schoolYear }) => schoolYear)).size === calendars.length, {
    error: 'has two calendars for one school year',
  });

/**
 * Reads the calendar of a school year, or a list of several, as JSON (docs/settings.md). Throws ConfigProblem with every
 * fault, each with its line and column.
 */
export function readJsonCalendar(text: string, name: string): SchoolCalendar[] {
  const source = readSourceText(text);
  const faults = source.faults.map(
    ({ line, column, message }) => `✖ ${message}\n  → at line ${line}, column ${column}`,
  );
  if (faults.length > 0) throw problem(name, faults);
  const isList = Array.isArray(source.value);
  const parsed = severalYears.safeParse(isList ? source.value : [source.value]);
  if (parsed.success) return parsed.data;
  throw problem(
    name,
    parsed.error.issues.map(({ path, message }) => {
      const steps = path.filter((step) => typeof step !== 'symbol').slice(isList ? 0 : 1);
      const { line, column } = source.placeOf(steps);
      const place = steps.length === 0 ? '' : ` (${z.core.toDotPath(steps)})`;
      return `✖ ${message}\n  → at line ${line}, column ${column}${place}`;
    }),
  );
}

function problem(name: string, faults: readonly string[]): ConfigProblem {
  return new ConfigProblem(`${name} is no school calendar (docs/settings.md).\n${faults.join('\n')}`);
}
