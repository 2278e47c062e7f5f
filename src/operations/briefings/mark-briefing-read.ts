import { why } from '../../domain/authorise.ts';
import type { BriefingView } from '../../domain/briefings/briefing-view.ts';
import type { Person } from '../../domain/person.ts';
import type { School } from '../../domain/school.ts';
import { loadBriefingView } from '../cards/load-briefing.ts';
import type { BriefingNeeds } from './on-briefing.ts';

export type ReadOutcome =
  { readonly kind: 'read'; readonly view: BriefingView } | { readonly kind: 'refused'; readonly message: string };

/**
 * "I have read this", once a person. The answer is their own card at once; the channel's count follows within a minute
 * (resume-unfinished takes up what is out of date), so that thirty readers in a minute are one edit.
 */
export function markBriefingRead({ database, clock }: BriefingNeeds) {
  return async (school: School, person: Person, deliveryId: string): Promise<ReadOutcome> => {
    const delivery = await database.records.deliveries.get(deliveryId);
    if (delivery?.schoolId !== school.schoolId || delivery.subject.kind !== 'briefing') {
      return { kind: 'refused', message: 'This card is not one that the app still knows. Use the newest card.' };
    }
    const answer = why(person, 'briefing.read', {});
    if (answer.kind === 'refused') return { kind: 'refused', message: answer.reason };
    const { subject } = delivery;
    const { briefingId } = subject;
    await database.inTransaction(async ({ briefings, deliveries }) => {
      const isNew = await briefings.markRead(briefingId, person.personId, clock());
      if (isNew) await deliveries.wantRefresh({ schoolId: school.schoolId, kind: 'briefing', about: [{ briefingId }] });
    });
    return { kind: 'read', view: { ...(await loadBriefingView(database.records, school, subject)), hasRead: true } };
  };
}
