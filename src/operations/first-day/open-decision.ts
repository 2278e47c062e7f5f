import { randomUUID } from 'node:crypto';
import { mayAtAll, why } from '../../domain/authorise.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { loadLadderOverdueView } from '../cards/load-ladder-overdue.ts';
import type { LadderOverdueView } from '../cards/card-kinds.ts';
import type { Clock } from '../ports.ts';
import type { Database } from '../records.ts';
import { schoolTime } from '../school-time.ts';
import { ladderRows } from './ladder-rows.ts';
import { loadLadder } from './load-ladder.ts';

/** A pupil about whom something may be decided. */
export interface DecisionChoice {
  readonly pupilId: string;
  readonly name: string;
  readonly form: string;
}

export type DecisionOffer =
  | {
      readonly kind: 'form';
      /** Goes with the form: what is submitted twice is recorded once. */
      readonly decisionId: string;
      readonly pupils: readonly DecisionChoice[];
    }
  /** Nothing is left to decide: the card as it now is. */
  | { readonly kind: 'settled'; readonly view: LadderOverdueView }
  | { readonly kind: 'refused'; readonly message: string };

/** What the form for a decision offers: everybody on the ladder now, the overdue first, whatever the card showed. */
export function openDecision({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return async (school: School, person: Person, deliveryId: string): Promise<DecisionOffer> => {
    const { records } = database;
    if (!mayAtAll(person, 'ladder.decide')) {
      return { kind: 'refused', message: why(person, 'ladder.decide', {}).reason };
    }
    const delivery = await records.deliveries.get(deliveryId);
    if (delivery?.schoolId !== school.schoolId || delivery.subject.kind !== 'ladder-overdue') {
      return { kind: 'refused', message: 'This card is not one that the app still knows. Use the newest card.' };
    }
    const now = clock();
    const { subject, place } = delivery;
    if (subject.on !== schoolTime(school, now).on) {
      return { kind: 'refused', message: 'This card is of an earlier day. Decisions are recorded on the day itself.' };
    }
    const rows = ladderRows(await loadLadder(records, school, subject.on, now), person);
    const may = rows.filter((row) => why(person, 'ladder.decide', row).kind === 'allowed');
    if (may.length === 0) {
      return { kind: 'settled', view: await loadLadderOverdueView(records, school, subject, place, now) };
    }
    const pupilIds = may.map(({ pupilId }) => pupilId);
    const offered = `a form of ${subject.on}, ${may.length} pupils`;
    const { personId } = person;
    const { reason } = why(person, 'ladder.decide', may[0] ?? {});
    const read = { schoolId: school.schoolId, at: now, personId, subject: offered, pupilIds, reason };
    await records.audit.record({ ...read, verb: 'ladder.decide' });
    const pupils = may.toSorted((one, other) => Number(other.isOverdue) - Number(one.isOverdue));
    return { kind: 'form', decisionId: randomUUID(), pupils };
  };
}
