import type { IsoDate } from '../calendar/iso-date.ts';
import { spanOf, type SchoolSessions } from '../calendar/school-sessions.ts';
import { bandOf, type AttendanceBand } from '../figures/attendance-band.ts';
import { addFigures } from '../figures/group-figures.ts';
import {
  countSessions,
  isPersistentlyAbsent,
  isSeverelyAbsent,
  NO_SESSIONS,
  type AttendanceFigures,
} from '../figures/attendance-figures.ts';
import type { CountedPupil } from './counted-pupil.ts';

/** Where the pupils stood on a day, each counted over the year to date (AMB-23). */
export interface StandingOn {
  readonly on: IsoDate;
  /** Pupils with a possible session by then. */
  readonly pupils: number;
  readonly persistentlyAbsent: number;
  /** Within `persistentlyAbsent` (AMB-14). */
  readonly severelyAbsent: number;
  /** Pupils in each band, in the order of the bands. */
  readonly inBands: readonly number[];
}

/** @param days In order. Somebody who has left stays where they stood on their last day, as DfE counts them. */
export function standingOverTime(
  pupils: readonly CountedPupil[],
  bands: readonly Pick<AttendanceBand, 'from'>[],
  days: readonly IsoDate[],
): StandingOn[] {
  const standings = days.map((on) => ({
    ...{ on, pupils: 0, persistentlyAbsent: 0, severelyAbsent: 0 },
    inBands: bands.map(() => 0),
  }));
  const endsOf = createEndsFinder(days);
  for (const { marks, sessions, span } of pupils) {
    const ends = endsOf(sessions);
    let figures: AttendanceFigures = NO_SESSIONS;
    let from = span.first;
    for (const [index, standing] of standings.entries()) {
      const end = Math.min(span.end, ends[index] ?? 0);
      if (end > from) {
        figures = addFigures(figures, countSessions(marks, sessions, { first: from, end }));
        from = end;
      }
      if (figures.possible === 0) continue;
      standing.pupils += 1;
      if (isPersistentlyAbsent(figures)) standing.persistentlyAbsent += 1;
      if (isSeverelyAbsent(figures)) standing.severelyAbsent += 1;
      const band = bandOf(bands, figures);
      const at = band === null ? -1 : bands.indexOf(band);
      if (at !== -1) standing.inBands[at] = (standing.inBands[at] ?? 0) + 1;
    }
  }
  return standings;
}

/** Where each day ends among the sessions; asked once for the many pupils who have the same. */
function createEndsFinder(days: readonly IsoDate[]): (sessions: SchoolSessions) => readonly number[] {
  const found = new Map<SchoolSessions, readonly number[]>();
  return (sessions) => {
    const ends = found.get(sessions) ?? days.map((on) => spanOf(sessions, on, on).end);
    found.set(sessions, ends);
    return ends;
  };
}
