import type { IsoDate } from '../domain/calendar/iso-date.ts';
import { bandOf, type AttendanceBand } from '../domain/figures/attendance-band.ts';
import {
  attendancePercent,
  countSessions,
  isPersistentlyAbsent,
  isProvisional,
  isSeverelyAbsent,
  NO_SESSIONS,
  type AttendanceFigures,
} from '../domain/figures/attendance-figures.ts';
import { addFigures } from '../domain/figures/group-figures.ts';
import { within, type MarkedPupil } from './marks-in-files.ts';

/** One pupil's line of `every-session figures --json`: its shape is relied on by scripts. */
export interface PupilFigures extends AttendanceFigures {
  readonly pupilId: string;
  /** Unrounded; null when nothing was possible. */
  readonly percent: number | null;
  /** The id of a band of the pack; null when nothing was possible. */
  readonly band: string | null;
  readonly persistent: boolean;
  readonly severe: boolean;
  /** Too few possible sessions for the percentage to say much (AMB-24). */
  readonly provisional: boolean;
}

/** Every pupil's figures over the sessions between two dates, both included. */
export function figuresInFiles(
  pupils: readonly MarkedPupil[],
  bands: readonly AttendanceBand[],
  from: IsoDate,
  on: IsoDate,
): PupilFigures[] {
  return pupils.map(({ pupil: { pupilId }, years }) => {
    const figures = years
      .map((year) => countSessions(year.marks, year.sessions, within(year, from, on)))
      .reduce(addFigures, NO_SESSIONS);
    return {
      pupilId,
      ...figures,
      percent: attendancePercent(figures),
      band: bandOf(bands, figures)?.id ?? null,
      persistent: isPersistentlyAbsent(figures),
      severe: isSeverelyAbsent(figures),
      provisional: isProvisional(figures),
    };
  });
}
