import { attendanceCodeOfByte } from '../../attendance-codes.ts';
import type { IsoDate } from '../../calendar/iso-date.ts';
import type { SessionName } from '../../calendar/school-session.ts';
import { sessionAtPosition, spanOf, type Span } from '../../calendar/school-sessions.ts';
import { absenceSpells, consecutiveDaysAbsent } from '../../figures/absence-spells.ts';
import { ENDS_SPELL, MISSED, PART_OF_SPELL } from '../../figures/exceptions.ts';
import type { SelectionSubject } from '../selection-subject.ts';

/** The codes of a pupil's sessions on a day, in order; none for a session that is not the pupil's or has no mark. */
export function codesOn(subject: SelectionSubject, on: IsoDate): string[] {
  return bytesOn(subject, on).flatMap((byte) => attendanceCodeOfByte(byte)?.code ?? []);
}

/** Away, as far as the day's last mark that says so tells: one who has since arrived is not. */
export function isAbsentOn(subject: SelectionSubject, on: IsoDate): boolean {
  const parts = bytesOn(subject, on).map((byte) => PART_OF_SPELL[byte]);
  return parts.findLast((part) => part === MISSED || part === ENDS_SPELL) === MISSED;
}

export function isAbsentIn(subject: SelectionSubject, on: IsoDate, session: SessionName): boolean {
  const { marks, sessions } = subject;
  return positionsOn(subject, on)
    .filter((position) => sessionAtPosition(sessions, position).session === session)
    .some((position) => PART_OF_SPELL[marks[sessions.halfDays[position] ?? 0] ?? 0] === MISSED);
}

/** Seen on the day, late even. */
export function hasAttendedOn(subject: SelectionSubject, on: IsoDate): boolean {
  return bytesOn(subject, on).some((byte) => PART_OF_SPELL[byte] === ENDS_SPELL);
}

/** School days in a row up to and with a day on which the pupil came to no session and missed one. */
export function daysAbsentUpTo(subject: SelectionSubject, on: IsoDate): number {
  return consecutiveDaysAbsent(subject.marks, subject.sessions, spanUpTo(subject, on));
}

/** The day on which the last absence up to a date began, whatever days it passes over; null without one. */
export function absentSince(subject: SelectionSubject, on: IsoDate): IsoDate | null {
  const spell = absenceSpells(subject.marks, subject.sessions, spanUpTo(subject, on)).at(-1);
  return spell === undefined ? null : sessionAtPosition(subject.sessions, spell.first).on;
}

/** Of the sessions of a span that lie on a weekday, those attended and those missed. */
export function onWeekday({ marks, sessions }: SelectionSubject, { first, end }: Span, weekday: number) {
  const days = { attended: new Set<number>(), missed: new Set<number>() };
  for (let position = first; position < end; position += 1) {
    if (sessions.weekdays[position] !== weekday) continue;
    const part = PART_OF_SPELL[marks[sessions.halfDays[position] ?? 0] ?? 0];
    if (part === MISSED) days.missed.add(sessions.days[position] ?? 0);
    if (part === ENDS_SPELL) days.attended.add(sessions.days[position] ?? 0);
  }
  return { attended: days.attended.size, missed: days.missed.size };
}

function spanUpTo({ sessions, span }: SelectionSubject, on: IsoDate): Span {
  const { end } = spanOf(sessions, on, on);
  return { first: span.first, end: Math.min(end, span.end) };
}

function positionsOn({ sessions, span }: SelectionSubject, on: IsoDate): number[] {
  const { first, end } = spanOf(sessions, on, on);
  const positions = Array.from({ length: end - first }, (_, index) => first + index);
  return positions.filter((position) => position >= span.first && position < span.end);
}

function bytesOn(subject: SelectionSubject, on: IsoDate): number[] {
  const { marks, sessions } = subject;
  return positionsOn(subject, on).map((position) => marks[sessions.halfDays[position] ?? 0] ?? 0);
}
