import { ATTENDANCE_CODES, type AttendanceCode } from '../attendance-codes.ts';

/** Sessions counted over a span (domain.md 1.4). `possible` is `attended + authorised + unauthorised`. */
export interface AttendanceFigures {
  readonly possible: number;
  readonly attended: number;
  readonly authorised: number;
  readonly unauthorised: number;
  /** On roll, in session, and without a mark: not possible, not absent, and somebody's to put right. */
  readonly unmarked: number;
}

/**
 * Counts marks where the mask has a session, from one half day to another, both included.
 * @param marks One byte for each half day from 1 August (attendance-codes.ts).
 * @param mask 1 where the pupil, being on roll, has a session.
 */
export function countSessions(marks: Uint8Array, mask: Uint8Array, from: number, to: number): AttendanceFigures {
  let attended = 0;
  let authorised = 0;
  let unauthorised = 0;
  let unmarked = 0;
  for (let index = from; index <= to; index += 1) {
    if (mask[index] !== 1) continue;
    const counts = COUNTS_AS[marks[index] ?? 0];
    if (counts === ATTENDED) attended += 1;
    else if (counts === AUTHORISED) authorised += 1;
    else if (counts === UNAUTHORISED) unauthorised += 1;
    else if (counts === NO_MARK) unmarked += 1;
  }
  return { possible: attended + authorised + unauthorised, attended, authorised, unauthorised, unmarked };
}

export function sessionsMissed({ authorised, unauthorised }: AttendanceFigures): number {
  return authorised + unauthorised;
}

/** Attendance, unrounded; null when nothing was possible. For showing: thresholds are compared as integers. */
export function attendancePercent({ attended, possible }: AttendanceFigures): number | null {
  return possible === 0 ? null : (100 * attended) / possible;
}

/** Missed a tenth or more of the possible sessions (DfE; domain.md 1.4). Includes severe absence. */
export function isPersistentlyAbsent(figures: AttendanceFigures): boolean {
  return figures.possible > 0 && 10 * sessionsMissed(figures) >= figures.possible;
}

/** Missed half or more of the possible sessions (DfE; domain.md 1.4). */
export function isSeverelyAbsent(figures: AttendanceFigures): boolean {
  return figures.possible > 0 && 2 * sessionsMissed(figures) >= figures.possible;
}

const NOT_COUNTED = 0;
const NO_MARK = 1;
const ATTENDED = 2;
const AUTHORISED = 3;
const UNAUTHORISED = 4;

const COUNTS_OF_CLASS: Record<AttendanceCode['class'], number> = {
  present: ATTENDED,
  'approved-educational-activity': ATTENDED,
  authorised: AUTHORISED,
  unauthorised: UNAUTHORISED,
  'not-possible': NOT_COUNTED,
  administrative: NOT_COUNTED,
};

/** By the byte of the mark, so that a year of marks is counted by looking up and adding. */
const COUNTS_AS = new Uint8Array(256);
COUNTS_AS[0] = NO_MARK;
for (const { byte, class: attendanceClass } of ATTENDANCE_CODES) COUNTS_AS[byte] = COUNTS_OF_CLASS[attendanceClass];
