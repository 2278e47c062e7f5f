import type { SchoolSessions, Span } from '../calendar/school-sessions.ts';
import {
  ENDS_SPELL,
  endOfRun,
  exceptionsOf,
  isMissedAt,
  MISSED,
  nextRun,
  PART_OF_SPELL,
  type Exceptions,
} from './exceptions.ts';

/** Sessions missed one after the other, whatever weekends and holidays lie between. */
export interface AbsenceSpell {
  /** Positions of its first and its last session (school-sessions.ts). */
  readonly first: number;
  readonly last: number;
  readonly sessionsMissed: number;
  /** School days of which at least one session belongs to it. */
  readonly schoolDays: number;
}

/** The spells of a span in order. */
export function absenceSpells(marks: Uint8Array, sessions: SchoolSessions, span: Span): AbsenceSpell[] {
  return spellsOf(exceptionsOf(marks, sessions, span));
}

export function spellsOf(exceptions: Exceptions): AbsenceSpell[] {
  const { positions } = exceptions;
  const spells: AbsenceSpell[] = [];
  for (let from = nextRun(exceptions, 0); from < positions.length;) {
    const to = endOfRun(exceptions, from);
    const spell = spellWithin(exceptions, from, to);
    if (spell !== null) spells.push(spell);
    from = nextRun(exceptions, to + 1);
  }
  return spells;
}

/** Null for a run in which nothing was missed. */
function spellWithin(exceptions: Exceptions, from: number, to: number): AbsenceSpell | null {
  const {
    positions,
    sessions: { days },
  } = exceptions;
  let first = -1;
  let last = -1;
  let sessionsMissed = 0;
  let schoolDays = 0;
  for (let place = from; place <= to; place += 1) {
    if (!isMissedAt(exceptions, place)) continue;
    const position = positions[place] ?? 0;
    if (first === -1) first = position;
    if (last === -1 || days[position] !== days[last]) schoolDays += 1;
    last = position;
    sessionsMissed += 1;
  }
  return first === -1 ? null : { first, last, sessionsMissed, schoolDays };
}

/**
 * School days in a row, up to the last one of the span, on which the pupil missed a session and came to none. A day on
 * which nothing was possible or marked is passed over.
 */
export function consecutiveDaysAbsent(
  marks: Uint8Array,
  { halfDays, days }: SchoolSessions,
  { first, end }: Span,
): number {
  let count = 0;
  let lastMissed = -1;
  for (let position = end - 1; position >= first; position -= 1) {
    const part = PART_OF_SPELL[marks[halfDays[position] ?? 0] ?? 0];
    if (part === ENDS_SPELL) return lastMissed !== -1 && days[lastMissed] === days[position] ? count - 1 : count;
    if (part !== MISSED) continue;
    if (lastMissed === -1 || days[lastMissed] !== days[position]) count += 1;
    lastMissed = position;
  }
  return count;
}
