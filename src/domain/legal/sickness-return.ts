import { tableByByte } from '../attendance-codes.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import { schoolYearOf } from '../calendar/school-session.ts';
import { sessionAtPosition } from '../calendar/school-sessions.ts';
import { absenceRun, type AbsenceRun } from './attendance-returns.ts';
import { yearsUpTo, type PupilYear } from './pupil-marks-over-years.ts';
import { BREAKS, COUNTS, PASSES_OVER, runsOfDays, type RunRule } from './runs-of-days.ts';

/**
 * Illness of 15 school days in a school year, in a row or in all (domain.md 2.2). A prompt: whether there are reasonable
 * grounds to expect so much of an illness that has only begun is for a person.
 */
export interface SicknessReturn {
  readonly schoolYear: number;
  /** Whole school days and half ones, counted in halves so that they add up: 30 are 15 days. */
  readonly halfDaysIll: number;
  /** Continuous periods of whole days in order. */
  readonly periods: readonly AbsenceRun[];
  /** One for each continuous period at the most. */
  readonly due: readonly SicknessReturnDue[];
  /** Further half days until the year's total makes a return due; 0 where it has. */
  readonly halfDaysToReturn: number;
  readonly expectedToGoOn: 'for-a-person';
}

export interface SicknessReturnDue {
  readonly because: 'consecutive' | 'cumulative';
  /** The day that made it due. */
  readonly reachedOn: IsoDate;
  /** The first day of the continuous period that it is made for; null where a half day of illness made up the total. */
  readonly periodFrom: IsoDate | null;
}

/**
 * Code I. A day counts as whole where the pupil missed one session through illness and has no other mark that day; beside
 * another mark it is half a day, and no part of a continuous period. What was not possible or not marked is passed over.
 */
export function sicknessReturn(schoolDays: number, years: readonly PupilYear[], on: IsoDate): SicknessReturn {
  const schoolYear = schoolYearOf(on);
  const ofYear = years.filter(({ sessions }) => sessions.schoolYear === schoolYear);
  const periods = runsOfDays(ofYear, on, ILLNESS).map((run) => absenceRun(run, schoolDays));
  const days = illDays(ofYear, periods, on);
  const halfDaysIll = days.reduce((sum, { halves }) => sum + halves, 0);
  return {
    schoolYear,
    halfDaysIll,
    periods,
    due: returnsDue(schoolDays, periods, days),
    halfDaysToReturn: Math.max(0, 2 * schoolDays - halfDaysIll),
    expectedToGoOn: 'for-a-person',
  };
}

const ILLNESS: RunRule = {
  part: tableByByte((entry) => {
    if (entry.sicknessReturn) return COUNTS;
    return entry.class === 'not-possible' || entry.class === 'administrative' ? PASSES_OVER : BREAKS;
  }),
  needsEverySession: false,
};

/** What a session of illness at a position adds to the halves: two where it makes its day whole by itself. */
export function halvesIllAt({ sessions, marks, span }: PupilYear, position: number): 1 | 2 {
  const { days, halfDays } = sessions;
  const other = (halfDays[position] ?? 0) % 2 === 0 ? position + 1 : position - 1;
  if (other < span.first || other >= span.end || days[other] !== days[position]) return 2;
  return ILLNESS.part[marks[halfDays[other] ?? 0] ?? 0] === PASSES_OVER ? 2 : 1;
}

interface IllDay {
  readonly on: IsoDate;
  readonly halves: 1 | 2;
}

/** Every day with illness in order: whole where it belongs to a period. */
function illDays(years: readonly PupilYear[], periods: readonly AbsenceRun[], on: IsoDate): IllDay[] {
  const whole = new Set(periods.flatMap(({ days }) => days));
  const all = new Set(yearsUpTo(years, on).flatMap(illDatesOf));
  return [...all].map((day) => ({ on: day, halves: whole.has(day) ? 2 : 1 }));
}

function illDatesOf({ sessions, marks, span }: PupilYear): IsoDate[] {
  const dates: IsoDate[] = [];
  for (let position = span.first; position < span.end; position += 1) {
    const byte = marks[sessions.halfDays[position] ?? 0] ?? 0;
    if (ILLNESS.part[byte] === COUNTS) dates.push(sessionAtPosition(sessions, position).on);
  }
  return dates;
}

/** A period that is long by itself and also makes up the year's total is told once, from the day that came first. */
function returnsDue(schoolDays: number, periods: readonly AbsenceRun[], days: readonly IllDay[]): SicknessReturnDue[] {
  const consecutive = periods.flatMap(({ days: [periodFrom = null], reachedOn }): SicknessReturnDue[] =>
    reachedOn === null ? [] : [{ because: 'consecutive', reachedOn, periodFrom }],
  );
  const reachedOn = dayOfTotal(days, 2 * schoolDays);
  if (reachedOn === null) return consecutive;
  const periodFrom = periods.find((period) => period.days.includes(reachedOn))?.days[0] ?? null;
  const ofItsPeriod = consecutive.find((due) => due.periodFrom === periodFrom);
  if (ofItsPeriod !== undefined && ofItsPeriod.reachedOn <= reachedOn) return consecutive;
  const others = consecutive.filter((due) => due !== ofItsPeriod);
  const total: SicknessReturnDue = { because: 'cumulative', reachedOn, periodFrom };
  return [...others, total].sort((a, b) => (a.reachedOn < b.reachedOn ? -1 : 1));
}

function dayOfTotal(days: readonly IllDay[], halves: number): IsoDate | null {
  let sum = 0;
  for (const day of days) {
    sum += day.halves;
    if (sum >= halves) return day.on;
  }
  return null;
}
