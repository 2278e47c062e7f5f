import { schoolYearOf } from '../calendar/day-number.ts';
import type { SchoolYear, SchoolYears } from '../calendar/school-years.ts';
import type { SessionName } from '../invented-school.ts';
import type { InventedPupil } from '../roll/invent-cohort.ts';
import { yearGroupOn } from '../roll/roll.ts';
import { inventMarkSheet } from './invent-mark-sheet.ts';
import type { MarkSheet } from './mark-sheet.ts';
import { registersTakenAt } from './register-taking.ts';

/** What the MIS holds. Marks are codes; null: none, because the register is not taken or the pupil not on roll. */
export interface Registers {
  markOf(pupil: InventedPupil, on: string, session: SessionName, nowWallMinute: number): string | null;
}

/** The registers of every year, each pupil's year worked out when it is first asked for. */
export function createRegisters(seed: string | number, years: SchoolYears, forms: readonly string[]): Registers {
  const sheets = new Map<number, Map<string, MarkSheet>>();
  const sheetOf = (pupil: InventedPupil, year: SchoolYear): MarkSheet => {
    const ofYear = sheets.get(year.schoolYear) ?? new Map<string, MarkSheet>();
    sheets.set(year.schoolYear, ofYear);
    const sheet = ofYear.get(pupil.upn) ?? inventMarkSheet(seed, pupil, year);
    ofYear.set(pupil.upn, sheet);
    return sheet;
  };
  const takings = new Map<string, ReadonlyMap<string, number>>();
  const takenAt = (form: string, year: SchoolYear, position: number, session: SessionName): number => {
    const day = year.days[position];
    if (day === undefined) throw new RangeError(`School year ${year.schoolYear} has no school day ${position}.`);
    const key = `${day.on} ${session}`;
    const taking = takings.get(key) ?? registersTakenAt(seed, day, session, forms);
    takings.set(key, taking);
    return taking.get(form) ?? 0;
  };
  return {
    markOf(pupil, on, session, nowWallMinute) {
      const year = years.of(schoolYearOf(on));
      const position = year.positionOf.get(on);
      if (position === undefined) return null;
      const slot = position * 2 + (session === 'PM' ? 1 : 0);
      const { codes, knownAt } = sheetOf(pupil, year);
      const code = codes[slot] ?? '';
      const form = `${yearGroupOn(pupil, on)}${pupil.formLetter}`;
      if (code === '' || nowWallMinute < takenAt(form, year, position, session)) return null;
      return nowWallMinute < (knownAt[slot] ?? 0) ? 'N' : code;
    },
  };
}
