import type { IsoDate } from '../domain/calendar/iso-date.ts';
import type { SchoolSession } from '../domain/calendar/school-session.ts';
import type { Person } from '../domain/person.ts';
import { displayName, type Pupil } from '../domain/pupil.ts';
import type { School } from '../domain/school.ts';
import type { ContactForm, ListFields } from './ports.ts';
import type { Records } from './records.ts';
import { refreshAbsentLists } from './refresh-absent-lists.ts';

export interface RequestedContact extends SchoolSession {
  readonly pupil: Pupil;
  readonly form: Omit<ContactForm, 'pupilId'>;
  /** By what right the person records it. */
  readonly reason: string;
}

/**
 * Writes a contact down with the job that takes it to SharePoint. Call it in a transaction, and `refreshContactCards`
 * after it. False when the contact with that id was recorded before: nothing is changed then.
 */
export async function requestContact(
  records: Records,
  school: School,
  person: Person,
  contact: RequestedContact,
  now: Date,
): Promise<boolean> {
  const { schoolId } = school;
  const { pupil, form, reason } = contact;
  const isNew = await records.listWrites.request({
    writeId: form.contactId,
    schoolId,
    list: 'contacts',
    rowKey: form.contactId,
    itemId: null,
    etag: null,
    basedOn: null,
    fields: contactFields(person, contact),
    requestedBy: person.personId,
    requestedAt: now,
  });
  if (!isNew) return false;
  await records.jobs.enqueue('send-list-write', { writeId: form.contactId });
  const { personId } = person;
  await records.audit.record({
    ...{ schoolId, at: now, personId, verb: 'contact.record', subject: pupil.pupilId, reason },
  });
  return true;
}

/** A contact counts for the day, and so on the cards of both its sessions. */
export async function refreshContactCards(
  records: Records,
  schoolId: string,
  on: IsoDate,
  yearGroups: readonly number[],
): Promise<void> {
  for (const session of ['AM', 'PM'] as const) await refreshAbsentLists(records, schoolId, { on, session }, yearGroups);
}

function contactFields(person: Person, { pupil, on, session, form }: RequestedContact): ListFields {
  return {
    Title: displayName(pupil),
    PupilId: pupil.pupilId,
    ContactedOn: on,
    Session: session,
    Way: form.way,
    Reached: form.reached,
    Outcome: form.outcome,
    ExpectedBackOn: form.expectedBackOn,
    Note: form.note,
    RecordedBy: person.name,
    RecordedById: person.personId,
  };
}
