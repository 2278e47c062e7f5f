import { isPersistentlyAbsent, isSeverelyAbsent, NO_SESSIONS, type AttendanceFigures } from './attendance-figures.ts';

/** A class, year group or school: its pupils' sessions summed, never the mean of their percentages (domain.md 1.4). */
export interface GroupFigures extends AttendanceFigures {
  /** Pupils with at least one possible session: the others are in no rate. */
  readonly pupils: number;
  /** Severe absence included (AMB-14). */
  readonly persistentlyAbsent: number;
  readonly severelyAbsent: number;
}

export function groupFigures(pupils: readonly AttendanceFigures[]): GroupFigures {
  const counted = pupils.filter(({ possible }) => possible > 0);
  return {
    ...pupils.reduce(addFigures, NO_SESSIONS),
    pupils: counted.length,
    persistentlyAbsent: counted.filter(isPersistentlyAbsent).length,
    severelyAbsent: counted.filter(isSeverelyAbsent).length,
  };
}

export function addFigures(a: AttendanceFigures, b: AttendanceFigures): AttendanceFigures {
  return {
    possible: a.possible + b.possible,
    attended: a.attended + b.attended,
    authorised: a.authorised + b.authorised,
    unauthorised: a.unauthorised + b.unauthorised,
    late: a.late + b.late,
    lateAfterClose: a.lateAfterClose + b.lateAfterClose,
    unmarked: a.unmarked + b.unmarked,
  };
}

/** In a smaller group a percentage tells of somebody (domain.md 5). */
export const SMALLEST_GROUP_SHOWN = 10;

/** The figures as they may leave the attendance team: null for a group in which a pupil could be made out. */
export function shownOutside(figures: GroupFigures, smallestGroup = SMALLEST_GROUP_SHOWN): GroupFigures | null {
  return figures.pupils < smallestGroup ? null : figures;
}
