import { counted } from '../../counted.ts';
import { bandOf } from '../../figures/attendance-band.ts';
import {
  countSessions,
  isPersistentlyAbsent,
  isSeverelyAbsent,
  sessionsMissed,
  type AttendanceFigures,
} from '../../figures/attendance-figures.ts';
import { isHeadingBelow } from '../../figures/early-warning.ts';
import { reaches } from '../../figures/percent-edge.ts';
import { figuresOver } from '../figures-over.ts';
import type { Overlay } from '../pack.ts';
import type { SelectionSubject } from '../selection-subject.ts';
import type { PupilRules } from './pupil-rule.ts';

/** Rules about attendance over a period (AMB-05 to AMB-14, AMB-23). Nobody is picked of whom nothing was possible. */
export const ATTENDANCE_RULES: PupilRules<
  | 'in-band'
  | 'in-overlay'
  | 'below'
  | 'at-least'
  | 'full-attendance'
  | 'persistently-absent'
  | 'severely-absent'
  | 'at-risk-of-persistent-absence'
  | 'heading-below'
> = {
  'in-band': ({ bandIds }, subject, { pack }) => {
    const figures = yearToDate(subject);
    const band = bandOf(pack.bands, figures);
    return band !== null && bandIds.includes(band.id) ? `${missedOf(figures)}: ${band.label}` : null;
  },
  'in-overlay': ({ overlayId }, subject, { pack }) => {
    const figures = yearToDate(subject);
    const overlay = pack.overlays.find(({ id }) => id === overlayId);
    return overlay !== undefined && isInOverlay(overlay, figures, subject.facts.hasMentor)
      ? `${missedOf(figures)}: ${overlay.label}`
      : null;
  },
  below: ({ percent, orEqual = false, period = 'year' }, subject, moment) => {
    const figures = figuresOver(subject, moment, period);
    return figures.possible > 0 && !reaches(figures, { percent, included: !orEqual }) ? missedOf(figures) : null;
  },
  'at-least': ({ percent, period = 'year' }, subject, moment) => {
    const figures = figuresOver(subject, moment, period);
    return figures.possible > 0 && reaches(figures, { percent, included: true }) ? missedOf(figures) : null;
  },
  'full-attendance': ({ period }, subject, moment) => {
    const figures = figuresOver(subject, moment, period);
    const isFull = figures.possible > 0 && figures.attended === figures.possible && figures.unmarked === 0;
    return isFull ? `all ${counted(figures.possible, 'session')} attended` : null;
  },
  'persistently-absent': ({ schoolYear = 'this' }, subject) => {
    const figures = schoolYear === 'this' ? yearToDate(subject) : lastYear(subject);
    return figures !== null && isPersistentlyAbsent(figures) ? missedOf(figures) : null;
  },
  'severely-absent': (_, subject) => {
    const figures = yearToDate(subject);
    return isSeverelyAbsent(figures) ? missedOf(figures) : null;
  },
  'at-risk-of-persistent-absence': (_, subject, { pack: { thresholds } }) => {
    const figures = yearToDate(subject);
    if (sessionsMissed(figures) === 0 || isPersistentlyAbsent(figures)) return null;
    const isAhead = isPersistentlyAbsent(afterMissing(figures, thresholds.earlyWarningSessions));
    return isAhead || isInFirstWarning(figures) ? missedOf(figures) : null;
  },
  'heading-below': ({ percent }, subject, { pack: { thresholds } }) => {
    const figures = yearToDate(subject);
    // In the first weeks one day would take anybody below, and who has missed nothing is heading nowhere.
    return sessionsMissed(figures) > 0 && isHeadingBelow(figures, percent, thresholds.earlyWarningSessions)
      ? `${missedOf(figures)}: ${counted(thresholds.earlyWarningSessions, 'session')} more and below ${percent}%`
      : null;
  },
};

/** From admission to the day of the selection (AMB-23). */
export function yearToDate({ marks, sessions, span }: SelectionSubject): AttendanceFigures {
  return countSessions(marks, sessions, span);
}

export function lastYear({ lastYear: year }: SelectionSubject): AttendanceFigures | null {
  return year === null ? null : countSessions(year.marks, year.sessions, year.span);
}

/** Facts, not a share: "14 of 152 sessions missed". */
export function missedOf(figures: AttendanceFigures): string {
  return `${sessionsMissed(figures)} of ${counted(figures.possible, 'session')} missed`;
}

/** One who is in stays in until reaching the exit, below the range too (AMB-08). */
export function isInOverlay({ from, upTo, until }: Overlay, figures: AttendanceFigures, isIn: boolean): boolean {
  if (figures.possible === 0) return false;
  if (isIn && until !== null) return !reaches(figures, until);
  if (from !== null && !reaches(figures, from)) return false;
  return upTo === null || !reaches(figures, { percent: upTo.percent, included: !upTo.included });
}

/** More than a twentieth missed: under 95%. */
function isInFirstWarning(figures: AttendanceFigures): boolean {
  return 20 * sessionsMissed(figures) > figures.possible;
}

function afterMissing(figures: AttendanceFigures, sessions: number): AttendanceFigures {
  const { possible, unauthorised } = figures;
  return { ...figures, possible: possible + sessions, unauthorised: unauthorised + sessions };
}
