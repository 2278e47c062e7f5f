import { tableByByte, type AttendanceCode } from '../attendance-codes.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { LegalFigures } from './legal-figures.ts';
import type { PupilYear } from './pupil-marks-over-years.ts';
import { BREAKS, COUNTS, PASSES_OVER, runsOfDays, type RunOfDays, type RunRule } from './runs-of-days.ts';

/** A run with the day on which it became long enough; null where it did not. */
export interface AbsenceRun extends RunOfDays {
  readonly schoolDays: number;
  readonly reachedOn: IsoDate | null;
}

/** What is told to the local authority of ten school days in a row (domain.md 2.2). A prompt: a person makes the return. */
export interface AttendanceReturn {
  /** The run that goes on; null where there is none. */
  readonly current: AbsenceRun | null;
  /** The highest number of school days, 5, 8 or 10, that the run has come to. */
  readonly alertAt: number | null;
  /** Further days until the return is due; 0 where it is. */
  readonly daysToReturn: number;
  /** Every run long enough for a return, ended or not: returns are made monthly, and some are over by then. */
  readonly returns: readonly AbsenceRun[];
  /** The other ground for a return, "fails to attend regularly", is no figure. */
  readonly failsToAttendRegularly: 'for-a-person';
}

/** Twenty school days of G, N and O (domain.md 2.2, ground I). The rest of the ground, and deletion, is for people. */
export interface LongAbsence {
  readonly current: AbsenceRun | null;
  readonly isReached: boolean;
  readonly daysToGo: number;
  readonly decision: 'for-a-person';
  readonly stillToEstablish: readonly (
    'neither-sickness-nor-unavoidable-cause' | 'joint-enquiries-with-the-local-authority'
  )[];
}

/**
 * G, N, O and U. Any other mark breaks a run, a single session of a day included, for the pupil was accounted for. A
 * session without a mark, and one that was not possible (Y4, D), neither breaks it nor counts.
 */
export function attendanceReturn(
  { schoolDays, earlyAlerts }: LegalFigures['attendanceReturn'],
  years: readonly PupilYear[],
  on: IsoDate,
): AttendanceReturn {
  const runs = runsOfDays(years, on, TEN_DAYS).map((run) => absenceRun(run, schoolDays));
  const current = runs.findLast(({ endedBy }) => endedBy === null) ?? null;
  const length = current?.schoolDays ?? 0;
  return {
    current,
    alertAt: [...earlyAlerts, schoolDays].filter((days) => days <= length).sort((a, b) => b - a)[0] ?? null,
    daysToReturn: Math.max(0, schoolDays - length),
    returns: runs.filter(({ reachedOn }) => reachedOn !== null),
    failsToAttendRegularly: 'for-a-person',
  };
}

/**
 * Stricter than the return, because a child may come off the roll: each session of a day is to be G, N or O, and any other
 * code breaks the run, U, I and what was not possible included. A day that is not wholly marked does not count, and breaks
 * nothing until its mark is known.
 */
export function longAbsence(longAbsenceSchoolDays: number, years: readonly PupilYear[], on: IsoDate): LongAbsence {
  const runs = runsOfDays(years, on, LONG_ABSENCE).map((run) => absenceRun(run, longAbsenceSchoolDays));
  const current = runs.findLast(({ endedBy }) => endedBy === null) ?? null;
  return {
    current,
    isReached: current !== null && current.reachedOn !== null,
    daysToGo: Math.max(0, longAbsenceSchoolDays - (current?.schoolDays ?? 0)),
    decision: 'for-a-person',
    stillToEstablish: ['neither-sickness-nor-unavoidable-cause', 'joint-enquiries-with-the-local-authority'],
  };
}

export function absenceRun(run: RunOfDays, longEnough: number): AbsenceRun {
  return { ...run, schoolDays: run.days.length, reachedOn: run.days[longEnough - 1] ?? null };
}

/** Z and # say that there was nothing to attend, and so nothing about the pupil. */
export const TEN_DAYS: RunRule = {
  part: tableByByte((entry) => {
    if (entry.tenDayReturn) return COUNTS;
    return entry.class === 'not-possible' || isAdministrative(entry) ? PASSES_OVER : BREAKS;
  }),
  needsEverySession: false,
};

/** A day that is not wholly marked does not count, and breaks nothing until its mark is known. */
export const LONG_ABSENCE: RunRule = {
  part: tableByByte((entry) => {
    if (entry.twentyDayAbsence) return COUNTS;
    return isAdministrative(entry) ? PASSES_OVER : BREAKS;
  }),
  needsEverySession: true,
};

function isAdministrative(entry: AttendanceCode): boolean {
  return entry.class === 'administrative';
}
