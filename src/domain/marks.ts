import { attendanceCode, attendanceCodeOfByte } from './attendance-codes.ts';
import {
  HALF_DAYS_IN_A_YEAR,
  halfDayIndex,
  schoolYearOf,
  sessionAt,
  type SchoolSession,
} from './calendar/school-session.ts';

/** One pupil's school year: one byte for each half day from 1 August (`AttendanceCode.byte`), 0 where there is no mark. */
export type YearOfMarks = Uint8Array;

export interface Mark extends SchoolSession {
  /** An attendance code of attendance-codes.ts. */
  readonly code: string;
}

export function emptyYearOfMarks(): YearOfMarks {
  return new Uint8Array(HALF_DAYS_IN_A_YEAR);
}

/** Throws on an unknown code or another year's date, because marks are checked before they come here. */
export function encodeMarks(schoolYear: number, marks: Iterable<Mark>): YearOfMarks {
  const year = emptyYearOfMarks();
  for (const mark of marks) {
    if (schoolYearOf(mark.on) !== schoolYear) throw new RangeError(`${mark.on} is not in school year ${schoolYear}.`);
    year[halfDayIndex(mark)] = byteOfMark(mark);
  }
  return year;
}

/** The marks of a year in order of time. */
export function decodeMarks(schoolYear: number, year: YearOfMarks): Mark[] {
  const marks: Mark[] = [];
  for (const [index, byte] of year.entries()) {
    const code = codeOfByte(byte);
    if (code !== null) marks.push({ ...sessionAt(schoolYear, index), code });
  }
  return marks;
}

/** The code of one session; null where there is no mark. */
export function markAt(year: YearOfMarks, session: SchoolSession): string | null {
  return codeOfByte(year[halfDayIndex(session)] ?? 0);
}

/** A copy with one mark set, or taken away with null. */
export function withMark(year: YearOfMarks, session: SchoolSession, code: string | null): YearOfMarks {
  const changed = Uint8Array.from(year);
  changed[halfDayIndex(session)] = code === null ? 0 : byteOfMark({ ...session, code });
  return changed;
}

/** The code that a stored byte stands for; null for 0, which is no mark. Throws on a byte that no code has. */
export function codeOfByte(byte: number): string | null {
  if (byte === 0) return null;
  const entry = attendanceCodeOfByte(byte);
  if (entry === undefined) throw new RangeError(`${byte} does not stand for an attendance code.`);
  return entry.code;
}

function byteOfMark({ code }: Mark): number {
  const entry = attendanceCode(code);
  if (entry === undefined) throw new RangeError(`"${code}" is not an attendance code.`);
  return entry.byte;
}
