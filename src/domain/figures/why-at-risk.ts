import type { SchoolSessions, Span } from '../calendar/school-sessions.ts';
import { ENDS_SPELL, MISSED, PART_OF_SPELL } from './exceptions.ts';
import {
  isPersistentlyAbsent,
  isProvisional,
  isSeverelyAbsent,
  sessionsMissed,
  type AttendanceFigures,
} from './attendance-figures.ts';

/**
 * The facts behind a pupil's place in the register, in one sentence and with no score (design notes: facts, not a score).
 * @param currentSpell Sessions in a row, up to the last one marked, that the pupil missed.
 */
export function whyAtRisk(figures: AttendanceFigures, currentSpell: number): string {
  if (figures.possible === 0) return 'No session has been possible yet.';
  const missed = sessionsMissed(figures);
  if (missed === 0) return nothingMissed(figures);
  const facts = [`${missed} of ${sessions(figures.possible)} missed`, ...thresholdFacts(figures)];
  if (currentSpell >= 2) facts.push(`absent for the last ${currentSpell} sessions in a row`);
  return `${facts.join('; ')}.`;
}

function nothingMissed({ attended, possible }: AttendanceFigures): string {
  // Coronavirus absence was neither attended nor missed.
  if (attended < possible) return `None of ${sessions(possible)} missed.`;
  return possible === 1 ? 'The one session so far attended.' : `All ${possible} sessions attended.`;
}

/** Sessions in a row that were missed, counting back from the last one with a mark. */
export function currentSpell(marks: Uint8Array, { halfDays }: SchoolSessions, { first, end }: Span): number {
  let spell = 0;
  for (let position = end - 1; position >= first; position -= 1) {
    const part = PART_OF_SPELL[marks[halfDays[position] ?? 0] ?? 0];
    if (part === ENDS_SPELL) break;
    if (part === MISSED) spell += 1;
  }
  return spell;
}

/** 190 days (domain.md 4). What would take longer than the year has, nobody should be told to try. */
const SESSIONS_IN_A_YEAR = 380;

function thresholdFacts(figures: AttendanceFigures): string[] {
  if (isProvisional(figures)) return ['too early in the year to say more'];
  if (isSeverelyAbsent(figures)) return ['severe absence: half or more'];
  if (isPersistentlyAbsent(figures)) {
    const needed = sessionsToLeavePersistentAbsence(figures);
    const isWithinTheYear = figures.possible + needed <= SESSIONS_IN_A_YEAR;
    return [`persistent absence${isWithinTheYear ? `, left behind by attending the next ${sessions(needed)}` : ''}`];
  }
  const left = missesUntilPersistentAbsence(figures);
  return left <= 6 ? [`${left} more missed without a break would be persistent absence`] : [];
}

/** Sessions in a row, all attended, after which fewer than a tenth is missed. */
function sessionsToLeavePersistentAbsence(figures: AttendanceFigures): number {
  return 10 * sessionsMissed(figures) + 1 - figures.possible;
}

/** Sessions in a row, all missed, after which a tenth or more is missed. */
function missesUntilPersistentAbsence(figures: AttendanceFigures): number {
  return Math.ceil((figures.possible - 10 * sessionsMissed(figures)) / 9);
}

function sessions(count: number): string {
  return count === 1 ? '1 session' : `${count} sessions`;
}
