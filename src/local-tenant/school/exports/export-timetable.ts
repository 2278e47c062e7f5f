import { dateOfDay, dayNumber } from '../calendar/day-number.ts';
import { londonInstant, londonTime } from '../calendar/london-time.ts';
import type { InventedSchool, SessionName } from '../invented-school.ts';

/** A file that the MIS writes by itself at a time of every school day. */
export type ScheduledExport =
  | { readonly kind: 'roll' | 'recent-marks'; readonly on: string; readonly dueAt: Date }
  | { readonly kind: 'registers'; readonly on: string; readonly session: SessionName; readonly dueAt: Date };

type Days = Pick<InventedSchool, 'sessionsOn' | 'schoolDayAfter' | 'schoolDayBefore'>;

const ROLL_AT = '07:00';
const REGISTERS_AT: Readonly<Record<SessionName, readonly string[]>> = {
  AM: ['08:45', '08:55', '09:10', '09:30', '10:00', '11:00'],
  PM: ['13:20', '13:30', '13:45', '14:30'],
};
const RECENT_MARKS_AT = '15:30';
/** Further back nobody wants to see a morning happen: the marks at the end of the days are enough. */
const DAYS_WITH_REGISTERS = 5;

/** What falls due after one instant and up to another, in order. */
export function exportsDue(school: Days, after: Date, until: Date): readonly ScheduledExport[] {
  const lastDay = londonTime(until).on;
  let registersFrom = lastDay;
  for (let back = 0; back < DAYS_WITH_REGISTERS; back += 1) registersFrom = school.schoolDayBefore(registersFrom);
  const due: ScheduledExport[] = [];
  for (let on = londonTime(after).on; on <= lastDay; on = dateOfDay(dayNumber(on) + 1)) {
    const ofDay = exportsOf(on, school.sessionsOn(on));
    due.push(...ofDay.filter(({ kind }) => kind !== 'registers' || on >= registersFrom));
  }
  return due.filter(({ dueAt }) => dueAt > after && dueAt <= until);
}

/** When registers are next written. */
export function nextRegistersAfter(school: Days, instant: Date): Date {
  for (let on = londonTime(instant).on; ; on = school.schoolDayAfter(on)) {
    const next = exportsOf(on, school.sessionsOn(on)).find(
      ({ kind, dueAt }) => kind === 'registers' && dueAt > instant,
    );
    if (next !== undefined) return next.dueAt;
  }
}

function exportsOf(on: string, sessions: readonly SessionName[]): readonly ScheduledExport[] {
  if (sessions.length === 0) return [];
  return [
    { kind: 'roll', on, dueAt: londonInstant(on, ROLL_AT) },
    ...sessions.flatMap((session) =>
      REGISTERS_AT[session].map((time) => ({
        kind: 'registers' as const,
        on,
        session,
        dueAt: londonInstant(on, time),
      })),
    ),
    { kind: 'recent-marks', on, dueAt: londonInstant(on, RECENT_MARKS_AT) },
  ];
}
