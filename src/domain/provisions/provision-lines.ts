import type { IsoDate } from '../calendar/iso-date.ts';
import { dueBetween, type DueQuestion, type Occurrence } from '../strategy/occurrences.ts';

/** Something on record of a provision. Ids and dates, and nobody's words: an action's title may name a pupil. */
export interface Evidence {
  readonly kind: 'action' | 'briefing' | 'app' | 'person';
  readonly provisionId: string;
  /** The occurrence that it is of; null where it counts for the one that its day lies in. */
  readonly occurrenceKey: string | null;
  /** The day that it is of. */
  readonly on: IsoDate;
  readonly says: 'done' | 'not-done' | 'begun';
  /** Entra object id of who did it; null where the app did. */
  readonly by: string | null;
  readonly at: Date;
  /** What happened, in words that may be shown to anybody. */
  readonly words: string;
  /** What a person wrote about it; empty where nobody did. Not for governors. */
  readonly note: string;
  /** The action's or the briefing's id; null where there is nothing to open. */
  readonly opens: string | null;
}

/**
 * `done`: something says so. `missed`: something says that it was not. `unrecorded`: its days are over, and nothing on
 * record says either. `due`: its days are now. `ahead`: they are to come.
 */
export type ProvisionStatus = 'done' | 'missed' | 'unrecorded' | 'due' | 'ahead';

export interface ProvisionLine extends Occurrence {
  readonly status: ProvisionStatus;
  /** Done, and after its last day. */
  readonly isLate: boolean;
  /** In the order in which it happened. */
  readonly evidence: readonly Evidence[];
}

export interface ProvisionsQuestion extends DueQuestion {
  readonly today: IsoDate;
  readonly evidence: readonly Evidence[];
}

/** Every occurrence between two dates once, by due date, with what is on record of it and how it stands. */
export function provisionLines({ today, evidence, ...question }: ProvisionsQuestion): ProvisionLine[] {
  const byProvision = Map.groupBy(evidence, ({ provisionId }) => provisionId);
  return dueBetween(question).map((occurrence) => {
    const own = (byProvision.get(occurrence.provisionId) ?? [])
      .filter((each) => isOf(each, occurrence))
      .toSorted((a, b) => a.at.getTime() - b.at.getTime());
    return { ...occurrence, ...standing(occurrence, own, today), evidence: own };
  });
}

function isOf({ occurrenceKey, on }: Evidence, { key, opensOn, dueOn }: Occurrence): boolean {
  return occurrenceKey === null ? opensOn <= on && on <= dueOn : occurrenceKey === key;
}

/** What a person says of an occurrence goes before what follows from anything else; the last word counts. */
function standing(
  { opensOn, dueOn }: Occurrence,
  evidence: readonly Evidence[],
  today: IsoDate,
): Pick<ProvisionLine, 'status' | 'isLate'> {
  const said = evidence.findLast(({ kind }) => kind === 'person') ?? evidence.find(({ says }) => says === 'done');
  if (said?.says === 'done') return { status: 'done', isLate: said.on > dueOn };
  if (said?.says === 'not-done') return { status: 'missed', isLate: false };
  if (today < opensOn) return { status: 'ahead', isLate: false };
  if (today <= dueOn) return { status: 'due', isLate: false };
  return { status: evidence.some(({ says }) => says === 'not-done') ? 'missed' : 'unrecorded', isLate: false };
}
