import { tableByByte } from '../attendance-codes.ts';
import { codeOfByte, type Mark } from '../marks.ts';
import { NO_SCHOOL, type LegalCalendar } from './legal-calendar.ts';
import { yearsInOrder, type PupilYear } from './pupil-marks-over-years.ts';

/** A session that counts towards the penalty-notice threshold (domain.md 2.1): G, O, U, or an N not yet explained. */
export interface UnauthorisedSession extends Mark {
  readonly isUnresolved: boolean;
  /** Places in the school days and school weeks of all years (legal-calendar.ts). */
  readonly dayIndex: number;
  readonly weekIndex: number;
}

/**
 * All of a pupil's, in order. One pass over bytes, and nothing is made for a pupil who has none, because a trust looks
 * through all its pupils every morning. Throws where the calendar does not know the day of a session.
 */
export function unauthorisedSessions(
  calendar: LegalCalendar,
  years: readonly PupilYear[],
): readonly UnauthorisedSession[] {
  let found: UnauthorisedSession[] | null = null;
  for (const { sessions, marks, span } of yearsInOrder(years)) {
    const { schoolYear, halfDays } = sessions;
    for (let position = span.first; position < span.end; position += 1) {
      const halfDay = halfDays[position] ?? 0;
      const byte = marks[halfDay] ?? 0;
      if (PART[byte] !== 0) (found ??= []).push(sessionOf(calendar, schoolYear, halfDay, byte));
    }
  }
  return found ?? NONE;
}

/** The mark alone, as an answer shows it. */
export function asMark({ on, session, code }: UnauthorisedSession): Mark {
  return { on, session, code };
}

const NONE: readonly UnauthorisedSession[] = [];

const REFERABLE = 1;
const UNRESOLVED = 2;
const PART = tableByByte(({ penaltyNotice }) => {
  if (penaltyNotice === null) return 0;
  return penaltyNotice === 'unresolved' ? UNRESOLVED : REFERABLE;
});

function sessionOf(calendar: LegalCalendar, schoolYear: number, halfDay: number, byte: number): UnauthorisedSession {
  const dayIndex = calendar.dayIndexes.get(schoolYear)?.[halfDay >> 1] ?? NO_SCHOOL;
  const on = calendar.days.all[dayIndex];
  const weekIndex = calendar.weekIndexes[dayIndex];
  const code = codeOfByte(byte);
  if (on === undefined || weekIndex === undefined || code === null) {
    throw new RangeError(`Half day ${halfDay} of ${schoolYear} is no session of the calendar.`);
  }
  const session = halfDay % 2 === 1 ? 'PM' : 'AM';
  return { on, session, code, isUnresolved: PART[byte] === UNRESOLVED, dayIndex, weekIndex };
}
