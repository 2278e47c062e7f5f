import { attendanceCode } from '../../src/domain/attendance-codes.ts';
import type { SchoolCalendar } from '../../src/domain/calendar/school-calendar.ts';
import { HALF_DAYS_IN_A_YEAR } from '../../src/domain/calendar/school-session.ts';
import type { SchoolSessions } from '../../src/domain/calendar/school-sessions.ts';

export interface InventedSchool {
  /** One year of marks for each pupil (marks.ts). */
  readonly pupils: readonly Uint8Array[];
}

/** A year of 380 sessions. */
export const BENCH_CALENDAR: SchoolCalendar = {
  schoolYear: 2025,
  terms: [
    term('Autumn', '2025-09-03', '2025-12-19', '2025-10-27', '2025-10-31'),
    term('Spring', '2026-01-05', '2026-03-27', '2026-02-16', '2026-02-20'),
    term('Summer', '2026-04-13', '2026-07-22', '2026-05-25', '2026-05-29'),
  ],
  inset: ['2025-09-03', '2025-11-03', '2026-02-23', '2026-05-01', '2026-06-26'].map((on) => ({
    on,
    session: null,
    groups: [],
  })),
  bankHolidays: ['2026-05-04'],
  closures: [],
};

/** Marks like a school's: nine in a hundred missed, in spells, a twentieth of pupils missing much more. */
export function inventSchools(schoolCount: number, pupilCount: number, sessions: SchoolSessions): InventedSchool[] {
  const random = createRandom(20_251_125);
  return Array.from({ length: schoolCount }, () => {
    const bytes = new Uint8Array(pupilCount * HALF_DAYS_IN_A_YEAR);
    const pupils = Array.from({ length: pupilCount }, (_, index) => {
      const marks = bytes.subarray(index * HALF_DAYS_IN_A_YEAR, (index + 1) * HALF_DAYS_IN_A_YEAR);
      fill(marks, sessions, random);
      return marks;
    });
    return { pupils };
  });
}

const ABSENCES = ['I', 'I', 'I', 'I', 'I', 'O', 'O', 'O', 'G', 'N', 'M', 'C', 'E', 'U'].map(byteOf);
const PRESENT = [byteOf('/'), byteOf('\\')];
const LATE = byteOf('L');

function fill(marks: Uint8Array, { halfDays }: SchoolSessions, random: () => number): void {
  const startsSpell = random() < 0.05 ? 0.12 : 0.025;
  let left = 0;
  let absence = 0;
  for (const halfDay of halfDays) {
    if (left === 0 && random() < startsSpell) {
      left = 1 + Math.floor(random() * random() * 12);
      absence = ABSENCES[Math.floor(random() * ABSENCES.length)] ?? 0;
    }
    if (left > 0) left -= 1;
    const present = random() < 0.02 ? LATE : (PRESENT[halfDay % 2] ?? 0);
    marks[halfDay] = left > 0 ? absence : present;
  }
}

function byteOf(code: string): number {
  return attendanceCode(code)?.byte ?? 0;
}

/** Mulberry32: the same schools every time. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function term(name: string, startsOn: string, endsOn: string, halfStartsOn: string, halfEndsOn: string) {
  return { name, startsOn, endsOn, halfTerm: { startsOn: halfStartsOn, endsOn: halfEndsOn } };
}
