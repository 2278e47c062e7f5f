import type { SchoolCalendar } from '../../src/domain/calendar/school-calendar.ts';
import type { IsoDate } from '../../src/domain/calendar/iso-date.ts';
import type { Pupil } from '../../src/domain/pupil.ts';
import type { School } from '../../src/domain/school.ts';
import { createSeededRandom, type SeededRandom } from '../../src/local-tenant/school/seeded-random.ts';
import { loadPack } from '../../src/packs/load-pack.ts';

/** What a seed says of one morning. Times are of the school's day. */
export interface Morning {
  readonly seed: number;
  readonly on: IsoDate;
  /** False on the Sundays on which the clocks change: nothing may go out. */
  readonly isSchoolDay: boolean;
  readonly schools: readonly InventedSchool[];
  readonly replicaCount: number;
  /** Of one step of a process. */
  readonly deathRate: number;
  readonly registers: readonly RegisterComing[];
  /** The school's clock is moved on or back by so much. */
  readonly clockJumps: readonly { readonly afterMs: number; readonly byMs: number }[];
}

export interface InventedSchool {
  readonly school: School;
  readonly pupils: readonly Pupil[];
}

export interface RegisterComing {
  readonly afterMs: number;
  readonly school: InventedSchool;
  readonly yearGroup: number;
  /** Null: the whole year group's register. */
  readonly pupil: Pupil | null;
  readonly code: string;
}

const DAYS: readonly IsoDate[] = [
  '2026-09-07', '2026-10-26', '2026-11-23', '2026-12-14', '2027-01-11', '2027-03-12', '2027-03-29', '2027-05-17',
]; // prettier-ignore
const SUNDAYS_OF_CLOCK_CHANGE: readonly IsoDate[] = ['2026-10-25', '2027-03-28'];
const MINUTE_MS = 60_000;
const CODES = ['/', 'N', 'L', 'I', 'N', '/'];
const PUPILS_IN_YEAR = 2;

/** A morning begins two minutes before the lists' time; what goes wrong goes wrong within thirteen. */
export const BEGINS_AT = '08:43';
export const TROUBLE_MS = 13 * MINUTE_MS;

export function inventMorning(seed: number): Morning {
  const chance = createSeededRandom('faults', seed);
  const isSchoolDay = !chance.chance(0.02);
  const on = chance.pick(isSchoolDay ? DAYS : SUNDAYS_OF_CLOCK_CHANGE);
  const size = sizeOf(chance);
  const schools = Array.from({ length: size.schools }, (_, index) => inventSchool(index + 1, size.yearGroups));
  return {
    seed,
    on,
    isSchoolDay,
    schools,
    replicaCount: chance.pick([1, 2, 2, 3]),
    deathRate: chance.pick([0, 0.01, 0.02, 0.05]),
    registers: schools.flatMap((school) => registersOf(school, chance)),
    clockJumps: chance.chance(0.3)
      ? [{ afterMs: chance.between(0, TROUBLE_MS), byMs: chance.between(-40, 90) * MINUTE_MS }]
      : [],
  };
}

/** Mostly small, so that there can be many; now and then as many channels at once as Teams' limit for the tenant. */
function sizeOf(chance: SeededRandom): { readonly schools: number; readonly yearGroups: number } {
  if (chance.chance(0.007)) return { schools: 9, yearGroups: 7 };
  if (chance.chance(0.02)) return { schools: 1, yearGroups: 7 };
  return { schools: 1, yearGroups: chance.pick([1, 1, 2, 2, 3]) };
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

const pack = loadPack('recommended');

function inventSchool(number: number, yearCount: number): InventedSchool {
  const schoolId = `school-${number}`;
  const yearGroups = Array.from({ length: yearCount }, (_, index) => 7 + index);
  const pupils = yearGroups.flatMap((yearGroup) =>
    Array.from({ length: PUPILS_IN_YEAR }, (_, index): Pupil => {
      const name = { surname: `Example ${index + 1}`, forename: 'Pat', yearGroup, form: `${yearGroup}A` };
      const pupilId = `${schoolId}-${yearGroup}-${index + 1}`;
      return { pupilId, upn: null, misId: pupilId, ...name, admittedOn: '2024-09-02', leftOn: null };
    }),
  );
  const school: School = {
    schoolId,
    name: 'Example Academy',
    timeZone: 'Europe/London',
    yearGroups,
    sessions: {
      AM: { opensAt: '08:30', listAt: '08:45', closesAt: '08:55' },
      PM: { opensAt: '13:10', listAt: '13:25', closesAt: '13:40' },
    },
    messageTimes: { earliestAt: '07:30', latestAt: '18:00', morningAt: '08:00', endOfDayAt: '15:45', weekAt: '15:30' },
    calendars: [CALENDAR],
    teamId: `19:${schoolId}@thread.tacv2`,
    teamGroupId: `group-of-${schoolId}`,
    siteUrl: 'https://example.sharepoint.com/sites/attendance',
    inboxFolder: null,
    strategy: pack,
    staff: [],
    briefingsNeedApproval: false,
  };
  return { school, pupils };
}

/** A school that is open on both Mondays after the clocks change. */
const CALENDAR: SchoolCalendar = {
  schoolYear: 2026,
  terms: [
    { name: 'Autumn', startsOn: '2026-09-01', endsOn: '2026-12-18', halfTerm: null },
    { name: 'Spring', startsOn: '2027-01-04', endsOn: '2027-04-02', halfTerm: null },
    { name: 'Summer', startsOn: '2027-04-19', endsOn: '2027-07-21', halfTerm: null },
  ],
  inset: [],
  bankHolidays: [],
  closures: [],
};
