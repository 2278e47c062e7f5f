import { ATTENDANCE_CODES, type AttendanceCode } from '../attendance-codes.ts';
import { HALF_DAYS_IN_A_YEAR } from '../calendar/school-session.ts';
import type { AttendanceFigures } from '../figures/attendance-figures.ts';
import type { CountedPupil } from './counted-pupil.ts';

/** What all the pupils together did in each half day of a school year: whatever is asked by time is a sum of these. */
export interface SessionTally {
  /** Eight counts for each half day, in the order of the places below. */
  readonly counts: Uint32Array;
}

const ATTENDED = 0;
const AUTHORISED = 1;
const UNAUTHORISED = 2;
const POSSIBLE_ONLY = 3;
const NOT_COUNTED = 4;
const UNMARKED = 5;
const LATE = 6;
const LATE_AFTER_CLOSE = 7;
const PLACES = 8;

export function tallySessions(pupils: readonly CountedPupil[]): SessionTally {
  const counts = new Uint32Array(HALF_DAYS_IN_A_YEAR * PLACES);
  for (const { marks, sessions, span } of pupils) {
    for (let position = span.first; position < span.end; position += 1) {
      const halfDay = sessions.halfDays[position] ?? 0;
      const byte = marks[halfDay] ?? 0;
      add(counts, halfDay * PLACES + (PLACE_OF[byte] ?? NOT_COUNTED));
      if (IS_LATE[byte] === 1) add(counts, halfDay * PLACES + (PLACE_OF[byte] === ATTENDED ? LATE : LATE_AFTER_CLOSE));
    }
  }
  return { counts };
}

/** The sum over some half days. */
export function figuresAt({ counts }: SessionTally, halfDays: Iterable<number>): AttendanceFigures {
  const sums = new Uint32Array(PLACES);
  for (const halfDay of halfDays) {
    for (let place = 0; place < PLACES; place += 1) {
      sums[place] = (sums[place] ?? 0) + (counts[halfDay * PLACES + place] ?? 0);
    }
  }
  const at = (place: number) => sums[place] ?? 0;
  return {
    possible: at(ATTENDED) + at(AUTHORISED) + at(UNAUTHORISED) + at(POSSIBLE_ONLY),
    attended: at(ATTENDED),
    authorised: at(AUTHORISED),
    unauthorised: at(UNAUTHORISED),
    late: at(LATE),
    lateAfterClose: at(LATE_AFTER_CLOSE),
    unmarked: at(UNMARKED),
  };
}

/** At least so many different pupils had a possible session in some half days: the most in any one of them. */
export function pupilsAtLeast({ counts }: SessionTally, halfDays: Iterable<number>): number {
  let most = 0;
  for (const halfDay of halfDays) {
    let possible = 0;
    for (let place = ATTENDED; place <= POSSIBLE_ONLY; place += 1) possible += counts[halfDay * PLACES + place] ?? 0;
    most = Math.max(most, possible);
  }
  return most;
}

function add(counts: Uint32Array, index: number): void {
  counts[index] = (counts[index] ?? 0) + 1;
}

const PLACES_OF_CLASSES: Readonly<Record<AttendanceCode['class'], number>> = {
  present: ATTENDED,
  'approved-educational-activity': ATTENDED,
  authorised: AUTHORISED,
  unauthorised: UNAUTHORISED,
  'possible-only': POSSIBLE_ONLY,
  'not-possible': NOT_COUNTED,
  administrative: NOT_COUNTED,
};
const PLACE_OF = new Uint8Array(256).fill(NOT_COUNTED);
PLACE_OF[0] = UNMARKED;
const IS_LATE = new Uint8Array(256);
for (const entry of ATTENDANCE_CODES) {
  PLACE_OF[entry.byte] = PLACES_OF_CLASSES[entry.class];
  IS_LATE[entry.byte] = entry.late ? 1 : 0;
}
