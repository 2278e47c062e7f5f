import { addDays, type IsoDate } from '../calendar/iso-date.ts';
import { mondayOf } from '../calendar/school-days.ts';
import { spanOf, type Span } from '../calendar/school-sessions.ts';
import { countSessions, NO_SESSIONS, type AttendanceFigures } from '../figures/attendance-figures.ts';
import type { SelectionMoment } from './selection-moment.ts';
import type { SelectionSubject } from './selection-subject.ts';
import type { Period } from './selector.ts';

/** A pupil's figures over the period that the day lies in, up to and with the day. */
export function figuresOver(subject: SelectionSubject, moment: SelectionMoment, period: Period): AttendanceFigures {
  return countSessions(subject.marks, subject.sessions, spanOver(subject, moment, period));
}

/** The sessions of the period that the day lies in, within the pupil's time on roll. */
export function spanOver(subject: SelectionSubject, moment: SelectionMoment, period: Period): Span {
  return within(subject, startOfPeriod(moment, period), moment.on);
}

/** A pupil's figures over the whole of the last period of the kind; none where there was none. */
export function figuresBefore(subject: SelectionSubject, moment: SelectionMoment, period: Period): AttendanceFigures {
  if (period === 'year') {
    const { lastYear } = subject;
    return lastYear === null ? NO_SESSIONS : countSessions(lastYear.marks, lastYear.sessions, lastYear.span);
  }
  const dates = periodBefore(moment, period);
  if (dates === null) return NO_SESSIONS;
  return countSessions(subject.marks, subject.sessions, within(subject, dates.firstOn, dates.lastOn));
}

/** A pupil's figures of the year as they stood some school days ago; none before the first of them. */
export function figuresDaysAgo(subject: SelectionSubject, moment: SelectionMoment, days: number): AttendanceFigures {
  const on = moment.days.add(moment.on, -days);
  if (on === null) return NO_SESSIONS;
  return countSessions(subject.marks, subject.sessions, within(subject, START_OF_TIME, on));
}

const START_OF_TIME = '0001-01-01';

function startOfPeriod({ on, terms, halfTerms }: SelectionMoment, period: Period): IsoDate {
  switch (period) {
    case 'day':
      return on;
    case 'week':
      return mondayOf(on);
    case 'half-term':
      return halfTerms.findLast(({ firstOn }) => firstOn <= on)?.firstOn ?? on;
    case 'term':
      return terms.findLast(({ firstOn }) => firstOn <= on)?.firstOn ?? on;
    case 'year':
      return START_OF_TIME;
  }
}

function periodBefore(
  { on, days, terms, halfTerms }: SelectionMoment,
  period: Exclude<Period, 'year'>,
): { readonly firstOn: IsoDate; readonly lastOn: IsoDate } | null {
  switch (period) {
    case 'day': {
      const before = days.lastUpTo(addDays(on, -1));
      return before === null ? null : { firstOn: before, lastOn: before };
    }
    case 'week': {
      const week = days.weeks[days.weekIndex(addDays(mondayOf(on), -1))];
      return week === undefined ? null : { firstOn: week.monday, lastOn: addDays(week.monday, 6) };
    }
    case 'half-term':
      return halfTerms[halfTerms.findLastIndex(({ firstOn }) => firstOn <= on) - 1] ?? null;
    case 'term':
      return terms[terms.findLastIndex(({ firstOn }) => firstOn <= on) - 1] ?? null;
  }
}

function within({ sessions, span }: SelectionSubject, from: IsoDate, to: IsoDate): Span {
  const { first, end } = spanOf(sessions, from, to);
  const start = Math.max(first, span.first);
  return { first: start, end: Math.max(start, Math.min(end, span.end)) };
}
