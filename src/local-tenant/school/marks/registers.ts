import { schoolYearOf } from '../calendar/day-number.ts';
import type { SchoolYear, SchoolYears } from '../calendar/school-years.ts';
import type { SessionName } from '../invented-school.ts';
import { rememberEach } from '../remember-each.ts';
import type { InventedPupil } from '../roll/invent-cohort.ts';
import { yearGroupOn } from '../roll/roll.ts';
import { inventMarkSheet } from './invent-mark-sheet.ts';
import type { MarkSheet } from './mark-sheet.ts';
import { registersTakenAt } from './register-taking.ts';

/** What the MIS holds. */
export interface Registers {
  /** The codes of one session by UPN. Missing: pupils not on roll, and those whose register is not yet taken. */
  marksOf(
    pupils: readonly InventedPupil[],
    on: string,
    session: SessionName,
    nowWallMinute: number,
  ): ReadonlyMap<string, string>;
}

/** The registers of every year, each pupil's year worked out when it is first asked for. */
export function createRegisters(seed: string | number, years: SchoolYears, forms: readonly string[]): Registers {
  const sheetsOf = rememberEach((year: SchoolYear) =>
    rememberEach((pupil: InventedPupil): MarkSheet => inventMarkSheet(seed, pupil, year)),
  );
  return {
    marksOf(pupils, on, session, nowWallMinute) {
      const marks = new Map<string, string>();
      const year = years.of(schoolYearOf(on));
      const position = year.positionOf.get(on);
      if (position === undefined) return marks;
      const sheetOf = sheetsOf(year);
      const takenAt = registersTakenAt(seed, on, session, forms);
      const slot = position * 2 + (session === 'PM' ? 1 : 0);
      for (const pupil of pupils) {
        const { codes, knownAt } = sheetOf(pupil);
        const code = codes[slot] ?? '';
        const formTakenAt = takenAt.get(`${yearGroupOn(pupil, on)}${pupil.formLetter}`) ?? 0;
        if (code === '' || nowWallMinute < formTakenAt) continue;
        marks.set(pupil.upn, nowWallMinute < (knownAt[slot] ?? 0) ? 'N' : code);
      }
      return marks;
    },
  };
}
