import type { SchoolYears } from '../calendar/school-years.ts';
import type { SeededRandom } from '../seeded-random.ts';

const YEARS_AT_SCHOOL = 5;
/** Of a hundred pupils about three move in a year. */
const LEAVES_IN_A_YEAR = 0.03;
/** Serial numbers of UPNs have three digits, enough for four occupants of each of 240 places. */
const OCCUPANTS_AT_MOST = 4;

export interface Occupation {
  readonly admittedOn: string;
  readonly leavesOn: string;
}

/** Who holds one place of a cohort when: a leaver is followed by a joiner on the next school day. */
export function occupationsOf(
  cohort: number,
  years: SchoolYears,
  random: SeededRandom,
  staysThroughout: boolean,
): readonly Occupation[] {
  const occupations: Occupation[] = [];
  let admittedOn = years.schoolDayAfter(`${cohort}-08-01`);
  for (let schoolYear = cohort; schoolYear < cohort + YEARS_AT_SCHOOL; schoolYear += 1) {
    const { days } = years.of(schoolYear);
    // Nobody moves in the last months of Year 11, and a mover stays long enough to be seen.
    const lastPosition = schoolYear === cohort + YEARS_AT_SCHOOL - 1 ? days.length >> 1 : days.length - 20;
    const position = random.between(10, lastPosition);
    if (!random.chance(LEAVES_IN_A_YEAR) || staysThroughout || occupations.length + 1 === OCCUPANTS_AT_MOST) continue;
    const lastDay = days[position];
    const nextDay = days[position + 1];
    if (lastDay === undefined || nextDay === undefined) throw new RangeError(`${schoolYear} has too few school days.`);
    occupations.push({ admittedOn, leavesOn: lastDay.on });
    admittedOn = nextDay.on;
  }
  return [...occupations, { admittedOn, leavesOn: years.of(cohort + YEARS_AT_SCHOOL - 1).leaversLeaveOn }];
}
