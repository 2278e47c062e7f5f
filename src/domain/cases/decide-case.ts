import type { IsoDate } from '../calendar/iso-date.ts';
import { schoolYearOf } from '../calendar/school-session.ts';
import type { AttendanceFigures } from '../figures/attendance-figures.ts';
import { reaches } from '../figures/percent-edge.ts';
import { clearEdge, isClear, isUnder, type CaseRule } from './case-rule.ts';
import type { PupilCase } from './pupil-case.ts';
import { closedByRule, edgeInWords, isClosedByLeaving, isOpenedByRule, openedByRule } from './rule-words.ts';

/** A pupil's attendance this school year, as it stood at the end of each school day. */
export interface AttendanceByDay {
  readonly on: IsoDate;
  /** School days of this school year up to and with `on`, in order. */
  readonly schoolDays: readonly IsoDate[];
  readonly figuresOn: (day: IsoDate) => AttendanceFigures;
  /** Why one of the strategy's other rules (Pack.cases.openFor) picks the pupil on a day; null where none does. */
  readonly pickedOn: (day: IsoDate) => string | null;
  /** The facts of the day in a sentence. */
  readonly why: string;
}

/** `state` is null in a row that says nothing of it. */
export type CaseStanding = Pick<PupilCase, 'openedOn' | 'openedBecause' | 'closedOn' | 'closedBecause'> & {
  readonly state: PupilCase['state'] | null;
};

export type CaseDecision =
  | { readonly kind: 'none' }
  | { readonly kind: 'open' | 'reopen' | 'close'; readonly because: string }
  /** A person closed it in SharePoint without a date: from today it counts as closed. */
  | { readonly kind: 'date-closing' };

const NONE: CaseDecision = { kind: 'none' };

/**
 * What a strategy does about a pupil's case on a day. One that it opened closes when the pupil has been clear of the edge
 * long enough; one that a person opened never does; and one that was closed opens again when the pupil has been over the
 * edge since and comes below it, or in another school year. Sessions are counted, no share is rounded.
 * @param standing Null where the pupil has no row.
 */
export function decideCase(rule: CaseRule, standing: CaseStanding | null, attendance: AttendanceByDay): CaseDecision {
  if (standing?.state === 'open') return mayClose(rule, standing, attendance);
  if (standing?.state === 'closed' && standing.closedOn === null) return { kind: 'date-closing' };
  const because = reasonToOpen(rule, attendance);
  if (because === null) return NONE;
  if (standing?.state !== 'closed') return { kind: 'open', because };
  const isBack = isClosedByLeaving(standing.closedBecause);
  return isBack || isNewSince(rule, standing.closedOn, attendance) ? { kind: 'reopen', because } : NONE;
}

function reasonToOpen(rule: CaseRule, { on, figuresOn, pickedOn, why }: AttendanceByDay): string | null {
  if (isUnder(rule, rule.edge, figuresOn(on))) return openedByRule(rule.edge, why);
  const picked = pickedOn(on);
  return picked === null ? null : openedByRule(null, picked);
}

function mayClose(
  rule: CaseRule,
  { openedOn, openedBecause }: CaseStanding,
  attendance: AttendanceByDay,
): CaseDecision {
  if (!isOpenedByRule(openedBecause)) return NONE;
  const edge = edgeInWords(openedBecause) ?? rule.edge;
  const since = attendance.schoolDays.filter((day) => openedOn === null || day > openedOn);
  const last = since.slice(-rule.clearSchoolDays);
  const isClearOn = (day: IsoDate) =>
    isClear(rule, edge, attendance.figuresOn(day)) && attendance.pickedOn(day) === null;
  if (last.length < rule.clearSchoolDays || !last.every(isClearOn)) return NONE;
  return { kind: 'close', because: closedByRule(clearEdge(rule, edge), rule.clearSchoolDays) };
}

/** A case that a person closed while the pupil was under the edge stays closed until that has changed in between. */
function isNewSince(rule: CaseRule, closedOn: IsoDate | null, attendance: AttendanceByDay): boolean {
  if (closedOn === null) return false;
  if (schoolYearOf(closedOn) < schoolYearOf(attendance.on)) return true;
  return attendance.schoolDays.some((day) => {
    if (day < closedOn || day >= attendance.on) return false;
    const figures = attendance.figuresOn(day);
    return figures.possible > 0 && reaches(figures, rule.edge) && attendance.pickedOn(day) === null;
  });
}
