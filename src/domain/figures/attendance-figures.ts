import { ATTENDANCE_CODES, type AttendanceCode } from '../attendance-codes.ts';
import type { SchoolSessions, Span } from '../calendar/school-sessions.ts';
import { byteAt, exceptionsOf, type Exceptions } from './exceptions.ts';

/** Sessions counted over a span (domain.md 1.4). */
export interface AttendanceFigures {
  /** `attended + authorised + unauthorised`, and in 2020 to 2022 the coronavirus absence that is neither. */
  readonly possible: number;
  readonly attended: number;
  readonly authorised: number;
  readonly unauthorised: number;
  /** L: late and present, within `attended`. */
  readonly late: number;
  /** U: late after the register closed, within `unauthorised`. */
  readonly lateAfterClose: number;
  /** On roll, in session, and without a mark: not possible, not absent, and somebody's to put right. */
  readonly unmarked: number;
}

export const NO_SESSIONS: AttendanceFigures = {
  possible: 0,
  attended: 0,
  authorised: 0,
  unauthorised: 0,
  late: 0,
  lateAfterClose: 0,
  unmarked: 0,
};

/**
 * Counts a pupil's marks over sessions.
 * @param marks One byte for each half day from 1 August (attendance-codes.ts).
 * @param span The sessions that count: within the pupil's time on roll.
 */
export function countSessions(marks: Uint8Array, sessions: SchoolSessions, span: Span): AttendanceFigures {
  return figuresOf(exceptionsOf(marks, sessions, span));
}

/** Whatever is no exception was attended. */
export function figuresOf(exceptions: Exceptions): AttendanceFigures {
  const { span, positions } = exceptions;
  let main = 0;
  let besides = 0;
  let possibleOnly = 0;
  for (let place = 0; place < positions.length; place += 1) {
    const byte = byteAt(exceptions, place);
    main += MAIN[byte] ?? 0;
    besides += BESIDES[byte] ?? 0;
    possibleOnly += POSSIBLE_ONLY[byte] ?? 0;
  }
  const attended = Math.max(0, span.end - span.first) - positions.length + (main & FIELD);
  const authorised = (main >>> 10) & FIELD;
  const unauthorised = main >>> 20;
  return {
    possible: attended + authorised + unauthorised + possibleOnly,
    attended,
    authorised,
    unauthorised,
    late: besides & FIELD,
    lateAfterClose: (besides >>> 10) & FIELD,
    unmarked: besides >>> 20,
  };
}

export function sessionsMissed({ authorised, unauthorised }: AttendanceFigures): number {
  return authorised + unauthorised;
}

/** Attendance, unrounded; null when nothing was possible. For showing: thresholds are compared as integers. */
export function attendancePercent({ attended, possible }: AttendanceFigures): number | null {
  return possible === 0 ? null : (100 * attended) / possible;
}

/** Missed a tenth or more of the possible sessions (DfE; domain.md 1.4). Includes severe absence (AMB-14). */
export function isPersistentlyAbsent(figures: AttendanceFigures): boolean {
  return figures.possible > 0 && 10 * sessionsMissed(figures) >= figures.possible;
}

/** Missed half or more of the possible sessions (DfE; domain.md 1.4). */
export function isSeverelyAbsent(figures: AttendanceFigures): boolean {
  return figures.possible > 0 && 2 * sessionsMissed(figures) >= figures.possible;
}

/** Fewer possible sessions than this, two school weeks, and figures are provisional (domain.md 6.3, AMB-24). */
export const PROVISIONAL_BELOW_SESSIONS = 20;

export function isProvisional({ possible }: AttendanceFigures): boolean {
  return possible < PROVISIONAL_BELOW_SESSIONS;
}

/**
 * What one mark adds, by its byte. Three counts share a number, ten bits each, because a year has fewer than 1,024 half
 * days.
 */
const MAIN = addedBy(({ class: attendanceClass }) => {
  if (attendanceClass === 'present' || attendanceClass === 'approved-educational-activity') return 1;
  if (attendanceClass === 'authorised') return 1 << 10;
  return attendanceClass === 'unauthorised' ? 1 << 20 : 0;
});
const BESIDES = addedBy(({ late, class: attendanceClass }) => {
  if (!late) return 0;
  return attendanceClass === 'present' ? 1 : 1 << 10;
});
BESIDES[0] = 1 << 20;
const POSSIBLE_ONLY = addedBy(({ class: attendanceClass }) => (attendanceClass === 'possible-only' ? 1 : 0));
const FIELD = 0x3ff;

function addedBy(code: (entry: AttendanceCode) => number): Int32Array {
  const table = new Int32Array(256);
  for (const entry of ATTENDANCE_CODES) table[entry.byte] = code(entry);
  return table;
}
