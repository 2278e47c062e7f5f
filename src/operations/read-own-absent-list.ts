import type { OwnAbsentListView } from '../domain/absent-list-view.ts';
import { why } from '../domain/authorise.ts';
import { broadReason } from '../domain/broad-reason.ts';
import type { Person } from '../domain/person.ts';
import type { School } from '../domain/school.ts';
import { loadAbsentListCard } from './cards/load-absent-list-card.ts';
import type { Clock } from './ports.ts';
import type { Database } from './records.ts';

export interface OwnAbsentListRequest {
  readonly deliveryId: string;
  /** The channel where the card was shown that asks. */
  readonly channelId: string | null;
}

export type OwnAbsentList =
  { readonly kind: 'view'; readonly view: OwnAbsentListView } | { readonly kind: 'refused'; readonly message: string };

/**
 * One person's own view of a channel's absent list, as it is now: with broad reasons for whoever may see them at this
 * moment, which is audited; without, as the channel has it, for the other staff of the school.
 */
export function readOwnAbsentList({ database, clock }: { readonly database: Database; readonly clock: Clock }) {
  return async (school: School, person: Person, request: OwnAbsentListRequest): Promise<OwnAbsentList> => {
    const { records } = database;
    const { schoolId } = school;
    const delivery = await records.deliveries.get(request.deliveryId);
    if (delivery?.schoolId !== schoolId || delivery.subject.kind !== 'absent-list' || delivery.place.kind !== 'channel')
      return { kind: 'refused', message: 'This card is not one that the app still knows. Use the newest card.' };
    if (delivery.place.channelId !== request.channelId)
      return { kind: 'refused', message: 'This card belongs to another channel.' };
    const { on, session, yearGroup } = delivery.subject;
    const view = await loadAbsentListCard(records, school, delivery.subject, delivery.late);
    const answer = why(person, 'absent-list.reasons.read', { yearGroup });
    if (answer.kind === 'refused') return { kind: 'view', view: { ...view, reasons: null } };
    const bytes = await records.marks.ofSession(schoolId, { on, session }, [yearGroup]);
    const { personId } = person;
    const subject = `absent-list/${on}/${session}/${yearGroup}`;
    const { reason } = answer;
    const pupilIds = view.pupils.map(({ pupilId }) => pupilId);
    const entry = { schoolId, at: clock(), personId, subject, pupilIds, reason };
    await records.audit.record({ ...entry, verb: 'absent-list.reasons.read' });
    const reasons = view.pupils.map(({ pupilId }) => [pupilId, broadReason(bytes.get(pupilId) ?? 0)] as const);
    return { kind: 'view', view: { ...view, reasons: new Map(reasons) } };
  };
}
