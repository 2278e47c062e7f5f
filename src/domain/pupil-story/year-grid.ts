import { attendanceCodeOfByte, isAbsence } from '../attendance-codes.ts';
import { addDays, type IsoDate } from '../calendar/iso-date.ts';
import { mondayOf } from '../calendar/school-days.ts';
import type { SessionName } from '../calendar/school-session.ts';
import { positionFrom, sessionAtPosition, type SchoolSessions, type Span } from '../calendar/school-sessions.ts';

/**
 * What may be said of a session without its code. `late-absent`: came after the register had closed, which counts as
 * absent (domain.md 1.2). `unmarked`: it has been, and nobody entered a mark.
 */
export const SESSION_STATUSES = [
  'present',
  'late',
  'late-absent',
  'absent',
  'not-expected',
  'unmarked',
  'to-come',
  'not-on-roll',
] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];

export interface GridSession {
  readonly session: SessionName;
  readonly status: SessionStatus;
  /** Of tier 2: whoever may not see codes is given the status alone. Null without a mark. */
  readonly code: string | null;
}

export interface GridDay {
  readonly on: IsoDate;
  /** The day's sessions: none on a day without school. */
  readonly sessions: readonly GridSession[];
}

export interface GridWeek {
  readonly monday: IsoDate;
  /** Monday to Friday. */
  readonly days: readonly GridDay[];
}

export interface GridNeeds {
  readonly marks: Uint8Array;
  readonly sessions: SchoolSessions;
  /** What figures are counted over: the pupil's time on roll up to and with today. */
  readonly counted: Span;
  /** The pupil's time on roll in the school year. */
  readonly onRoll: Span;
  readonly today: IsoDate;
}

/** Every session of the pupil's school year once, week by week. Weeks without a session are left out. */
export function yearGrid(needs: GridNeeds): GridWeek[] {
  const { sessions } = needs;
  const byDate = new Map<IsoDate, GridSession[]>();
  for (let position = 0; position < sessions.halfDays.length; position += 1) {
    const { on, session } = sessionAtPosition(sessions, position);
    byDate.set(on, [...(byDate.get(on) ?? []), { session, ...markAt(needs, position) }]);
  }
  const mondays = [...new Set([...byDate.keys()].map(mondayOf))];
  return mondays.map((monday) => ({
    monday,
    days: [0, 1, 2, 3, 4].map((days) => {
      const on = addDays(monday, days);
      return { on, sessions: byDate.get(on) ?? [] };
    }),
  }));
}

function markAt(
  { marks, sessions, counted, onRoll, today }: GridNeeds,
  position: number,
): Omit<GridSession, 'session'> {
  if (position < onRoll.first || position >= onRoll.end) return { status: 'not-on-roll', code: null };
  // A mark entered ahead of its day has not happened yet.
  if (position >= counted.end) return { status: 'to-come', code: null };
  const entry = attendanceCodeOfByte(marks[sessions.halfDays[position] ?? 0] ?? 0);
  if (entry === undefined) {
    const isToday = position >= positionFrom(sessions, { on: today, session: 'AM' });
    return { status: isToday ? 'to-come' : 'unmarked', code: null };
  }
  return { status: statusOf(entry), code: entry.code };
}

function statusOf(entry: NonNullable<ReturnType<typeof attendanceCodeOfByte>>): SessionStatus {
  if (isAbsence(entry)) return entry.late ? 'late-absent' : 'absent';
  if (entry.class === 'present' || entry.class === 'approved-educational-activity') {
    return entry.late ? 'late' : 'present';
  }
  return 'not-expected';
}
