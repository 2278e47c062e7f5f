import type { SchoolDay } from '../calendar/school-years.ts';
import type { InventedPupil } from '../roll/invent-cohort.ts';
import { createSeededRandom } from '../seeded-random.ts';

/** How a pupil tends to attend in one school year. Chances are for each day on which the pupil is otherwise in. */
export interface AttendanceHabits {
  readonly tendency: 'steady' | 'persistent' | 'severe';
  /** That a spell of illness begins. */
  readonly illness: number;
  /** Chance of each further day of a spell. */
  readonly illnessGoesOn: number;
  /** That days or sessions of absence nobody explains begin. */
  readonly unexplained: number;
  readonly unexplainedGoesOn: number;
  readonly late: number;
  readonly lateAfterClose: number;
  readonly missesFridayAfternoons: boolean;
  /** Absence at the year's end against its start: below 1 it is getting better. */
  readonly drift: number;
}

/** More absence in the older years, most in 9 and 10. */
const BY_YEAR_GROUP: Readonly<Record<number, number>> = { 7: 0.7, 8: 0.92, 9: 1.1, 10: 1.2, 11: 1.05 };
const GOLDEN_SECTION = (Math.sqrt(5) - 1) / 2;
const SEVERE = 0.025;
const PERSISTENT = 0.212;

/** The pupil's place between those never absent and those hardly ever in stays, and moves a little with the years. */
export function attendanceHabits(
  seed: string | number,
  pupil: InventedPupil,
  yearGroup: number,
  schoolYear: number,
): AttendanceHabits {
  const cohortOffset = createSeededRandom(seed, 'tendency', pupil.cohort).next();
  // Multiples of the golden section spread a cohort evenly, so that chance makes no school of truants.
  const lasting = (pupil.serial * GOLDEN_SECTION + cohortOffset) % 1;
  const random = createSeededRandom(seed, 'habits', pupil.upn, schoolYear);
  const weight = BY_YEAR_GROUP[yearGroup] ?? 1;
  // The further down, the less the pupil is in: folded so that the wobble of a year never leaves 0 to 1.
  const place = Math.abs(lasting + (random.next() - 0.5) * 0.05);
  const spread = 0.25 + 1.5 * random.next();
  const drift = random.pick([0.5, 1, 1, 1, 1.8]);
  const missesFridayAfternoons = random.chance(0.013);
  const common = { drift, missesFridayAfternoons };
  if (place < SEVERE * weight) return { ...common, ...severe(spread) };
  if (place < (SEVERE + PERSISTENT) * weight) return { ...common, ...persistent(spread) };
  return { ...common, ...steady(spread * (0.8 + 0.2 * weight)) };
}

type Chances = Omit<AttendanceHabits, 'drift' | 'missesFridayAfternoons'>;

function steady(spread: number): Chances {
  return {
    tendency: 'steady',
    illness: 0.0135 * spread,
    illnessGoesOn: 0.46,
    unexplained: 0.004 * spread,
    unexplainedGoesOn: 0.1,
    late: 0.022 * spread,
    lateAfterClose: 0.003 * spread,
  };
}

function persistent(spread: number): Chances {
  return {
    tendency: 'persistent',
    illness: 0.0315 * spread,
    illnessGoesOn: 0.6,
    unexplained: 0.05 * spread,
    unexplainedGoesOn: 0.4,
    late: 0.07 * spread,
    lateAfterClose: 0.018 * spread,
  };
}

function severe(spread: number): Chances {
  return {
    tendency: 'severe',
    illness: 0.08,
    illnessGoesOn: 0.88,
    unexplained: 0.18 + 0.14 * spread,
    unexplainedGoesOn: 0.88,
    late: 0.06,
    lateAfterClose: 0.03,
  };
}

/** Winter makes ill; by month, against a whole year of 1. */
const BY_MONTH = [1.12, 1.08, 1.02, 0.92, 0.9, 0.95, 1, 1, 0.78, 0.92, 1.12, 1.25];
/** Monday to Friday, for days on which an absence begins. */
const BY_WEEKDAY = [1.18, 0.92, 0.86, 0.92, 1.22];

/** What the season, the weekday and the pupil's drift make of a chance on a day. */
export function likelihoodOn({ month, weekday }: SchoolDay, yearGone: number, drift: number): number {
  const driven = 1 + (drift - 1) * (yearGone - 0.5);
  return (BY_MONTH[month - 1] ?? 1) * (BY_WEEKDAY[weekday - 1] ?? 1) * driven;
}
