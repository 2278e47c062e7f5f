import type { IsoDate } from '../calendar/iso-date.ts';
import type { SchoolSession } from '../calendar/school-session.ts';
import { sessionAtPosition } from '../calendar/school-sessions.ts';
import { codeOfByte, type Mark } from '../marks.ts';
import { yearsUpTo, type PupilYear } from './pupil-marks-over-years.ts';

/** School days of one kind of absence, one after the other, whatever weekends and holidays lie between. */
export interface RunOfDays {
  readonly days: readonly IsoDate[];
  readonly sessions: readonly Mark[];
  /** Sessions between its first and last day without a mark: they were passed over, and somebody is to put them right. */
  readonly unmarked: readonly SchoolSession[];
  /** The mark that broke it; null where it goes on. */
  readonly endedBy: Mark | null;
}

export interface RunRule {
  /** By byte, what a mark does to a run. */
  readonly part: Uint8Array;
  /** Whether a day counts only when each of its sessions does. */
  readonly needsEverySession: boolean;
}

export const PASSES_OVER = 0;
export const COUNTS = 1;
export const BREAKS = 2;

/**
 * The runs up to a date in order. A day with a mark that breaks ends the run and does not count itself; a day of which
 * nothing counts is passed over. Marks are walked as bytes, and a date is made only of what belongs to a run.
 */
export function runsOfDays(years: readonly PupilYear[], on: IsoDate, rule: RunRule): RunOfDays[] {
  const runs: RunOfDays[] = [];
  let held: HeldSession[] = [];
  const close = (endedBy: HeldSession | null) => {
    const run = runOf(held, rule.part, endedBy);
    if (run !== null) runs.push(run);
    held = [];
  };
  for (const year of yearsUpTo(years, on)) {
    const { days } = year.sessions;
    for (let first = year.span.first; first < year.span.end;) {
      const last = first + 1 < year.span.end && days[first + 1] === days[first] ? first + 1 : first;
      const breaking = placeOf(year, first, last, rule.part, BREAKS);
      if (breaking === null) hold(held, year, first, last, rule);
      else if (held.length > 0) close({ year, position: breaking });
      first = last + 1;
    }
  }
  close(null);
  return runs;
}

/** School days of the run that goes on at the end of what is known; 0 without one. Walks back no further than the run. */
export function daysThatGoOn(years: readonly PupilYear[], rule: RunRule): number {
  let count = 0;
  for (const year of years.toReversed()) {
    const { days } = year.sessions;
    for (let last = year.span.end - 1; last >= year.span.first;) {
      const first = last > year.span.first && days[last - 1] === days[last] ? last - 1 : last;
      if (placeOf(year, first, last, rule.part, BREAKS) !== null) return count;
      if (counts(year, first, last, rule)) count += 1;
      last = first - 1;
    }
  }
  return count;
}

interface HeldSession {
  readonly year: PupilYear;
  readonly position: number;
}

/** Keeps a day that counts; of one that does not, within a run, the sessions without a mark. */
function hold(held: HeldSession[], year: PupilYear, first: number, last: number, rule: RunRule): void {
  const isCounted = counts(year, first, last, rule);
  if (!isCounted && held.length === 0) return;
  for (let position = first; position <= last; position += 1) {
    if (isCounted || byteAt(year, position) === 0) held.push({ year, position });
  }
}

function counts(year: PupilYear, first: number, last: number, { part, needsEverySession }: RunRule): boolean {
  const one = part[byteAt(year, first)] === COUNTS;
  const other = part[byteAt(year, last)] === COUNTS;
  return needsEverySession ? one && other : one || other;
}

/** The first session of a day whose mark does this to a run; null without one. */
function placeOf(year: PupilYear, first: number, last: number, part: Uint8Array, does: number): number | null {
  if (part[byteAt(year, first)] === does) return first;
  return part[byteAt(year, last)] === does ? last : null;
}

function runOf(held: readonly HeldSession[], part: Uint8Array, endedBy: HeldSession | null): RunOfDays | null {
  const sessions = held.filter(({ year, position }) => part[byteAt(year, position)] === COUNTS).map(asMark);
  const lastOn = sessions.at(-1)?.on;
  if (lastOn === undefined) return null;
  const unmarked = held
    .filter(({ year, position }) => byteAt(year, position) === 0)
    .map(({ year, position }) => sessionAtPosition(year.sessions, position));
  return {
    days: [...new Set(sessions.map(({ on }) => on))],
    sessions,
    unmarked: unmarked.filter(({ on }) => on <= lastOn),
    endedBy: endedBy === null ? null : asMark(endedBy),
  };
}

function asMark({ year, position }: HeldSession): Mark {
  return { ...sessionAtPosition(year.sessions, position), code: codeOfByte(byteAt(year, position)) ?? '' };
}

function byteAt({ marks, sessions }: PupilYear, position: number): number {
  return marks[sessions.halfDays[position] ?? 0] ?? 0;
}
