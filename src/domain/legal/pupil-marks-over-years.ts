import type { IsoDate } from '../calendar/iso-date.ts';
import { positionAfter, type SchoolSessions, type Span } from '../calendar/school-sessions.ts';
import type { YearOfMarks } from '../marks.ts';

/** A pupil's marks of one school year. Legal rules take a list of them, because a window may span school years. */
export interface PupilYear {
  readonly sessions: SchoolSessions;
  readonly marks: YearOfMarks;
  /** The time on roll. What another school recorded before is not known here, though in law it counts. */
  readonly span: Span;
}

export function yearsInOrder(years: readonly PupilYear[]): readonly PupilYear[] {
  return years.length < 2 ? years : years.toSorted((a, b) => a.sessions.schoolYear - b.sessions.schoolYear);
}

/** In order, without the sessions after a date: a mark entered ahead of its day has not happened yet. */
export function yearsUpTo(years: readonly PupilYear[], on: IsoDate): readonly PupilYear[] {
  return yearsInOrder(years).map(({ sessions, marks, span: { first, end } }) => {
    const after = positionAfter(sessions, { on, session: 'PM' });
    return { sessions, marks, span: { first, end: Math.max(first, Math.min(end, after)) } };
  });
}
