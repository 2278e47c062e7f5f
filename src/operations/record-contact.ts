import { why } from '../domain/authorise.ts';
import type { Person } from '../domain/person.ts';
import { displayName } from '../domain/pupil.ts';
import type { School } from '../domain/school.ts';
import type { CardSubjects } from './cards/card-kinds.ts';
import type { Clock, ContactForm, ListFields } from './ports.ts';
import type { Database, Records } from './records.ts';
import { refreshAbsentLists } from './refresh-absent-lists.ts';

type AbsentListSubject = CardSubjects['absent-list'];

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
    await database.inTransaction(async (records) => {
      const isNew = await records.listWrites.request({
        writeId: form.contactId,
        schoolId: school.schoolId,
        list: 'contacts',
        rowKey: form.contactId,
        itemId: null,
        etag: null,
        basedOn: null,
        fields: contactFields(displayName(pupil), person, subject, form),
        requestedBy: person.personId,
        requestedAt: now,
      });
      if (!isNew) return;
      await records.jobs.enqueue('send-list-write', { writeId: form.contactId });
      await refreshDay(records, school, subject);
      await records.audit.record({
        schoolId: school.schoolId,
        at: now,
        personId: person.personId,
        verb: 'contact.record',
        subject: pupil.pupilId,
        reason: answer.reason,
      });
    });
    return { kind: 'recorded' };
  };
}

/** A contact counts for the day, and so on the cards of both its sessions. */
async function refreshDay(records: Records, { schoolId }: School, { on, yearGroup }: AbsentListSubject) {
  for (const session of ['AM', 'PM'] as const)
    await refreshAbsentLists(records, schoolId, { on, session }, [yearGroup]);
}

function contactFields(pupilName: string, person: Person, subject: AbsentListSubject, form: ContactForm): ListFields {
  return {
    Title: pupilName,
    PupilId: form.pupilId,
    ContactedOn: subject.on,
    Session: subject.session,
    Way: form.way,
    Reached: form.reached,
    Outcome: form.outcome,
    ExpectedBackOn: form.expectedBackOn,
    Note: form.note,
    RecordedBy: person.name,
    RecordedById: person.personId,
  };
}
