import { attendanceCodeOfByte, isAbsence } from '../attendance-codes.ts';
import {
  isPersistentlyAbsent,
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
  if (missed === 0)
    return figures.possible === 1 ? 'The one session so far attended.' : `All ${figures.possible} sessions attended.`;
  const facts = [`${missed} of ${sessions(figures.possible)} missed`, ...thresholdFacts(figures)];
  if (currentSpell >= 2) facts.push(`absent for the last ${currentSpell} sessions in a row`);
  return `${facts.join('; ')}.`;
}

/** Sessions in a row that were missed, counting back from the last one with a mark. */
export function currentSpell(marks: Uint8Array, mask: Uint8Array, to: number): number {
  let spell = 0;
  for (let index = to; index >= 0; index -= 1) {
    const code = mask[index] === 1 ? attendanceCodeOfByte(marks[index] ?? 0) : undefined;
    if (code === undefined || code.class === 'not-possible' || code.class === 'administrative') continue;
    if (!isAbsence(code) || code.onSite === true) break;
    spell += 1;
  }
  return spell;
}

/** Fewer possible sessions than this and a share means little (domain.md 1.4). */
const SESSIONS_BEFORE_A_SHARE_MEANS_MUCH = 20;

/** 190 days (domain.md 4). What would take longer than the year has, nobody should be told to try. */
const SESSIONS_IN_A_YEAR = 380;

function thresholdFacts(figures: AttendanceFigures): string[] {
  if (figures.possible < SESSIONS_BEFORE_A_SHARE_MEANS_MUCH) return ['too early in the year to say more'];
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
