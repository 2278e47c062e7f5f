import { attendanceCodeOfByte } from '../attendance-codes.ts';
import type { DayMinutes, DaySession } from './ladder-day.ts';

export type DayStanding =
  /** Away, and nobody knows why; `since` is the first session of it that still goes on. */
  | { readonly kind: 'unexplained'; readonly since: DaySession }
  | { readonly kind: 'arrived' | 'explained' | 'nothing-known'; readonly wasUnexplained: boolean };

type SessionStanding = 'unexplained' | 'arrived' | 'explained';

/**
 * How a pupil's day stands, by its last session that says anything (AMB-26). A reason never given is N, or no mark in a
 * register that was taken and has closed; O says that none is known. An afternoon without a register says nothing yet.
 */
export function dayStanding(sessions: readonly DaySession[], now: DayMinutes): DayStanding {
  const said = sessions.flatMap((session) => {
    const standing = sessionStanding(session, now);
    return standing === null ? [] : [{ session, standing }];
  });
  const last = said.at(-1);
  const wasUnexplained = said.some(({ session, standing }) => standing === 'unexplained' || session.wasUnexplained);
  if (last === undefined) return { kind: 'nothing-known', wasUnexplained: false };
  if (last.standing !== 'unexplained') return { kind: last.standing, wasUnexplained };
  const before = said.findLastIndex(({ standing }) => standing !== 'unexplained');
  return { kind: 'unexplained', since: said[before + 1]?.session ?? last.session };
}

/** Codes that give no reason: N while it is asked for, O once the school has given up asking (domain.md 1.1). */
const WITHOUT_REASON: ReadonlySet<string> = new Set(['N', 'O']);

/** Null where the register says nothing yet: the ladder begins when it closes. */
function sessionStanding({ byte, isTaken, closesAt }: DaySession, now: DayMinutes): SessionStanding | null {
  const entry = attendanceCodeOfByte(byte);
  if (entry?.onSite === true) return 'arrived';
  if (entry !== undefined && !WITHOUT_REASON.has(entry.code)) return 'explained';
  return isTaken && now >= closesAt ? 'unexplained' : null;
}
