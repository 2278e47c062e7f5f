import type { IsoDate } from '../../src/domain/calendar/iso-date.ts';
import { createSchoolDays } from '../../src/domain/calendar/school-days.ts';
import type { Pupil } from '../../src/domain/pupil.ts';
import { createSeededRandom, type SeededRandom } from '../../src/local-tenant/school/seeded-random.ts';
import { CALENDAR, inventSchool, type InventedSchool } from './invent-school.ts';

/** What a seed says of one morning. Times are of the school's day. */
export interface Morning {
  readonly seed: number;
  readonly on: IsoDate;
  /** False on the Sundays on which the clocks change: nothing may go out. */
  readonly isSchoolDay: boolean;
  readonly dayOfClockChange: 'Sunday of a clock change' | 'Monday after a clock change' | null;
  readonly schools: readonly InventedSchool[];
  readonly replicaCount: number;
  /** Of one step of a process. */
  readonly deathRate: number;
  readonly registers: readonly RegisterComing[];
  /** What people do in the app. */
  readonly deeds: readonly Deed[];
  /** The school's clock is moved on or back by so much. */
  readonly clockJumps: readonly { readonly afterMs: number; readonly byMs: number }[];
}

export interface RegisterComing {
  readonly afterMs: number;
  readonly school: InventedSchool;
  readonly yearGroup: number;
  /** Null: the whole year group's register. */
  readonly pupil: Pupil | null;
  readonly code: string;
}

export interface Deed {
  readonly afterMs: number;
  readonly school: InventedSchool;
  readonly does: 'issue an action' | 'accept the action' | 'post a briefing' | 'correct the briefing';
}

const SCHOOL_DAYS = createSchoolDays([CALENDAR]).all;
const MONDAYS_AFTER: readonly IsoDate[] = ['2026-10-26', '2027-03-29'];
const SUNDAYS_OF_CLOCK_CHANGE: readonly IsoDate[] = ['2026-10-25', '2027-03-28'];
const MINUTE_MS = 60_000;
const CODES = ['/', 'N', 'L', 'I', 'N', '/'];

/** A morning begins two minutes before the lists' time; what goes wrong goes wrong within thirteen. */
export const BEGINS_AT = '08:43';
export const TROUBLE_MS = 13 * MINUTE_MS;

/** One seed after another is one school day after another, through the terms of a year and again. */
export function inventMorning(seed: number): Morning {
  const chance = createSeededRandom('faults', seed);
  const isSchoolDay = !chance.chance(0.02);
  const day = SCHOOL_DAYS[seed % SCHOOL_DAYS.length] ?? '2026-09-07';
  const on = isSchoolDay
    ? chance.chance(0.03)
      ? chance.pick(MONDAYS_AFTER)
      : day
    : chance.pick(SUNDAYS_OF_CLOCK_CHANGE);
  const size = sizeOf(chance, seed);
  const hasStaff = !size.isRush && chance.chance(0.4);
  const schools = Array.from({ length: size.schools }, (_, index) =>
    inventSchool(index + 1, size.yearGroups, hasStaff),
  );
  return {
    seed,
    on,
    isSchoolDay,
    dayOfClockChange: dayOfClockChange(on),
    schools,
    replicaCount: size.isRush ? 3 : chance.pick([1, 2, 2, 3]),
    deathRate: chance.pick(size.isRush ? [0, 0.002, 0.005] : [0, 0.01, 0.02, 0.05]),
    registers: schools.flatMap((school) => (size.isRush ? allAtOnce(school, chance) : registersOf(school, chance))),
    deeds: isSchoolDay && hasStaff ? schools.flatMap((school) => deedsOf(school, chance)) : [],
    clockJumps: chance.chance(0.3)
      ? [{ afterMs: chance.between(0, TROUBLE_MS), byMs: chance.between(-40, 90) * MINUTE_MS }]
      : [],
  };
}

function dayOfClockChange(on: IsoDate): Morning['dayOfClockChange'] {
  if (SUNDAYS_OF_CLOCK_CHANGE.includes(on)) return 'Sunday of a clock change';
  return MONDAYS_AFTER.includes(on) ? 'Monday after a clock change' : null;
}

interface Size {
  readonly schools: number;
  readonly yearGroups: number;
  /** Every register comes at once: all cards are due in one second, and Teams' limit for the tenant holds. */
  readonly isRush: boolean;
}

/** Mostly small, so that there can be many; one in a hundred with twice as many channels as Teams takes in a second. */
function sizeOf(chance: SeededRandom, seed: number): Size {
  if (seed % 100 === 50) return { schools: 14, yearGroups: 7, isRush: true };
  if (chance.chance(0.02)) return { schools: 1, yearGroups: 7, isRush: false };
  return { schools: 1, yearGroups: chance.pick([1, 1, 2, 2, 3]), isRush: false };
}

function allAtOnce(school: InventedSchool, chance: SeededRandom): RegisterComing[] {
  return school.school.yearGroups.map((yearGroup) => {
    return { afterMs: chance.between(0, 1_500), school, yearGroup, pupil: null, code: chance.pick(['/', 'N']) };
  });
}

function registersOf(school: InventedSchool, chance: SeededRandom): RegisterComing[] {
  const { yearGroups } = school.school;
  const ofYears = yearGroups
    .filter(() => chance.chance(0.7))
    .map((yearGroup) => ({
      afterMs: chance.between(0, 10 * MINUTE_MS), school, yearGroup, pupil: null, code: chance.pick(['/', 'N']),
    })); // prettier-ignore
  const isBurst = chance.chance(0.06);
  const fromMs = chance.between(MINUTE_MS, TROUBLE_MS - MINUTE_MS);
  const changes = Array.from({ length: isBurst ? 12 : chance.between(0, 2) }, (): RegisterComing => {
    const pupil = chance.pick(school.pupils);
    const afterMs = isBurst ? fromMs + chance.between(0, 20_000) : chance.between(MINUTE_MS, TROUBLE_MS);
    return { afterMs, school, yearGroup: pupil.yearGroup, pupil, code: chance.pick(CODES) };
  });
  return [...ofYears, ...changes];
}

function deedsOf(school: InventedSchool, chance: SeededRandom): Deed[] {
  const twice = (first: Deed['does'], second: Deed['does']): Deed[] => {
    const afterMs = chance.between(0, TROUBLE_MS - 2 * MINUTE_MS);
    const later = { afterMs: afterMs + chance.between(1_000, 4 * MINUTE_MS), school, does: second };
    return [{ afterMs, school, does: first }, ...(chance.chance(0.6) ? [later] : [])];
  };
  return [
    ...(chance.chance(0.5) ? twice('issue an action', 'accept the action') : []),
    ...(chance.chance(0.5) ? twice('post a briefing', 'correct the briefing') : []),
  ];
}
