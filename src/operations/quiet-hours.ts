import { addDays } from '../domain/calendar/iso-date.ts';
import { isSession } from '../domain/calendar/school-calendar.ts';
import { calendarFor, type School } from '../domain/school.ts';
import type { CardKind } from './cards/card-kinds.ts';
import { instantOf, schoolTime } from './school-time.ts';

/** Cards that a person sends on purpose, at the time that they chose. Everything else keeps the school's hours. */
const SENT_BY_A_PERSON: readonly CardKind[] = ['briefing'];

/** Longer than any holiday. */
const DAYS_AHEAD_MAX = 100;

/**
 * When a card of a kind may go out, or be edited: null for at once, else the next time that the school's hours for
 * messages begin on a school day.
 */
export function quietUntil(school: School, kind: CardKind, now: Date): Date | null {
  if (SENT_BY_A_PERSON.includes(kind)) return null;
  const { earliestAt, latestAt } = school.messageTimes;
  const { on, time } = schoolTime(school, now);
  if (isSchoolDay(school, on) && earliestAt <= time && time <= latestAt) return null;
  const days = Array.from({ length: DAYS_AHEAD_MAX }, (_, ahead) => addDays(on, ahead));
  const next = days.find((day) => isSchoolDay(school, day) && (day > on || time < earliestAt));
  return instantOf(school, next ?? addDays(on, DAYS_AHEAD_MAX), earliestAt);
}

function isSchoolDay(school: School, on: string): boolean {
  const calendar = calendarFor(school, on);
  return calendar !== undefined && (['AM', 'PM'] as const).some((session) => isSession(calendar, on, session));
}
