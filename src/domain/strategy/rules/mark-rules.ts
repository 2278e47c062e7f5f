import { attendanceCode } from '../../attendance-codes.ts';
import { addDays } from '../../calendar/iso-date.ts';
import { counted } from '../../counted.ts';
import { countSessions } from '../../figures/attendance-figures.ts';
import { spanOf } from '../../calendar/school-sessions.ts';
import { spanOver } from '../figures-over.ts';
import { absentSince, codesOn, daysAbsentUpTo, hasAttendedOn, isAbsentIn, isAbsentOn } from './day-marks.ts';
import type { PupilRules } from './pupil-rule.ts';

/** Rules about the marks of today and of the days before (domain.md 1.2, AMB-26, AMB-28, AMB-29). */
export const MARK_RULES: PupilRules<
  | 'code-today'
  | 'code-in-period'
  | 'absent-today'
  | 'expected-back'
  | 'absent-yesterday'
  | 'first-day-of-absence'
  | 'returning-today'
  | 'consecutive-days'
  | 'no-contact'
  | 'unauthorised-pattern'
> = {
  'code-today': ({ codes }, subject, { on }) => {
    const found = codesOn(subject, on).filter((code) => codes.includes(code));
    return found.length > 0 ? `marked ${found.join(', ')} today` : null;
  },
  'code-in-period': ({ codes, period }, subject, moment) => {
    const { marks, sessions } = subject;
    const { first, end } = spanOver(subject, moment, period);
    const bytes = codes.flatMap((code) => attendanceCode(code)?.byte ?? []);
    let count = 0;
    for (let at = first; at < end; at += 1) if (bytes.includes(marks[sessions.halfDays[at] ?? 0] ?? 0)) count += 1;
    return count > 0 ? `${counted(count, 'session')} marked ${codes.join(', ')}` : null;
  },
  'absent-today': ({ session }, subject, { on }) => {
    const isAbsent = session === undefined ? isAbsentOn(subject, on) : isAbsentIn(subject, on, session);
    return isAbsent ? 'not in today' : null;
  },
  'expected-back': (_, subject, { on, days }) => {
    const { expectedBackOn } = subject.facts;
    const next = days.add(on, 1);
    const isBack = expectedBackOn !== null && expectedBackOn > on && (next === null || expectedBackOn <= next);
    return isAbsentOn(subject, on) && isBack ? 'not in today and expected back' : null;
  },
  'absent-yesterday': (_, subject, { on, days }) => {
    const yesterday = days.add(on, -1);
    return yesterday !== null && isAbsentOn(subject, yesterday) ? 'absent on the last school day' : null;
  },
  'first-day-of-absence': (_, subject, { on }) =>
    isAbsentOn(subject, on) && daysAbsentUpTo(subject, on) <= 1 ? 'first day of absence' : null,
  'returning-today': (_, subject, { on }) => {
    if (!hasAttendedOn(subject, on)) return null;
    const away = daysAbsentUpTo(subject, addDays(on, -1));
    return away > 0 ? `back after ${counted(away, 'school day')}` : null;
  },
  'consecutive-days': ({ days }, subject, { on }) => {
    const away = daysAbsentUpTo(subject, on);
    return away >= days ? `absent for ${counted(away, 'school day')} in a row` : null;
  },
  'no-contact': ({ schoolDays }, subject, { on }) => {
    const away = daysAbsentUpTo(subject, on);
    if (away < schoolDays) return null;
    const since = absentSince(subject, on) ?? on;
    const isReached = subject.facts.reachedOn.some((reachedOn) => reachedOn >= since && reachedOn <= on);
    return isReached ? null : `absent for ${counted(away, 'school day')}, nobody reached`;
  },
  'unauthorised-pattern': ({ sessions: least, weeks }, subject, { on, days }) => {
    const firstWeek = days.weeks[Math.max(0, days.weekIndex(on) + 1 - weeks)];
    const { first, end } = spanOf(subject.sessions, firstWeek?.monday ?? on, on);
    const span = { first: Math.max(first, subject.span.first), end: Math.min(end, subject.span.end) };
    const { unauthorised } = countSessions(subject.marks, subject.sessions, span);
    return unauthorised >= least
      ? `${counted(unauthorised, 'unauthorised session')} in ${counted(weeks, 'school week')}`
      : null;
  },
};
