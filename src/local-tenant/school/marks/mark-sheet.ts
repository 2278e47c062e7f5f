import type { SchoolYear } from '../calendar/school-years.ts';
import type { InventedPupil } from '../roll/invent-cohort.ts';
import type { SeededRandom } from '../seeded-random.ts';
import type { AttendanceHabits } from './attendance-habits.ts';

/** A pupil's marks in one school year. A slot is the position of a school day doubled, and one more in the afternoon. */
export interface MarkSheet {
  /** The code as it stands in the end; empty where the pupil is not on roll or there is no session. */
  readonly codes: string[];
  /** The wall minute from which the school knows it; until then the register says N. 0: known beforehand. */
  readonly knownAt: Int32Array;
}

/** A sheet being written, with all that a reason for absence may depend on. */
export interface SheetDraft {
  readonly sheet: MarkSheet;
  readonly pupil: InventedPupil;
  readonly year: SchoolYear;
  readonly yearGroup: number;
  readonly habits: AttendanceHabits;
  /** The pupil's own numbers of the year for a purpose. */
  readonly randomFor: (purpose: string) => SeededRandom;
}

export const KNOWN_BEFOREHAND = 0;

export function presentThroughout(year: SchoolYear): MarkSheet {
  const codes = year.days.flatMap(() => ['/', '\\']);
  return { codes, knownAt: new Int32Array(codes.length) };
}

export function enterSession({ sheet }: SheetDraft, slot: number, code: string, knownAt: number): void {
  if (slot < 0 || slot >= sheet.codes.length) return;
  sheet.codes[slot] = code;
  sheet.knownAt[slot] = knownAt;
}

export function enterDay(draft: SheetDraft, position: number, code: string, knownAt: number): void {
  enterSession(draft, position * 2, code, knownAt);
  enterSession(draft, position * 2 + 1, code, knownAt);
}

export function isPresent({ sheet }: SheetDraft, slot: number): boolean {
  const code = sheet.codes[slot];
  return code === '/' || code === '\\' || code === 'L';
}
