import type { SchoolSessions, Span } from '../calendar/school-sessions.ts';

/**
 * The part of last year that is like a part of this one: the same school weeks, by their number in the year, and of a
 * week that is cut the sessions from and up to the same weekday and half of the day. Holidays lie differently from year to year, and
 * a September is never compared with a December.
 */
export function sameSchoolWeeks(thisYear: SchoolSessions, span: Span, lastYear: SchoolSessions): Span {
  if (span.end <= span.first) return { first: 0, end: 0 };
  const weekOf = (position: number) => thisYear.weeks[position];
  const startsWeek = weekOf(span.first - 1) !== weekOf(span.first);
  const endsWeek = weekOf(span.end - 1) !== weekOf(span.end);
  const first = firstFrom(lastYear, startsWeek ? startOfWeek(thisYear, span.first) : placeInYear(thisYear, span.first));
  const end = firstFrom(
    lastYear,
    endsWeek ? startOfWeek(thisYear, span.end - 1) + HALF_DAYS_IN_A_WEEK : placeInYear(thisYear, span.end - 1) + 1,
  );
  return { first, end: Math.max(first, end) };
}

const HALF_DAYS_IN_A_WEEK = 10;

function startOfWeek({ weeks }: SchoolSessions, position: number): number {
  return (weeks[position] ?? 0) * HALF_DAYS_IN_A_WEEK;
}

/** Where in the year of school weeks a session lies, in half days. */
function placeInYear({ weeks, weekdays, halfDays }: SchoolSessions, position: number): number {
  return (
    (weeks[position] ?? 0) * HALF_DAYS_IN_A_WEEK + ((weekdays[position] ?? 1) - 1) * 2 + ((halfDays[position] ?? 0) % 2)
  );
}

function firstFrom(sessions: SchoolSessions, place: number): number {
  const length = sessions.halfDays.length;
  for (let position = 0; position < length; position += 1)
    if (placeInYear(sessions, position) >= place) return position;
  return length;
}
