import { attendanceCode, isCodeValidOn } from '../attendance-codes.ts';
import type { KnownDay } from './known-days.ts';
import { isOnRoll, type Pupil } from '../pupil.ts';
import type { RefusalReason } from './refusal-list.ts';
import type { SessionName } from '../calendar/school-session.ts';

/** One mark of a file, at its place. */
export interface PlacedMark {
  readonly pupil: Pupil;
  readonly day: KnownDay;
  readonly session: SessionName;
  readonly code: string;
}

export type MarkRefusalReason = Extract<
  RefusalReason,
  'outside-known-years' | 'unknown-code' | 'code-not-in-force' | 'in-the-future' | 'not-a-school-day' | 'not-on-roll'
>;

/** `quiet`: a code that only repeats that there was no session, or no pupil yet; nothing to keep. */
export type MarkJudgement =
  | { readonly kind: 'good'; readonly byte: number; readonly slashMended: boolean }
  | { readonly kind: 'quiet' }
  | { readonly kind: 'refused'; readonly reason: MarkRefusalReason };

const QUIET_CODES: ReadonlySet<string> = new Set(['#', 'Z', 'Y4', 'Y']);

/** Planned closure, prospective pupil, site closed: exports fill days without sessions with these. */
export function isQuietCode(code: string): boolean {
  return QUIET_CODES.has(code);
}

/** `/` and `\` are taken for the mark of the session they stand in, because packed exports write one for both. */
export function judgeMark({ pupil, day, session, code }: PlacedMark): MarkJudgement {
  if (day.calendar === undefined) return { kind: 'refused', reason: 'outside-known-years' };
  const entry = attendanceCode(inItsSession(code, session));
  if (entry === undefined) return { kind: 'refused', reason: 'unknown-code' };
  const isOpen = day.isOpenTo(pupil, session);
  const isExpected = isOpen && !day.isFuture && isOnRoll(pupil, day.on);
  if (!isExpected && isQuietCode(code)) return { kind: 'quiet' };
  if (day.isFuture) return { kind: 'refused', reason: 'in-the-future' };
  if (!isOpen) return { kind: 'refused', reason: 'not-a-school-day' };
  if (!isExpected) return { kind: 'refused', reason: 'not-on-roll' };
  if (!isCodeValidOn(entry, day.on)) return { kind: 'refused', reason: 'code-not-in-force' };
  return { kind: 'good', byte: entry.byte, slashMended: entry.code !== code };
}

function inItsSession(code: string, session: SessionName): string {
  if (code !== '/' && code !== '\\') return code;
  return session === 'AM' ? '/' : '\\';
}
