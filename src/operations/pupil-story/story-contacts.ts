import type { IsoDate } from '../../domain/calendar/iso-date.ts';
import { schoolDate } from '../../domain/calendar/school-date.ts';
import type { StoryEvent } from '../../domain/pupil-story/story-event.ts';
import { contactsOf, type KnownContact } from '../known-contacts.ts';
import type { Records } from '../records.ts';

const WAYS: Readonly<Record<KnownContact['way'], string>> = {
  phone: 'Phone call',
  text: 'Text',
  visit: 'Home visit',
  meeting: 'Meeting with the family',
  email: 'Email',
};

const OUTCOMES: Readonly<Record<KnownContact['outcome'], string>> = {
  reached: 'reached',
  'no-answer': 'no answer',
  'message-left': 'message left',
  'wrong-number': 'wrong number',
  'not-at-home': 'nobody at home',
};

/** Calls, texts, emails, visits and meetings with the family; notes of them for those who may read such. */
export async function storyContacts(
  records: Records,
  schoolId: string,
  pupilId: string,
  { upTo, mayReadNotes }: { readonly upTo: IsoDate; readonly mayReadNotes: boolean },
): Promise<StoryEvent[]> {
  const contacts = (await contactsOf(records, schoolId, [pupilId], upTo)).get(pupilId) ?? [];
  return contacts.map((contact) => ({
    kind: contact.way === 'visit' || contact.way === 'meeting' ? ('visit' as const) : ('contact' as const),
    on: contact.contactedOn,
    at: contact.at,
    title: `${WAYS[contact.way]}: ${outcomeWords(contact, mayReadNotes)}`,
    detail: [
      ...(contact.expectedBackOn === null ? [] : [`Expected back on ${schoolDate(contact.expectedBackOn)}.`]),
      ...(mayReadNotes && contact.note !== '' ? [contact.note] : []),
    ].join(' '),
    by: contact.by,
  }));
}

function outcomeWords({ outcome, reached }: KnownContact, mayReadNotes: boolean): string {
  // Who was reached tells of the family.
  return mayReadNotes && outcome === 'reached' && reached !== '' ? `${reached} reached` : OUTCOMES[outcome];
}
