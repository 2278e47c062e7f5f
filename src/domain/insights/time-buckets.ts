import { halfTermsOf, termDaysOf } from '../calendar/half-terms.ts';
import type { IsoDate } from '../calendar/iso-date.ts';
import type { SchoolCalendar } from '../calendar/school-calendar.ts';
import { sessionsOf, spanOf, type SchoolSessions, type Span } from '../calendar/school-sessions.ts';

/** Half days that are counted together: a day, a week, a half term. */
export interface TimeBucket {
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
  readonly halfDays: readonly number[];
}

export type BucketKind = 'day' | 'week' | 'half-term' | 'term';

/** The school's sessions within a span, each in one bucket, in order. Buckets without a session there are left out. */
export function timeBuckets(calendar: SchoolCalendar, span: Span, kind: BucketKind): TimeBucket[] {
  const sessions = sessionsOf(calendar);
  const numberOf = numbersBy(calendar, sessions, kind);
  const positions = Array.from({ length: Math.max(0, span.end - span.first) }, (_, index) => span.first + index);
  return [...Map.groupBy(positions, numberOf).values()].map((inBucket) => {
    const dateAt = (position = 0) => sessions.dates[sessions.days[position] ?? 0] ?? '';
    const halfDays = inBucket.map((position) => sessions.halfDays[position] ?? 0);
    return { firstOn: dateAt(inBucket[0]), lastOn: dateAt(inBucket.at(-1)), halfDays };
  });
}

/** Monday's to Friday's mornings and afternoons, ten in all, in order; those without a session too. */
export function weekdayHalves({ halfDays, weekdays }: SchoolSessions, span: Span): number[][] {
  const halves: number[][] = Array.from({ length: 10 }, () => []);
  for (let position = span.first; position < span.end; position += 1) {
    const halfDay = halfDays[position] ?? 0;
    halves[((weekdays[position] ?? 1) - 1) * 2 + (halfDay % 2)]?.push(halfDay);
  }
  return halves;
}

function numbersBy(calendar: SchoolCalendar, sessions: SchoolSessions, kind: BucketKind): (position: number) => number {
  switch (kind) {
    case 'day':
      return (position) => sessions.days[position] ?? 0;
    case 'week':
      return (position) => sessions.weeks[position] ?? 0;
    case 'half-term':
      return placeAmong(halfTermsOf(calendar), sessions);
    case 'term':
      return placeAmong(termDaysOf(calendar), sessions);
  }
}

function placeAmong(
  ranges: readonly { readonly firstOn: IsoDate; readonly lastOn: IsoDate }[],
  sessions: SchoolSessions,
): (position: number) => number {
  const ends = ranges.map(({ firstOn, lastOn }) => spanOf(sessions, firstOn, lastOn).end);
  return (position) => ends.findIndex((end) => position < end);
}
