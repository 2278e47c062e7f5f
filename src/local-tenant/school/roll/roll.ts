import { schoolYearOf } from '../calendar/day-number.ts';
import type { SchoolYears } from '../calendar/school-years.ts';
import type { RollEntry } from '../invented-school.ts';
import { rememberEach } from '../remember-each.ts';
import { inventCohort, type InventedPupil } from './invent-cohort.ts';

export const YEAR_GROUPS = [7, 8, 9, 10, 11] as const;
const YEAR_7 = 7;
const byName = new Intl.Collator('en-GB');

export interface Roll {
  /** On roll on a day, by year group, form and name. */
  on(on: string): readonly InventedPupil[];
  /** On roll on a day or at any time since the year before its own began. */
  sinceLastYear(on: string): readonly InventedPupil[];
}

export function createRoll(seed: string | number, years: SchoolYears): Roll {
  const cohort = rememberEach((entryYear: number) => [...inventCohort(seed, entryYear, years)].sort(byFormAndName));
  const inYear = rememberEach((schoolYear: number) =>
    YEAR_GROUPS.flatMap((yearGroup) => cohort(schoolYear + YEAR_7 - yearGroup)).filter(
      ({ admittedOn, leavesOn }) => schoolYearOf(admittedOn) <= schoolYear && schoolYearOf(leavesOn) >= schoolYear,
    ),
  );
  return {
    on: (on) => inYear(schoolYearOf(on)).filter(({ admittedOn, leavesOn }) => admittedOn <= on && on <= leavesOn),
    sinceLastYear: (on) => {
      const thisYear = inYear(schoolYearOf(on));
      return [...new Set([...thisYear, ...inYear(schoolYearOf(on) - 1)])].filter(({ admittedOn }) => admittedOn <= on);
    },
  };
}

/** The pupil's line in the admission register as it reads on a day. */
export function rollEntryOn(pupil: InventedPupil, on: string): RollEntry {
  const { upn, admissionNumber, surname, forename, admittedOn, leavesOn } = pupil;
  const leftOn = leavesOn < on ? leavesOn : null;
  const yearGroup = yearGroupOn(pupil, leftOn ?? on);
  const form = `${yearGroup}${pupil.formLetter}`;
  return { upn, admissionNumber, surname, forename, yearGroup, form, admittedOn, leftOn };
}

export function yearGroupOn({ cohort }: InventedPupil, on: string): number {
  return YEAR_7 + schoolYearOf(on) - cohort;
}

function byFormAndName(one: InventedPupil, other: InventedPupil): number {
  return (
    one.formLetter.localeCompare(other.formLetter) ||
    byName.compare(one.surname, other.surname) ||
    byName.compare(one.forename, other.forename)
  );
}
