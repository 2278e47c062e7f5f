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
 * nothing counts is passed over.
 */
export function runsOfDays(
  years: readonly PupilYear[],
  on: IsoDate,
  { part, needsEverySession }: RunRule,
): RunOfDays[] {
  const runs: RunOfDays[] = [];
  let held: MarkedSession[] = [];
  const close = (endedBy: Mark | null) => {
    const run = runOf(held, part, endedBy);
    if (run !== null) runs.push(run);
    held = [];
  };
  for (const day of daysOf(years, on)) {
    const breaking = day.find(({ byte }) => part[byte] === BREAKS);
    if (breaking !== undefined) close(asMark(breaking));
    else if (isCounted(day, part, needsEverySession)) held.push(...day);
    else if (held.length > 0) held.push(...day.filter(({ byte }) => byte === 0));
  }
  close(null);
  return runs;
}

interface MarkedSession extends SchoolSession {
  readonly byte: number;
}

/** The one or two sessions of each school day, up to a date. */
function* daysOf(years: readonly PupilYear[], on: IsoDate): Generator<MarkedSession[]> {
  for (const { sessions, marks, span } of yearsUpTo(years, on)) {
    let day: MarkedSession[] = [];
    for (let position = span.first; position < span.end; position += 1) {
      if (day.length > 0 && sessions.days[position] !== sessions.days[position - 1]) {
        yield day;
        day = [];
      }
      day.push({ ...sessionAtPosition(sessions, position), byte: marks[sessions.halfDays[position] ?? 0] ?? 0 });
    }
    if (day.length > 0) yield day;
  }
}

function isCounted(day: readonly MarkedSession[], part: Uint8Array, needsEverySession: boolean): boolean {
  const counts = ({ byte }: MarkedSession) => part[byte] === COUNTS;
  return needsEverySession ? day.every(counts) : day.some(counts);
}

function runOf(held: readonly MarkedSession[], part: Uint8Array, endedBy: Mark | null): RunOfDays | null {
  const sessions = held.filter(({ byte }) => part[byte] === COUNTS);
  const lastOn = sessions.at(-1)?.on;
  if (lastOn === undefined) return null;
  return {
    days: [...new Set(sessions.map(({ on }) => on))],
    sessions: sessions.map(asMark),
    unmarked: held.filter(({ byte, on }) => byte === 0 && on <= lastOn).map(({ on, session }) => ({ on, session })),
    endedBy,
  };
}

function asMark({ on, session, byte }: MarkedSession): Mark {
  return { on, session, code: codeOfByte(byte) ?? '' };
}
