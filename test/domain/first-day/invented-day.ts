import { attendanceCode } from '../../../src/domain/attendance-codes.ts';
import type { DayContact, DaySession, PupilDay } from '../../../src/domain/first-day/ladder-day.ts';

const byteOf = (code: string | null) => (code === null ? 0 : (attendanceCode(code)?.byte ?? 0));

/** Registers from 09:00 to 09:30 and from 13:10 to 13:40. */
export function session(name: 'AM' | 'PM', code: string | null, over: Partial<DaySession> = {}): DaySession {
  const [opensAt, closesAt] = name === 'AM' ? [540, 570] : [790, 820];
  return { session: name, opensAt, closesAt, byte: byteOf(code), isTaken: true, wasUnexplained: false, ...over };
}

/** A pupil whose morning is N, and of whom nothing else is known. */
export function day(over: Partial<PupilDay> = {}): PupilDay {
  const sessions = [session('AM', 'N')];
  const plain = { decision: null, isVulnerable: false, daysAbsent: 1, wasReachedBefore: false };
  return { pupilId: 'p1', sessions, contacts: [], ...plain, ...over };
}

export const contact = (way: DayContact['way'], outcome: DayContact['outcome'], at: number): DayContact => {
  return { way, outcome, at, by: 'Pat Example' };
};
