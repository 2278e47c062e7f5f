import { attendanceCode } from '../../../src/domain/attendance-codes.ts';
import { HALF_DAYS_IN_A_YEAR } from '../../../src/domain/calendar/school-session.ts';
import { sessionsOfMask, type SchoolSessions } from '../../../src/domain/calendar/school-sessions.ts';

/** Its 1 August is a Monday, so that what is written from the left begins with a school week. */
export const MONDAY_YEAR = 2022;

/** What stands for one half day: a code, "-" for no mark, "*" for no session. */
const HALF_DAY = /[CJ][12]|[IX]0\d|Y\d|\S/g;

export interface MarkedSessions {
  readonly marks: Uint8Array;
  readonly sessions: SchoolSessions;
}

/**
 * School days from a Monday on, five a week, each with its morning and its afternoon: "// I/ Y4Y4 -- *U". A weekend lies
 * after every fifth day.
 */
export function daysOf(text: string): MarkedSessions {
  const marks = new Uint8Array(HALF_DAYS_IN_A_YEAR);
  const mask = new Uint8Array(HALF_DAYS_IN_A_YEAR);
  for (const [day, halves] of wordsOf(text).entries()) {
    const found = halves.match(HALF_DAY) ?? [];
    if (found.length !== 2) throw new Error(`"${halves}" is not a morning and an afternoon.`);
    for (const [half, code] of found.entries()) {
      const index = 2 * (7 * Math.floor(day / 5) + (day % 5)) + half;
      mask[index] = code === '*' ? 0 : 1;
      marks[index] = byteOf(code);
    }
  }
  return { marks, sessions: sessionsOfMask(MONDAY_YEAR, mask) };
}

/** Sessions one after the other, each with its code: "/ \ I -". */
export function marksOf(codes: string): Uint8Array {
  return Uint8Array.from(wordsOf(codes).map(byteOf));
}

/** As many sessions as there are marks, or half days in a year, with no time between them. */
export function everySession(count = HALF_DAYS_IN_A_YEAR): SchoolSessions {
  return sessionsOfMask(MONDAY_YEAR, new Uint8Array(count).fill(1));
}

/** 0 for "-" and "*". Throws on what is no code, so that a slip of the pen is no missing mark. */
export function byteOf(code: string): number {
  if (code === '-' || code === '*') return 0;
  const entry = attendanceCode(code);
  if (entry === undefined) throw new Error(`"${code}" is no code.`);
  return entry.byte;
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
