import { isAbsence, tableByByte } from '../attendance-codes.ts';
import type { SchoolSessions, Span } from '../calendar/school-sessions.ts';

/**
 * A run of sessions, one after the other, to none of which the pupil came: missed ones, and among them such as were not
 * possible or have no mark. Weekends and holidays lie between sessions and end nothing. Most of what is asked about
 * absence can be told from these few runs, without walking along the year again.
 */
export interface Gaps {
  readonly marks: Uint8Array;
  readonly sessions: SchoolSessions;
  readonly span: Span;
  /** Positions (school-sessions.ts) of every session in a run, in order. */
  readonly positions: Uint16Array;
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

export function gapsOf(marks: Uint8Array, sessions: SchoolSessions, span: Span): Gaps {
  const { halfDays } = sessions;
  let count = 0;
  for (let position = span.first; position < span.end; position += 1) {
    scratch[count] = position;
    count += IS_GAP[marks[halfDays[position] ?? 0] ?? 0] ?? 0;
  }
  return { marks, sessions, span, positions: scratch.slice(0, count) };
}

/** Calls with the first and the last place in `positions` of each run. */
export function forEachRun({ positions }: Gaps, visit: (from: number, to: number) => void): void {
  let from = 0;
  for (let at = 1; at <= positions.length; at += 1) {
    if (positions[at] === (positions[at - 1] ?? 0) + 1) continue;
    visit(from, at - 1);
    from = at;
  }
}

/** True where the session at a place in `positions` was missed, and not only not attended. */
export function isMissedAt({ marks, sessions, positions }: Gaps, place: number): boolean {
  return PART_OF_SPELL[marks[sessions.halfDays[positions[place] ?? 0] ?? 0] ?? 0] === MISSED;
}

const IS_GAP = PART_OF_SPELL.map((part) => (part === ENDS_SPELL ? 0 : 1));

/** Written over by each call, so that a hundred thousand pupils need no array of a year's length each. */
const scratch = new Uint16Array(1024);
