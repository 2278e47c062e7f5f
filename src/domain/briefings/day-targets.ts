import { addDays, dayNumber, weekdayOf, type IsoDate } from '../calendar/iso-date.ts';
import { halfTermAt, halfTermsOf } from '../calendar/half-terms.ts';
import type { SchoolCalendar } from '../calendar/school-calendar.ts';
import { mondayOf } from '../calendar/school-days.ts';
import { schoolYearOf } from '../calendar/school-session.ts';
import { spanOf } from '../calendar/school-sessions.ts';
import { countSessions, NO_SESSIONS, sessionsMissed, type AttendanceFigures } from '../figures/attendance-figures.ts';
import { addFigures, groupFigures } from '../figures/group-figures.ts';
import { sessionsToSpare } from '../figures/session-targets.ts';
import type { SelectionMoment } from '../strategy/selection-moment.ts';
import type { SelectionSubject } from '../strategy/selection-subject.ts';
import type { DayTarget } from './figure-block.ts';
import { isShown, type Publicity } from './publicity.ts';

/**
 * What a group aims at on the next school day and in the next school week: the school's own target, or what the same
 * pupils missed on the same days of last school year where that was less, in sessions and rounded in favour of more
 * attendance. Only what lies in the school year of the day.
 */
export function dayTargets(
  subjects: readonly SelectionSubject[],
  moment: SelectionMoment,
  calendars: readonly SchoolCalendar[],
  publicity: Pick<Publicity, 'policy'>,
): DayTarget[] {
  const { on, days } = moment;
  const nextDay = days.firstFrom(addDays(on, 1));
  const nextWeek = days.weeks.find(({ monday }) => monday > on)?.days ?? [];
  const spans = [
    { of: 'next-day', dates: nextDay === null ? [] : [nextDay] },
    { of: 'next-week', dates: nextWeek },
  ] as const;
  return spans.flatMap(({ of, dates }) => {
    const [firstOn, lastOn] = [dates[0], dates.at(-1)];
    if (firstOn === undefined || lastOn === undefined || schoolYearOf(firstOn) !== schoolYearOf(on)) return [];
    const possible = subjects.reduce((sum, subject) => sum + sessionsAhead(subject, firstOn, lastOn), 0);
    if (possible === 0) return [];
    const lastYear = figuresLastYear(subjects, moment, calendars, dates, publicity);
    return [{ of, firstOn, lastOn, possible, missAtMost: missAtMost(possible, lastYear, moment), lastYear }];
  });
}

function missAtMost(possible: number, lastYear: DayTarget['lastYear'], { pack }: SelectionMoment): number {
  const target = { percent: pack.thresholds.schoolTargetPercent, included: true };
  const bySchool = Math.max(0, sessionsToSpare(NO_SESSIONS, target, possible));
  return lastYear === null
    ? bySchool
    : Math.min(bySchool, Math.floor((lastYear.missed * possible) / lastYear.possible));
}

function sessionsAhead({ pupil, sessions }: SelectionSubject, firstOn: IsoDate, lastOn: IsoDate): number {
  const from = pupil.admittedOn !== null && pupil.admittedOn > firstOn ? pupil.admittedOn : firstOn;
  const to = pupil.leftOn !== null && pupil.leftOn < lastOn ? pupil.leftOn : lastOn;
  const { first, end } = spanOf(sessions, from, to);
  return end - first;
}

function figuresLastYear(
  subjects: readonly SelectionSubject[],
  moment: SelectionMoment,
  calendars: readonly SchoolCalendar[],
  dates: readonly IsoDate[],
  publicity: Pick<Publicity, 'policy'>,
): DayTarget['lastYear'] {
  const likeDates = dates.flatMap((on) => sameDayLastYear(on, moment, calendars) ?? []);
  const figures = groupFigures(subjects.map((subject) => likeFigures(subject, likeDates)));
  return isShown(figures.pupils, publicity) ? { missed: sessionsMissed(figures), possible: figures.possible } : null;
}

/** Day by day: between them may lie days that this year has not. */
function likeFigures({ lastYear }: SelectionSubject, dates: readonly IsoDate[]): AttendanceFigures {
  if (lastYear === null) return NO_SESSIONS;
  const { marks, sessions, span } = lastYear;
  return dates.reduce((sum, on) => {
    const { first, end } = spanOf(sessions, on, on);
    const start = Math.max(first, span.first);
    const own = { first: start, end: Math.max(start, Math.min(end, span.end)) };
    return addFigures(sum, countSessions(marks, sessions, own));
  }, NO_SESSIONS);
}

/** The same weekday of the same week of the same half term; null where there was no such school day. */
export function sameDayLastYear(
  on: IsoDate,
  { days, halfTerms }: Pick<SelectionMoment, 'days' | 'halfTerms'>,
  calendars: readonly SchoolCalendar[],
): IsoDate | null {
  const before = calendars.find(({ schoolYear }) => schoolYear === schoolYearOf(on) - 1);
  const half = halfTermAt(halfTerms, on);
  if (before === undefined || half === null) return null;
  const like = halfTermsOf(before).find(({ number }) => number === half.number);
  if (like === undefined) return null;
  const daysIn = dayNumber(mondayOf(on)) - dayNumber(mondayOf(half.firstOn)) + weekdayOf(on) - 1;
  const likeDay = addDays(mondayOf(like.firstOn), daysIn);
  const isInHalf = likeDay >= like.firstOn && likeDay <= like.lastOn;
  return isInHalf && days.isSchoolDay(likeDay) ? likeDay : null;
}
