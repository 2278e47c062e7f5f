import { why } from '../domain/authorise.ts';
import type { Person } from '../domain/person.ts';
import type { School } from '../domain/school.ts';
import type { Clock, ContactForm } from './ports.ts';
import type { Database } from './records.ts';
import { refreshContactCards, requestContact } from './request-contact.ts';

export interface RecordContactNeeds {
  readonly database: Database;
  readonly clock: Clock;
}

export type ContactOutcome = { readonly kind: 'recorded' } | { readonly kind: 'refused'; readonly message: string };

/**
 * Somebody tried to reach a pupil's family. Recorded here with the job that takes it to SharePoint and the one that
 * brings the card up to date; a repeat of the same form has no further effect.
 */
export function recordContact({ database, clock }: RecordContactNeeds) {
  return async (school: School, person: Person, deliveryId: string, form: ContactForm): Promise<ContactOutcome> => {
    const now = clock();
    const delivery = await database.records.deliveries.get(deliveryId);
    if (delivery?.schoolId !== school.schoolId || delivery.subject.kind !== 'absent-list')
      return { kind: 'refused', message: 'This card is too old. Use the newest one.' };
    const { subject } = delivery;
    const pupil = (await database.records.pupils.all(school.schoolId)).find(
      ({ pupilId, yearGroup }) => pupilId === form.pupilId && yearGroup === subject.yearGroup,
    );
    if (pupil === undefined) return { kind: 'refused', message: 'That pupil is not in this year group.' };
    const answer = why(person, 'contact.record', pupil);
    if (answer.kind === 'refused') return { kind: 'refused', message: answer.reason };
    const { reason } = answer;
    const { on, session } = subject;
    await database.inTransaction(async (records) => {
      const isNew = await requestContact(records, school, person, { pupil, on, session, form, reason }, now);
      if (isNew) await refreshContactCards(records, school.schoolId, on, [subject.yearGroup]);
    });
    return { kind: 'recorded' };
  };
}
