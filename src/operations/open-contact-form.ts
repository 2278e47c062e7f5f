import { randomUUID } from 'node:crypto';
import type { AbsentPupil } from '../domain/absent-list-view.ts';
import { why } from '../domain/authorise.ts';
import type { Person } from '../domain/person.ts';
import type { School } from '../domain/school.ts';
import { loadAbsentListView } from './cards/load-absent-list.ts';
import type { CardSubjects } from './cards/card-kinds.ts';
import type { Database } from './records.ts';

/** What the form needs to be filled in: pupils still to be contacted come first. */
export type ContactFormOffer =
  | {
      readonly kind: 'form';
      readonly contactId: string;
      readonly subject: CardSubjects['absent-list'];
      readonly pupils: readonly AbsentPupil[];
    }
  | { readonly kind: 'refused'; readonly message: string };

export function openContactForm({ database }: { readonly database: Database }) {
  return async (school: School, person: Person, deliveryId: string): Promise<ContactFormOffer> => {
    const delivery = await database.records.deliveries.get(deliveryId);
    if (delivery?.schoolId !== school.schoolId || delivery.subject.kind !== 'absent-list') {
      return { kind: 'refused', message: 'This card is not one that the app still knows. Use the newest card.' };
    }
    const { subject } = delivery;
    const view = await loadAbsentListView(database.records, school, subject, delivery.late);
    const answers = view.pupils.map((pupil) => {
      return { pupil, answer: why(person, 'contact.record', { yearGroup: subject.yearGroup, form: pupil.form }) };
    });
    const allowed = answers.filter(({ answer }) => answer.kind === 'allowed').map(({ pupil }) => pupil);
    if (allowed.length === 0) {
      const refused = answers[0]?.answer.reason ?? 'Everyone in this year group is in: there is nobody to contact.';
      return { kind: 'refused', message: refused };
    }
    const pupils = [...allowed].sort((a, b) => Number(a.contacted) - Number(b.contacted));
    return { kind: 'form', contactId: randomUUID(), subject, pupils };
  };
}
