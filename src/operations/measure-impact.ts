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
 * Each of some actions with its pupils and their peers; null where it is too early to say anything.
 * @param issued All actions of the year: who had one of the kind is nobody's peer.
 */
export function measureImpact(
  asked: readonly IssuedAction[],
  issued: readonly IssuedAction[],
  needs: MeasuringNeeds,
): Map<string, ImpactCase | null> {
  const byKind = Map.groupBy(issued, ({ action }) => kindOf(action));
  // Actions of one day have the same spans, in which the whole school is counted once.
  const counted = new Map<IsoDate, readonly SessionChange[]>();
  return new Map(
    asked.map(({ action, issuedOn }) => {
      const spans = impactSpans(needs.days, issuedOn, needs.today);
      if (spans === null) return [action.actionId, null];
      const changes = counted.get(issuedOn) ?? changesOf(needs, spans);
      counted.set(issuedOn, changes);
      const ofKind = byKind.get(kindOf(action)) ?? [];
      const had = pupilsWithin(ofKind, spans);
      const own = new Set(action.pupilIds);
      const concerned = changes.filter(({ pupilId }) => own.has(pupilId));
      return [
        action.actionId,
        impactCase(
          concerned,
          changes.filter(({ pupilId }) => !had.has(pupilId)),
        ),
      ];
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
