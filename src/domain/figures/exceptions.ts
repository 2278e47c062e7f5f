import { attendanceCode, isAbsence, tableByByte } from '../attendance-codes.ts';
import type { SchoolSessions, Span } from '../calendar/school-sessions.ts';

/**
 * The sessions of a span that are marked otherwise than plainly present, or not marked. They are few, and nearly all that
 * is asked about attendance can be told from them: a hundred thousand pupils are walked along once and not once a question.
 */
export interface Exceptions {
  readonly marks: Uint8Array;
  readonly sessions: SchoolSessions;
  readonly span: Span;
  /** Positions (school-sessions.ts) in order. A place is an index into these. */
  readonly positions: Uint16Array;
}

export function exceptionsOf(marks: Uint8Array, sessions: SchoolSessions, span: Span): Exceptions {
  const { halfDays } = sessions;
  let count = 0;
  for (let position = span.first; position < span.end; position += 1) {
    scratch[count] = position;
    count += IS_EXCEPTION[marks[halfDays[position] ?? 0] ?? 0] ?? 0;
  }
  return { marks, sessions, span, positions: scratch.slice(0, count) };
}

/** What a mark does to a run of absence. What was not possible, or has no mark, neither ends one nor counts in it. */
export const PASSES_OVER = 0;
export const MISSED = 1;
export const ENDS_SPELL = 2;

/** By byte. A pupil who came late, after the register closed even (U), was there. */
export const PART_OF_SPELL: Uint8Array = tableByByte((entry) => {
  if (isAbsence(entry)) return entry.onSite === true ? ENDS_SPELL : MISSED;
  return entry.class === 'present' || entry.class === 'approved-educational-activity' ? ENDS_SPELL : PASSES_OVER;
}, PASSES_OVER);

/** The byte of the mark at a place. */
export function byteAt({ marks, sessions, positions }: Exceptions, place: number): number {
  return marks[sessions.halfDays[positions[place] ?? 0] ?? 0] ?? 0;
}

/** True where the session at a place was missed, and not only not attended. */
export function isMissedAt(exceptions: Exceptions, place: number): boolean {
  return PART_OF_SPELL[byteAt(exceptions, place)] === MISSED;
}

/**
 * A run is sessions one after the other, to none of which the pupil came; weekends and holidays lie between sessions and
 * end nothing. This is the first place of the next run from a place on; the number of places where there is none.
 */
export function nextRun(exceptions: Exceptions, from: number): number {
  let place = from;
  while (place < exceptions.positions.length && PART_OF_SPELL[byteAt(exceptions, place)] === ENDS_SPELL) place += 1;
  return place;
}

/** The last place of the run that begins at a place. */
export function endOfRun(exceptions: Exceptions, from: number): number {
  const { positions } = exceptions;
  let place = from;
  while (
    positions[place + 1] === (positions[place] ?? 0) + 1 &&
    PART_OF_SPELL[byteAt(exceptions, place + 1)] !== ENDS_SPELL
  ) {
    place += 1;
  }
  return place;
}

const IS_EXCEPTION = new Uint8Array(256).fill(1);
for (const code of ['/', '\\']) IS_EXCEPTION[attendanceCode(code)?.byte ?? 0] = 0;

/** Written over by each call, so that a hundred thousand pupils need no array of a year's length each. */
const scratch = new Uint16Array(1024);
