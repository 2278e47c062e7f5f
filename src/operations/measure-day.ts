import type { Action } from '../domain/actions/action.ts';
import { impactCase, type ImpactCase } from '../domain/actions/impact/action-impact.ts';
import { impactSpans, type ImpactSpans } from '../domain/actions/impact/impact-spans.ts';
import { sessionChange, type PupilMarks, type SessionChange } from '../domain/actions/impact/session-change.ts';
import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { SchoolDays } from '../domain/calendar/school-days.ts';
import type { AttendanceBand } from '../domain/figures/attendance-band.ts';

export interface IssuedAction {
  readonly action: Pick<Action, 'actionId' | 'title' | 'provisionId' | 'pupilIds'>;
  readonly issuedOn: IsoDate;
}

export interface MeasuringNeeds {
  readonly pupils: readonly PupilMarks[];
  readonly bands: readonly AttendanceBand[];
  /** Of the school year of the marks. */
  readonly days: SchoolDays;
  readonly today: IsoDate;
}

/** Actions of one kind are one line of the pack; one that a person thought of is alike to those of the same words. */
export function kindOf({ provisionId, title }: IssuedAction['action']): string {
  return provisionId === null ? `own ${title.trim().toLowerCase()}` : `provision ${provisionId}`;
}

/**
 * Some actions of one day, each with its pupils and their peers; null where it is too early to say anything. They have the
 * same spans, in which the whole school is counted once.
 * @param issuedByKind All actions of the year: who had one of the kind is nobody's peer.
 */
export function measureDay(
  issuedOn: IsoDate,
  actions: readonly IssuedAction['action'][],
  issuedByKind: ReadonlyMap<string, readonly IssuedAction[]>,
  needs: MeasuringNeeds,
): Map<string, ImpactCase | null> {
  const spans = impactSpans(needs.days, issuedOn, needs.today);
  if (spans === null) return new Map(actions.map(({ actionId }) => [actionId, null]));
  const changes = changesOf(needs, spans);
  return new Map(
    actions.map((action) => {
      const own = new Set(action.pupilIds);
      const had = pupilsWithin(issuedByKind.get(kindOf(action)) ?? [], spans);
      const concerned = changes.filter(({ pupilId }) => own.has(pupilId));
      const others = changes.filter(({ pupilId }) => !had.has(pupilId));
      return [action.actionId, impactCase(concerned, others)];
    }),
  );
}

function changesOf({ pupils, bands }: MeasuringNeeds, spans: ImpactSpans): SessionChange[] {
  return pupils.flatMap((pupil) => sessionChange(pupil, spans, bands) ?? []);
}

/** Pupils who had an action of the kind at any time in the spans: no peers of anybody then. */
function pupilsWithin(ofKind: readonly IssuedAction[], { before, after }: ImpactSpans): Set<string> {
  const within = ofKind.filter(({ issuedOn }) => before.from <= issuedOn && issuedOn <= after.to);
  return new Set(within.flatMap(({ action }) => action.pupilIds));
}
